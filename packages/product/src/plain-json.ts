export interface PlainJsonLimits {
  readonly depth: number;
  /** Values of every kind, counted together. */
  readonly values: number;
}

/** Why a value from outside is not plain JSON of a sane size; undefined when it is. Never recurses deeper than the limit. */
export const plainJsonProblem = (candidate: unknown, limits: PlainJsonLimits): string | undefined => {
  let values = 0;
  const visit = (node: unknown, depth: number): string | undefined => {
    values += 1;
    if (values > limits.values) return `It holds more than ${limits.values} values.`;
    if (depth > limits.depth) return `It is nested deeper than ${limits.depth} levels.`;
    switch (typeof node) {
      case 'string':
      case 'boolean':
      case 'undefined':
        return undefined;
      case 'number':
        return Number.isFinite(node) ? undefined : 'It holds a number that is not finite.';
      case 'object': {
        if (node === null) return undefined;
        if (Array.isArray(node)) {
          for (const item of node) {
            const problem = visit(item, depth + 1);
            if (problem !== undefined) return problem;
          }
          return undefined;
        }
        for (const key of Object.keys(node)) {
          if (key === '__proto__') return 'It holds a key that is not allowed: "__proto__".';
          const problem = visit((node as Readonly<Record<string, unknown>>)[key], depth + 1);
          if (problem !== undefined) return problem;
        }
        return undefined;
      }
      default:
        return 'It holds something that is not JSON.';
    }
  };
  return visit(candidate, 1);
};

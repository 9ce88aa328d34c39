import type { Content } from './contents.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Literal } from './expression.ts';
import { kindOf } from './parameters/registry.ts';

export interface BuiltValues {
  /** Plain JSON, by parameter: what the script's `build` receives. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What those values name, by hash. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** Complete and checked values as a script gets them: rows of tables, lists of points, and names of drawings instead of drawings. */
export const builtValues = (definition: ProductDefinition, values: Readonly<Record<string, Literal>>): BuiltValues => {
  const contents = new Map<string, Content>();
  const built = Object.entries(values).map(([id, value]) => {
    const parameter = Object.hasOwn(definition.parameters, id) ? definition.parameters[id] : undefined;
    if (parameter === undefined) return [id, value];
    const kind = kindOf(parameter);
    const content = kind.content?.(value);
    if (content !== undefined) contents.set(content.hash, content);
    return [id, kind.built === undefined ? value : kind.built(parameter, value)];
  });
  return { values: Object.fromEntries(built), contents };
};

/** What causes a finding, and which changes were tried and mend it. Runs in a worker, which has a workshop of its own to try them in. */
import { createFinder, explain, fabricationParts } from '@patternbook/fabrication';
import type { Explained, Finding, Machine, Material, Trial } from '@patternbook/fabrication';
import { checkValues } from '@patternbook/product';
import type { Finish, Literal, ProductDefinition, Turns } from '@patternbook/product';
import type { ProductSource, Workshop } from '@patternbook/workshop';

export interface ExplainQuestion {
  readonly finding: Finding;
  readonly definition: ProductDefinition;
  readonly source: ProductSource;
  /** Complete. */
  readonly values: Readonly<Record<string, Literal>>;
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly turns?: Turns | undefined;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
}

/** Nothing where the design itself cannot be built. */
export const explainFinding = async ({ finding, definition, source, values, finishes, turns, materials, machines }: ExplainQuestion, workshop: Workshop): Promise<Explained | undefined> => {
  const evaluate = async (tried: ExplainQuestion['values']): Promise<Trial | undefined> => {
    const outcome = await workshop.evaluate({ source, values: tried, quality: 'final', purpose: 'show' });
    if (!outcome.ok) return undefined;
    const parts = fabricationParts({ declarations: definition.parts, bodies: outcome.value.parts, finishes, turns, materials, language: 'en' });
    return parts.ok ? { parts: parts.value, graph: outcome.value.graph } : undefined;
  };
  // Each evaluation gives copies: parts that a change leaves alone are known again by their shape.
  const find = createFinder();
  const current = await evaluate(values);
  return current && explain(finding, { definition, values, current, evaluate, check: (tried) => checkValues(definition, tried), find: (parts) => find(parts, machines), materials });
};

import type { Design } from '@patternbook/product';
import type { DemoPattern } from './patterns.ts';
import type { Caller } from './caller.ts';

/** Shapes a design from a preset or from somebody's pattern, and publishes it. Gives the pattern's id. */
export async function publishDemoPattern(caller: Caller, pattern: DemoPattern, published: ReadonlyMap<string, string>): Promise<string> {
  const { key, name, story, licence, from } = pattern;
  const beginning = 'pattern' in from ? { from: { pattern: parentOf(from.pattern, published) }, values: pattern.values, finishes: pattern.finishes ?? {} } : { product: from.product, ...(await withPreset(caller, from, pattern)) };
  const design = await caller.designs.create({ ...beginning, name, idempotencyKey: `demo-design-${key}` });
  const { id } = await caller.patterns.publish({ design: design.id, revision: 1, name, story, licence, idempotencyKey: `demo-pattern-${key}` });
  return id;
}

async function withPreset(caller: Caller, from: { readonly product: string; readonly preset: string }, pattern: DemoPattern): Promise<Pick<Design, 'values' | 'finishes'>> {
  const { definition } = await caller.products.get({ id: from.product });
  const preset = definition.presets.find(({ id }) => id === from.preset);
  if (!preset) throw new Error(`${from.product} has no preset ${from.preset}.`);
  return { values: { ...preset.values, ...pattern.values }, finishes: { ...preset.finishes, ...pattern.finishes } };
}

function parentOf(key: string, published: ReadonlyMap<string, string>): string {
  const parent = published.get(key);
  if (parent === undefined) throw new Error(`The pattern ${key} comes later in the demonstration.`);
  return parent;
}

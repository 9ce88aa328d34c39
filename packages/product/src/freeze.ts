import { sha256Hex } from '@patternbook/geometry';
import { canonicalJson } from './canonical-json.ts';
import type { PlainValue } from './canonical-json.ts';
import { checkDesign } from './check-design.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Design } from './design.ts';
import { turnsOf, withTurns } from './turns.ts';

export interface Frozen {
  /** SHA-256, 64 hexadecimal digits, of the canonical JSON of product, values, features, finishes and turns. */
  readonly variant: string;
  /** Complete and canonical: nothing in it depends on defaults any more. */
  readonly design: Design;
}

const plain = (design: Design): PlainValue => ({
  product: { id: design.product.id, version: design.product.version },
  values: design.values,
  features: design.features.map(({ id, family, surface, values }) => ({ id, family: { id: family.id, version: family.version }, surface, values })),
  finishes: Object.fromEntries(Object.entries(design.finishes).map(([place, { material, colour }]) => [place, { material, colour }])),
  // Names from before there were turns stay what they were.
  ...(design.turns && { turns: Object.fromEntries(Object.entries(design.turns).map(([part, [x, y, z]]) => [part, [x, y, z]])) }),
});

/**
 * Names a design by its content. Two designs that differ only in what they leave to the product's defaults are the same
 * variant. Throws when the design is refused: check it first.
 */
export const freeze = (definition: ProductDefinition, design: Design): Frozen => {
  const { values, finishes, refusals } = checkDesign(definition, design);
  const [refusal] = refusals;
  if (refusal !== undefined) throw new Error(`A refused design has no variant: ${refusal.message.en}`);
  const complete = withTurns({ schema: 1, product: { id: definition.id, version: definition.version }, values, features: design.features, finishes }, turnsOf(definition, design));
  return { variant: sha256Hex(canonicalJson(plain(complete))), design: complete };
};

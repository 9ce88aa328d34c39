import { checkFinishes } from './check-finishes.ts';
import type { ProcessOf, Refusal } from './check-finishes.ts';
import { checkValues } from './check-values.ts';
import type { CheckedValues, CheckOptions } from './check-values.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Design } from './design.ts';
import { quotable } from './quotable.ts';
import type { Finish } from './script.ts';
import { say } from './words.ts';

export interface CheckedDesign extends CheckedValues {
  /** Every part and region, completed with the product's own. */
  readonly finishes: Readonly<Record<string, Finish>>;
}

export interface CheckDesignOptions extends CheckOptions {
  /** From the catalogue; without it, any material passes. */
  readonly processOf?: ProcessOf;
}

const anotherProduct = (definition: ProductDefinition, design: Design): Refusal | undefined => {
  const { id, version } = design.product;
  if (id !== definition.id) return { parameter: 'product', code: 'unknown-product', message: { en: `This is a design of “${quotable(id)}”, not of ${definition.name.en}.`, de: `Das ist ein Entwurf von „${quotable(id)}“, nicht von ${say(definition.name, 'de')}.` } };
  if (version !== definition.version) return { parameter: 'product', code: 'wrong-version', message: { en: `This design belongs to version ${version} of ${definition.name.en}, not to ${definition.version}.`, de: `Dieser Entwurf gehört zu Version ${version} von ${say(definition.name, 'de')}, nicht zu ${definition.version}.` } };
  return undefined;
};

/** Values and finishes of a design against the product that it names. */
export const checkDesign = (definition: ProductDefinition, design: Design, options: CheckDesignOptions = {}): CheckedDesign => {
  const values = checkValues(definition, design.values, options);
  const { finishes, refusals } = checkFinishes(definition, design.finishes, { values: values.values, ...(options.processOf && { processOf: options.processOf }) });
  const other = anotherProduct(definition, design);
  return { ...values, finishes, refusals: [...(other === undefined ? [] : [other]), ...values.refusals, ...refusals] };
};

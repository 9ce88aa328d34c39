import { formatValue } from '@patternbook/product';
import type { PresetContent, ProductDefinition, Words } from '@patternbook/product';
import type { MeasurementSystem } from '@patternbook/product';

export interface PresetWords {
  readonly words: (words: Words) => string;
  readonly language: string;
  readonly units: MeasurementSystem;
  readonly finishes: (count: number) => string;
  readonly asShipped: string;
}

/** More is cut off by the row's end anyway. */
const mostNamed = 4;

/** What tells one preset from another, in a line: "Diameter 142 mm, Style Facets". */
export const contentWords = (definition: ProductDefinition, { values, finishes }: PresetContent, { words, language, units, finishes: count, asShipped }: PresetWords): string => {
  // In the panel's order, not in that of the file.
  const named = Object.entries(definition.parameters).flatMap(([id, parameter]) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    return value === undefined || value === '' || value === parameter.default ? [] : [`${words(parameter.label)} ${formatValue(parameter, value, { language, system: units })}`];
  });
  const finished = Object.keys(finishes).length;
  const parts = [...named.slice(0, mostNamed), ...(finished > 0 ? [count(finished)] : [])];
  return parts.length === 0 ? asShipped : parts.join(', ');
};

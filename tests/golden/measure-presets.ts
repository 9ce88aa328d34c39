import type { ProductDefinition } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { evaluateValues, sourceOf } from './catalogue-workshop.ts';

export interface PartGolden {
  /** Cubic millimetres. */
  readonly volume: number;
  /** Square millimetres. */
  readonly area: number;
  readonly genus: number;
  readonly pieces: number;
  readonly triangles: number;
  /** Millimetres, in the assembly. */
  readonly min: readonly number[];
  readonly max: readonly number[];
}

export interface PresetGolden {
  readonly parts: Readonly<Record<string, PartGolden>>;
  readonly hardware: readonly string[];
}

/** By preset; "defaults" is one. */
export type ProductGolden = Readonly<Record<string, PresetGolden>>;

const rounded = (amount: number, digits: number): number => Number(amount.toFixed(digits)) + 0;

/** Measures every preset of a product at final quality. */
export const measurePresets = async (workshop: Workshop, definition: ProductDefinition): Promise<ProductGolden> => {
  const source = await sourceOf(definition.id);
  const presets = [{ id: 'defaults', values: {} }, ...definition.presets];
  const measured = await Promise.all(
    presets.map(async ({ id, values }) => {
      const { parts, hardware } = await evaluateValues(workshop, { source, definition, values, quality: 'final' });
      const byPart = parts.map(({ id: part, measurements: { volume, area, genus, pieces, triangles, bounds } }) => [
        part,
        { volume: rounded(volume, 2), area: rounded(area, 2), genus, pieces, triangles, min: bounds.min.map((each) => rounded(each, 4)), max: bounds.max.map((each) => rounded(each, 4)) },
      ] as const);
      return [id, { parts: Object.fromEntries(byPart), hardware: hardware.map(({ quantity, designation }) => `${quantity} × ${designation}`) }] as const;
    }),
  );
  return Object.fromEntries(measured);
};

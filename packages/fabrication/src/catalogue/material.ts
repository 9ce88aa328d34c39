/** A kind of stock and its colours: what the customer chooses as a finish, and what a store buys. */
import { z } from 'zod';
import { filamentSchema } from './materials/filament.ts';
import { resinSchema } from './materials/resin.ts';
import { sheetSchema } from './materials/sheet.ts';
import type { colourSchema, lookSchema } from './materials/stock.ts';

/** What it is made into things by decides what else a material has. */
export const materialSchema = z.discriminatedUnion('process', [filamentSchema, resinSchema, sheetSchema]);

export const materialsSchema = z.array(materialSchema).min(1);
export type Colour = z.infer<typeof colourSchema>;
export type Look = z.infer<typeof lookSchema>;
export type Material = z.infer<typeof materialSchema>;

/** A finish looked up in the catalogue. */
export interface ResolvedFinish {
  readonly material: Material;
  readonly colour: Colour;
}

/** Finds a finish; undefined when the catalogue does not have it. */
export function findFinish(materials: readonly Material[], finish: { readonly material: string; readonly colour: string }): ResolvedFinish | undefined {
  const material = materials.find(({ id }) => id === finish.material);
  const colour = material?.colours.find(({ id }) => id === finish.colour);
  return material && colour && { material, colour };
}

/** Tells what a material is made into things by; undefined for one that the catalogue lacks. */
export const processIn = (materials: readonly Material[]) => (id: string): Material['process'] | undefined => materials.find((material) => material.id === id)?.process;

/** A kind of stock and its colours: what the customer chooses as a finish, and what a store buys. */
import { z } from 'zod';
import { idSchema, wordsSchema } from './words.ts';

export const colourSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** sRGB, as printed in that material under daylight. */
  hex: z.string().regex(/^#[0-9a-f]{6}$/),
});

export const lookSchema = z.strictObject({
  /** 0 is a mirror, 1 is chalk. */
  roughness: z.number().min(0).max(1),
  /** Share of the light that passes a wall of 2 mm. */
  translucency: z.number().min(0).max(1),
  /** How much the layer lines show: 0 not at all, 1 as much as on glossy filament. */
  layers: z.number().min(0).max(1),
  /** Fine irregular variation of the colour, such as wood fibres: 0 is even. */
  grain: z.number().min(0).max(1),
});

export const materialSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** What it is good for, in one sentence. */
  help: wordsSchema,
  process: z.enum(['fdm']),
  /** g/cm³. */
  density: z.number().min(0.5).max(10),
  densitySource: z.string().min(1),
  /** A store's price when it names none of its own: integer minor units per kilogram. */
  pricePerKilogram: z.strictObject({ currency: z.literal('EUR'), amount: z.int().positive() }),
  /** Most that a 0.4 mm nozzle melts well: mm³/s. */
  flow: z.number().positive(),
  /** °C. */
  temperature: z.strictObject({ nozzle: z.int().min(150).max(320), bed: z.int().min(0).max(130) }),
  look: lookSchema,
  colours: z.array(colourSchema).min(1),
});

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

/** What every material says of itself. */
import { z } from 'zod';
import { idSchema, wordsSchema } from '../words.ts';

const hex = z.string().regex(/^#[0-9a-f]{6}$/);

export const colourSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** sRGB, as made of that material under daylight. */
  hex,
  /** What it leaves open, for whoever makes it, and whom to ask. */
  note: wordsSchema.optional(),
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
  /**
   * Of sheet: how bright cut edges are against the faces, or their own colour where the faces are coated; and the
   * thickness of one veneer where its layers show (0 where they do not): mm.
   */
  edges: z.strictObject({ tone: z.number().min(0).max(1), colour: hex.optional(), plies: z.number().min(0).max(5) }).optional(),
});

/** Integer minor units. */
export const moneySchema = z.strictObject({ currency: z.literal('EUR'), amount: z.int().positive() });

export const stockShape = {
  id: idSchema,
  name: wordsSchema,
  /** What it is good for, in one sentence. */
  help: wordsSchema,
  /** g/cm³. */
  density: z.number().min(0.5).max(10),
  densitySource: z.string().min(1),
  look: lookSchema,
  colours: z.array(colourSchema).min(1),
} as const;

/** A machine that stores have, with the profile that it prints with unless somebody says otherwise. */
import { z } from 'zod';
import { idSchema, wordsSchema } from './words.ts';

const millimetres = z.number().positive().max(5000);
const speed = z.number().positive().max(2000);

export const profileSchema = z.strictObject({
  /** mm. */
  layerHeight: millimetres,
  firstLayerHeight: millimetres,
  lineWidth: millimetres,
  perimeters: z.int().min(1).max(20),
  topLayers: z.int().min(0).max(50),
  bottomLayers: z.int().min(0).max(50),
  /** Share of the inside that is filled. */
  infill: z.number().min(0).max(1),
  /** mm/s. */
  speeds: z.strictObject({ outerPerimeter: speed, perimeter: speed, infill: speed, solid: speed, top: speed, travel: speed, firstLayer: speed, bridge: speed }),
  /** mm/s². */
  acceleration: z.number().positive().max(50_000),
  /** Seconds: a layer that would be faster is printed slower, so that it can cool. */
  shortestLayer: z.number().min(0).max(60),
});

export const machineSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  process: z.enum(['fdm']),
  /** Largest print: mm along X, Y, Z. */
  bed: z.strictObject({ x: millimetres, y: millimetres, z: millimetres }),
  /** Kept free along the bed's edge: mm. */
  margin: z.number().min(0).max(50),
  /** mm. */
  nozzle: millimetres,
  /** How many materials one print can have. */
  materials: z.int().min(1).max(16),
  /** Minutes before the first layer and after the last: heating, levelling, cooling down. */
  overheadMinutes: z.number().min(0).max(120),
  /** Seconds to change the material in the middle of a print. */
  changeSeconds: z.number().min(0).max(600),
  /** Grams of material that one change purges. */
  changeGrams: z.number().min(0).max(20),
  profile: profileSchema,
});

export type Profile = z.infer<typeof profileSchema>;
export type Machine = z.infer<typeof machineSchema>;

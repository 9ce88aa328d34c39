import { z } from 'zod';
import { moneySchema, stockShape } from './stock.ts';

export const sheetSchema = z.strictObject({
  ...stockShape,
  process: z.enum(['laser', 'cnc']),
  /** What it is to whoever finishes it: burrs, soot and film are of one family each. */
  family: z.enum(['metal', 'wood', 'plastic']),
  /** Of metal: the alloy and temper that limits and loads are reckoned with, as one orders it; and who says so. */
  grade: z.strictObject({ name: z.string().min(1).max(60), source: z.string().min(1).max(300) }).optional(),
  /** The thicknesses that are sold, and what a store usually asks per square metre of each. */
  sheets: z.array(z.strictObject({ thickness: z.number().positive().max(100), pricePerSquareMetre: moneySchema })).min(1),
});

export type Sheet = z.infer<typeof sheetSchema>;

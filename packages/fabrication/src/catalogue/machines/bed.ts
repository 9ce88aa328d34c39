/** What every machine has, whatever it does. */
import { z } from 'zod';
import { idSchema, wordsSchema } from '../words.ts';

export const millimetres = z.number().positive().max(5000);
export const speed = z.number().positive().max(2000);
export const seconds = z.number().min(0).max(3600);

export const machineShape = {
  id: idSchema,
  name: wordsSchema,
  /** Room for what it makes: mm along X, Y, Z. Of sheet, Z is the thickest that goes in. */
  bed: z.strictObject({ x: millimetres, y: millimetres, z: millimetres }),
  /** Kept free along the bed's edge: mm. */
  margin: z.number().min(0).max(50),
  /** Minutes before and after each plate: heating, levelling, laying a sheet in, taking parts off. */
  overheadMinutes: z.number().min(0).max(120),
} as const;

/** What machines that cut sheet have in common. */
import { z } from 'zod';
import { idSchema } from '../words.ts';
import { millimetres, seconds, speed } from './bed.ts';

export const cutSchema = z.strictObject({
  material: idSchema,
  /** mm. */
  thickness: millimetres,
  /** mm/s along the outline, each pass. */
  speed,
  /** Rounds until it is through. */
  passes: z.int().min(1).max(50),
  /** To begin each outline: piercing, or plunging in. */
  pierceSeconds: seconds,
});

export const cuttingShape = {
  /** Between parts, and from them to the sheet's edge: mm. */
  spacing: millimetres,
  /** mm/s from one outline to the next. */
  travel: speed,
  /** All that it cuts. A sheet that is missing here, it cannot. */
  cuts: z.array(cutSchema).min(1).max(200),
} as const;

export type Cut = z.infer<typeof cutSchema>;

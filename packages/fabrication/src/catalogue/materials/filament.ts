import { z } from 'zod';
import { moneySchema, stockShape } from './stock.ts';

export const filamentSchema = z.strictObject({
  ...stockShape,
  process: z.literal('fdm'),
  /** What a store usually asks per kilogram. */
  pricePerKilogram: moneySchema,
  /** Most that a 0.4 mm nozzle melts well: mm³/s. */
  flow: z.number().positive(),
  /** °C. */
  temperature: z.strictObject({ nozzle: z.int().min(150).max(320), bed: z.int().min(0).max(130) }),
  /** The fan beside the nozzle, %: of layers that take their time, of hurried ones and of bridges; and first layers that are printed without it. */
  fan: z.strictObject({ least: z.int().min(0).max(100), most: z.int().min(0).max(100), bridges: z.int().min(0).max(100), layersWithout: z.int().min(0).max(20) }),
});

export type Filament = z.infer<typeof filamentSchema>;

import { z } from 'zod';
import { moneySchema, stockShape } from './stock.ts';

export const resinSchema = z.strictObject({
  ...stockShape,
  process: z.literal('sla'),
  /** What a store usually asks per kilogram. */
  pricePerKilogram: moneySchema,
});

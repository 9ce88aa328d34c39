/** What a person may say about a file beside its format. Left out, each format does what suits most people. */
import { z } from 'zod';
import { splitsSchema } from '../splitting/split.ts';

export const exportOptionsSchema = z.strictObject({
  /** Sheet that flat parts are nested on: mm. The machine's bed if left out. */
  sheet: z.strictObject({ width: z.number().min(20).max(5000), depth: z.number().min(20).max(5000) }).optional(),
  /** Width of what the tool takes away: mm. The machine's if left out; 0 draws parts as they are. */
  kerf: z.number().min(0).max(20).optional(),
  /** Small bridges that hold parts in the sheet: mm each; none if left out. */
  tabs: z.number().min(0.2).max(20).optional(),
  /** Paper of drawings. */
  paper: z.enum(['a4', 'a3', 'letter']).optional(),
  /** BCP 47 of what is written for people. */
  language: z.enum(['en', 'de']).optional(),
  /** Parts that are too large for the bed, and where to cut them. */
  splits: splitsSchema.optional(),
});

export type ExportOptions = z.infer<typeof exportOptionsSchema>;
export type ExportOption = keyof ExportOptions;

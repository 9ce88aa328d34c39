/** What prints really took, as the counter records it and reads it back. */
import { idSchema } from '@patternbook/product';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { instant } from './identifiers.ts';

const minutes = z.number().positive().max(limits.printMinutes, 'This is longer than a month: write minutes, or hours and minutes.');
const grams = z.number().positive().max(limits.printGrams, 'This is more than a hundred kilograms: write grams.');

/** What one machine took, or that it failed; what nobody looked at is left out. */
export const printRecord = z.discriminatedUnion('outcome', [
  z.strictObject({
    machine: idSchema,
    outcome: z.literal('made'),
    /** Of machine time, all of its plates together. */
    minutes: minutes.optional(),
    /** On the scale, by material. */
    materials: z.array(z.strictObject({ material: idSchema, grams })).max(limits.machinesOfOrder).optional(),
  }),
  z.strictObject({ machine: idSchema, outcome: z.literal('failed') }),
]);
export type PrintRecord = z.infer<typeof printRecord>;

/** One machine's part of an entry. */
export const printEntry = z.object({
  /** Counts within the order. */
  entry: z.int(),
  outcome: z.enum(['made', 'failed']),
  minutes: z.number().nullable(),
  materials: z.array(z.object({ material: z.string(), grams: z.number() })),
  /** Who recorded it; nothing when their account is gone. */
  by: z.string().nullable(),
  at: instant,
});
export type PrintEntryView = z.infer<typeof printEntry>;

/** What one machine has to do for an order, as it was promised. */
export const machineWork = z.object({
  machine: z.string(),
  minutes: z.number(),
  materials: z.array(z.object({ material: z.string(), grams: z.number() })),
  /** Newest first; only the first counts. */
  entries: z.array(printEntry),
});
export type MachineWorkView = z.infer<typeof machineWork>;

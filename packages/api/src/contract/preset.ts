/** Presets that people made themselves. Those of a product are in its definition. */
import { designLimits, finishSchema, literalSchema } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import { z } from 'zod';
import { id, instant, productVersion, words } from './identifiers.ts';

const few = (most: number) => (record: object) => Object.keys(record).length <= most;

/** Shapes only: what a product does not take is told and left out, so that the rest is not lost with it. */
export const presetContentInput = z.object({
  values: z.record(z.string().min(1).max(80), literalSchema).refine(few(designLimits.values), `Name at most ${designLimits.values} values.`),
  finishes: z.record(z.string().min(1).max(81), finishSchema).refine(few(designLimits.finishes), `Name at most ${designLimits.finishes} finishes.`),
});

// Checked when it came in.
const stored = <Key extends 'values' | 'finishes'>() => z.custom<Design[Key]>((value) => typeof value === 'object' && value !== null);

export const ownPresetView = z.object({
  id,
  name: z.string(),
  /** The version that it was made with. */
  madeWith: productVersion,
  /** By the ids of the version that was asked for. */
  values: stored<'values'>(),
  finishes: stored<'finishes'>(),
  /** What that version made of it: values that are others now, or that it no longer has. */
  notes: z.array(words),
  createdAt: instant,
});
export type OwnPresetView = z.infer<typeof ownPresetView>;

/** One thing of one preset that was not taken. */
export const presetLoss = z.object({ preset: z.string(), message: words });
export type PresetLossView = z.infer<typeof presetLoss>;

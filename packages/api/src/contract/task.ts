import { makingStages, splitFindingSchema } from '@patternbook/fabrication';
import { z } from 'zod';
import { id } from './identifiers.ts';

/** What a file's making goes through, in this order; formats leave some out. */
export const taskStages = ['evaluating', ...makingStages, 'storing'] as const;
export type TaskStage = (typeof taskStages)[number];

export const artefactView = z.object({
  /** Hexadecimal content key; see `artefactKey` of the fabrication package. */
  key: z.string(),
  fileName: z.string(),
  url: z.string(),
  bytes: z.int(),
  /** What its maker should know of parts that were cut up for the bed. */
  splitting: z.array(splitFindingSchema),
});

export const taskView = z.object({
  task: id,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** What is being done right now; set while the state is "running" and somebody said. */
  stage: z.enum(taskStages).nullable(),
  /** From 0 to 1. */
  progress: z.number(),
  /** Set when the state is "done". */
  artefact: artefactView.nullable(),
  /** One plain sentence; set when the state is "failed". */
  message: z.string().nullable(),
});
export type TaskView = z.infer<typeof taskView>;

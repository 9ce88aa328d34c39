/** Prints in resin: every layer of the whole plate is exposed at once. */
import { z } from 'zod';
import { machineShape, millimetres, seconds } from './bed.ts';

export const slaMachineSchema = z.strictObject({
  ...machineShape,
  process: z.literal('sla'),
  profile: z.strictObject({
    /** mm. */
    layerHeight: millimetres,
    exposureSeconds: seconds,
    /** Of peeling, lifting and coming back, each layer. */
    liftSeconds: seconds,
    /** The first layers are exposed longer, so that they hold on to the plate. */
    bottomLayers: z.int().min(0).max(100),
    bottomExposureSeconds: seconds,
    /** Washing and hardening after each plate. */
    finishingMinutes: z.number().min(0).max(600),
    /** Resin that stays on parts and is washed off, as a share of what they hold. */
    loss: z.number().min(0).max(1),
  }),
});

export type SlaMachine = z.infer<typeof slaMachineSchema>;

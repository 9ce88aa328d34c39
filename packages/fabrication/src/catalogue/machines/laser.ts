/** Cuts and engraves sheet by laser, and bends it where a press stands beside. */
import { z } from 'zod';
import { machineShape, millimetres, seconds } from './bed.ts';
import { cuttingShape } from './cut.ts';

export const laserMachineSchema = z.strictObject({
  ...machineShape,
  process: z.literal('laser'),
  /** Width of what the beam takes away: mm. */
  kerf: millimetres,
  profile: z.strictObject({
    ...cuttingShape,
    /** Engraved area: mm²/s. */
    engraving: z.number().positive().max(10_000),
  }),
  /** The press brake; left out where there is none. */
  bending: z.strictObject({ setupMinutes: z.number().min(0).max(240), secondsPerBend: seconds }).optional(),
});

export type LaserMachine = z.infer<typeof laserMachineSchema>;

/** Mills parts out of sheet. */
import { z } from 'zod';
import { machineShape, millimetres } from './bed.ts';
import { cuttingShape } from './cut.ts';

export const cncMachineSchema = z.strictObject({
  ...machineShape,
  process: z.literal('cnc'),
  /** Diameter of the cutter: mm. */
  tool: millimetres,
  profile: z.strictObject({
    ...cuttingShape,
    /** Volume that it clears in pockets: mm³/s. */
    clearing: z.number().positive().max(100_000),
  }),
});

export type CncMachine = z.infer<typeof cncMachineSchema>;

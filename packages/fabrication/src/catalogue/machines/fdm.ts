/** Prints from filament, with the profile that it prints with unless somebody says otherwise. */
import { z } from 'zod';
import { machineShape, millimetres, speed } from './bed.ts';

export const fdmProfileSchema = z.strictObject({
  /** mm. */
  layerHeight: millimetres,
  firstLayerHeight: millimetres,
  lineWidth: millimetres,
  perimeters: z.int().min(1).max(20),
  topLayers: z.int().min(0).max(50),
  bottomLayers: z.int().min(0).max(50),
  /** Share of the inside that is filled. */
  infill: z.number().min(0).max(1),
  /** mm/s. */
  speeds: z.strictObject({ outerPerimeter: speed, perimeter: speed, infill: speed, solid: speed, top: speed, travel: speed, firstLayer: speed, bridge: speed }),
  /** mm/s². */
  acceleration: z.number().positive().max(50_000),
  /** Seconds: a layer that would be faster is printed slower, so that it can cool. */
  shortestLayer: z.number().min(0).max(60),
});

export const fdmMachineSchema = z.strictObject({
  ...machineShape,
  process: z.literal('fdm'),
  /** Printers that have a bed of this size, for people to know theirs by. And who says so. */
  models: z.strictObject({ names: z.array(z.string().min(1).max(60)).min(1).max(8), source: z.string().min(1).max(300) }).optional(),
  /** mm. */
  nozzle: millimetres,
  /** How many materials one print can have. */
  materials: z.int().min(1).max(16),
  /** Seconds to change the material in the middle of a print. */
  changeSeconds: z.number().min(0).max(600),
  /** Grams of material that one change purges. */
  changeGrams: z.number().min(0).max(20),
  /** Of machines that can print parts one after the other: how near to the nozzle its head keeps everything away, and how high a part may be for it to pass over; mm. And who says so. */
  sequential: z.strictObject({ radius: millimetres, height: millimetres, source: z.string().min(1).max(300) }).optional(),
  profile: fdmProfileSchema,
});

export type FdmProfile = z.infer<typeof fdmProfileSchema>;
export type FdmMachine = z.infer<typeof fdmMachineSchema>;

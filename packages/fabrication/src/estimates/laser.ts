import type { LaserMachine } from '../catalogue/machines/laser.ts';
import { estimateCutting } from './cutting.ts';
import type { Run, RunEstimate } from './run.ts';

/** Cutting by laser: the length of the outlines, piercing each, engraving, and bending where a part is bent. */
export function estimateLaser(run: Run<LaserMachine>): RunEstimate {
  const { profile, bending } = run.machine;
  const estimate = estimateCutting(run, (part, { sunkArea }) => sunkArea / profile.engraving + (part.blank?.bends ?? 0) * (bending?.secondsPerBend ?? 0));
  const bent = run.pieces.some(({ part }) => part.blank !== undefined);
  return bent ? { ...estimate, minutes: estimate.minutes + (bending?.setupMinutes ?? 0) } : estimate;
}

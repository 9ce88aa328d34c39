/** Walls, sheets and strokes that are thinner than what a machine can lay down or harden. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits, slaLimits } from '../limits.ts';
import { measureAcross } from '../space/across.ts';
import { type Patch, patchesAcross } from '../space/patches.ts';

interface Limits { readonly conflict: number; readonly advice: number }

/** From this share of its normal along Z on, a surface lies flat rather than stands: 45°. */
const lying = 0.707;
/** Smaller spots are the ends of something else: mm². */
const leastArea = 1;
/** What is no larger than this, or no higher than that, is a feature rather than a wall: mm. */
const feature = { size: 8, height: 2 } as const;
/** Tips of wedges go from nothing to the limit; walls and strokes are about as thick all along. */
const taper = 4;

function find(checked: Checked, standing: Limits, flat: Limits): Finding[] {
  const { body } = checked;
  const across = measureAcross(body, 'inside', Math.max(standing.advice, flat.advice));
  const lies = (sample: number): boolean => Math.abs(body.normals[across.triangle[sample]! * 3 + 2]!) > lying;
  return ([[standing, false], [flat, true]] as const).flatMap(([limits, wanted]) =>
    patchesAcross(body, across, (sample) => lies(sample) === wanted && across.distance[sample]! < limits.advice)
      .filter(isMeant)
      .map((patch) => {
        const conflict = patch.thin < limits.conflict;
        return findingOf(checked, {
          code: isFeature(patch) && !wanted ? 'thin-feature' : 'thin-wall', severity: conflict ? 'conflict' : 'advice',
          value: patch.thin, limit: limits.advice, triangles: patch.triangles, at: patch.worst, detail: { area: patch.area, least: limits.conflict },
        });
      }));
}

const isMeant = (patch: Patch): boolean => patch.area >= leastArea && !(patch.thick > taper * patch.thin);

function isFeature({ min, max }: Patch): boolean {
  const height = max[2] - min[2];
  return height <= feature.height || Math.max(max[0] - min[0], max[1] - min[1], height) <= feature.size;
}

export const fdmWalls: Check<FdmMachine> = {
  processes: ['fdm'],
  find: (checked) => find(checked, fdmLimits.wall(checked.machine), fdmLimits.sheet(checked.machine)),
};

export const slaWalls: Check<SlaMachine> = { processes: ['sla'], find: (checked) => find(checked, slaLimits.wall, slaLimits.wall) };

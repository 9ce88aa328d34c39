/** Walls, sheets and strokes that are thinner than what a machine can lay down or harden. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits, slaLimits } from '../limits.ts';
import { measureAcross } from '../space/across.ts';
import { type Patch, patchesAcross } from '../space/patches.ts';

interface Limits { readonly conflict: number; readonly advice: number }

interface Wanted {
  readonly standing: Limits;
  /** Of what stands no higher or is no larger than a letter's stroke. */
  readonly stroke: Limits;
  readonly lying: Limits;
}

/** From this share of its normal along Z on, a surface lies flat rather than stands: 45°. */
const lying = 0.707;
/** Smaller spots are the ends of something else: mm². */
const leastArea = 1;
/** Smaller spots that are lost do not spoil the rest: mm². */
const leastConflict = 3;
/** What is no larger than this, or no higher than that, is a feature rather than a wall: mm. */
const feature = { size: 8, height: 2 } as const;
/** What is no higher than this many layers is the tip of something, which one line more or less does not harm. */
const tip = 1.5;
/** Tips of wedges go from nothing to the limit; walls and strokes are about as thick all along. */
const taper = 4;

function find(checked: Checked<FdmMachine | SlaMachine>, wanted: Wanted): Finding[] {
  const { body, machine } = checked;
  const across = measureAcross(body, 'inside', Math.max(wanted.standing.advice, wanted.lying.advice));
  const lies = (sample: number): boolean => Math.abs(body.normals[across.triangle[sample]! * 3 + 2]!) > lying;
  const patches = (flat: boolean, { advice }: Limits): Patch[] => patchesAcross(body, across, (sample) => lies(sample) === flat && across.distance[sample]! < advice).filter(isMeant);
  const standing = patches(false, wanted.standing).filter(({ reach }) => reach[2] > tip * machine.profile.layerHeight);
  return [
    ...standing.filter((patch) => !isFeature(patch)).map((patch) => tell(checked, 'thin-wall', patch, wanted.standing)),
    ...standing.filter((patch) => isFeature(patch) && patch.thin < wanted.stroke.advice).map((patch) => tell(checked, 'thin-feature', patch, wanted.stroke)),
    ...patches(true, wanted.lying).map((patch) => tell(checked, 'thin-wall', patch, wanted.lying)),
  ];
}

function tell(checked: Checked, code: 'thin-wall' | 'thin-feature', patch: Patch, { conflict, advice }: Limits): Finding {
  const severity = patch.thin < conflict && patch.area >= leastConflict ? 'conflict' : 'advice';
  return findingOf(checked, { code, severity, value: patch.thin, limit: advice, triangles: patch.triangles, at: patch.worstAt, detail: { area: patch.area, least: conflict } });
}

const isMeant = (patch: Patch): boolean => patch.area >= leastArea && !(patch.thick > taper * patch.thin);

const isFeature = ({ reach }: Patch): boolean => reach[2] <= feature.height || Math.max(...reach) <= feature.size;

export const fdmWalls: Check<FdmMachine> = {
  processes: ['fdm'],
  find: (checked) => find(checked, { standing: fdmLimits.wall(checked.machine), stroke: fdmLimits.stroke(checked.machine), lying: fdmLimits.sheet(checked.machine) }),
};

export const slaWalls: Check<SlaMachine> = { processes: ['sla'], find: (checked) => find(checked, { standing: slaLimits.wall, stroke: slaLimits.wall, lying: slaLimits.wall }) };

/** Gaps whose sides fuse, and holes that close up. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits, slaLimits } from '../limits.ts';
import { measureAcross } from '../space/across.ts';
import { type Patch, patchesAcross } from '../space/patches.ts';
import type { LaidBody } from '../space/laid-body.ts';

interface Limits { readonly conflict: number; readonly advice: number }

/** Smaller spots are corners: mm². */
const leastArea = 1, leastGap = 4;
/** A hole is no wider than its diameter, but for rounding, and deeper than this share of it; what is shallower is a dot. */
const round = { widest: 1.25, narrowest: 0.6, deepest: 0.8 } as const;

function find(checked: Checked, gap: number, hole: Limits): Finding[] {
  const { body } = checked;
  const across = measureAcross(body, 'outside', hole.advice + 0.001);
  // All of an opening has to be within reach to be told a hole, so it is looked at as a whole first.
  const openings = patchesAcross(body, across, () => true).filter(({ area }) => area >= leastArea);
  const holes = openings.flatMap((patch) => {
    const shape = holeIn(body, patch);
    if (!shape || shape.diameter >= hole.advice - 0.01) return [];
    return [findingOf(checked, {
      code: 'small-hole', severity: shape.diameter < hole.conflict ? 'conflict' : 'advice', value: shape.diameter, limit: hole.advice, triangles: patch.triangles, at: patch.worst,
      detail: { depth: shape.depth, upright: shape.axis === 2 ? 1 : 0 },
    })];
  });
  const isHole = new Set(openings.filter((patch) => holeIn(body, patch)).flatMap(({ triangles }) => [...triangles]));
  const gaps = patchesAcross(body, across, (sample) => across.distance[sample]! < gap && !isHole.has(across.triangle[sample]!))
    .filter(({ area, thick, thin }) => area >= leastGap && thick <= 4 * thin)
    .map((patch) => findingOf(checked, {
      code: 'narrow-gap', severity: 'advice', value: patch.thin, limit: gap, triangles: patch.triangles, at: patch.worst, detail: { area: patch.area },
    }));
  return [...holes, ...gaps];
}

/** The hole that an opening is, if it is one: its walls face one another all around, and it is as wide as it is across. */
function holeIn(body: LaidBody, { triangles, half, min, max }: Patch): { readonly diameter: number; readonly depth: number; readonly axis: number } | undefined {
  const along = [0, 0, 0];
  let whole = 0;
  for (const triangle of triangles) {
    const area = body.areas[triangle]!;
    whole += area;
    for (let axis = 0; axis < 3; axis++) along[axis]! += area * body.normals[triangle * 3 + axis]! ** 2;
  }
  const axis = along.indexOf(Math.min(...along));
  // A groove has no ends within reach: its walls face one another in one direction only.
  if (along[axis]! > 0.1 * whole || along.filter((_, each) => each !== axis).some((share) => share < 0.2 * whole)) return undefined;
  const sizes = [0, 1, 2].map((each) => max[each]! - min[each]!);
  const depth = sizes[axis]!;
  const sides = sizes.filter((_, each) => each !== axis);
  const diameter = Math.max(half, ...sides);
  return sides.every((size) => size <= round.widest * half && size >= round.narrowest * half) && depth >= round.deepest * half ? { diameter, depth, axis } : undefined;
}

export const fdmOpenings: Check<FdmMachine> = { processes: ['fdm'], find: (checked) => find(checked, fdmLimits.gap, fdmLimits.hole(checked.machine)) };

export const slaOpenings: Check<SlaMachine> = { processes: ['sla'], find: (checked) => find(checked, slaLimits.gap, slaLimits.hole) };

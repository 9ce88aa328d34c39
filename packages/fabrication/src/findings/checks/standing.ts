/** How firmly a print stands: on what area, how upright, and whether its corners will lift. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits } from '../limits.ts';
import { span } from '../space/laid-body.ts';
import { depthIn, hullOf, massOf, type Point2, sliceAt } from '../space/slices.ts';

/** Corners sharper than this lift: cosine of 100°. */
const sharp = -0.174;
/** mm of outline on either side of a corner that it is judged by. */
const reach = 2;

export const fdmStanding: Check<FdmMachine> = {
  processes: ['fdm'],
  find: (checked) => {
    const { body, machine } = checked;
    const { firstLayerHeight } = machine.profile;
    const height = body.max[2];
    // As wide as the first layer is pressed: cut at its top, or at half of what is lower.
    const { area, ends } = sliceAt(body, Math.min(firstLayerHeight, height / 2));
    const hull = hullOf(ends);
    const under: number[] = [];
    for (let triangle = 0; triangle < body.triangles; triangle++) if (span(body, triangle)[1] < firstLayerHeight) under.push(triangle);
    const middle = [hull.reduce((sum, [x]) => sum + x, 0) / hull.length, hull.reduce((sum, [, y]) => sum + y, 0) / hull.length] as const;
    const at = [...middle, 0] as const;
    return [...contact(checked, { area, height, under, at }), ...tipping(checked, { hull, height, under, at }), ...warping(checked, { hull, under })];
  },
};

interface Stand { readonly under: readonly number[]; readonly at: readonly [number, number, number]; readonly height: number }

function contact(checked: Checked, { area, height, under, at }: Stand & { readonly area: number }): Finding[] {
  const limit = height * fdmLimits.contact.advice;
  if (area >= limit) return [];
  return [findingOf(checked, { code: 'small-contact', severity: area < height * fdmLimits.contact.conflict ? 'conflict' : 'advice', value: area, limit, triangles: under, at, detail: { height } })];
}

function tipping(checked: Checked, { hull, height, under, at }: Stand & { readonly hull: readonly Point2[] }): Finding[] {
  const { centre } = massOf(checked.body);
  const inside = depthIn(hull, [centre[0], centre[1]]);
  const slenderness = inside <= 0 ? Infinity : height / inside;
  if (slenderness <= fdmLimits.tipping) return [];
  // Infinity is not plain data; a body that falls over by itself is told as one as slender as any.
  return [findingOf(checked, { code: 'tipping', severity: inside <= 0 ? 'conflict' : 'advice', value: Math.min(999, slenderness), limit: fdmLimits.tipping, triangles: under, at, detail: { height, inside: Math.max(-999, inside) } })];
}

function warping(checked: Checked, { hull, under }: { readonly hull: readonly Point2[]; readonly under: readonly number[] }): Finding[] {
  let length = 0;
  for (const [ax, ay] of hull) for (const [bx, by] of hull) length = Math.max(length, Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2));
  if (length <= fdmLimits.warping) return [];
  const corner = hull.find((_, place) => isSharp(hull, place));
  return corner ? [findingOf(checked, { code: 'warping', severity: 'advice', value: length, limit: fdmLimits.warping, triangles: under, at: [corner[0], corner[1], 0] })] : [];
}

/** Whether the outline's way out of a corner leads nearly back along its way in. */
function isSharp(hull: readonly Point2[], place: number): boolean {
  const [x, y] = hull[place]!;
  const to = (step: number): readonly [number, number] => {
    let [ox, oy] = [0, 0];
    for (let at = 1; at < hull.length; at++) {
      const [px, py] = hull[(place + step * at + hull.length * at) % hull.length]!;
      [ox, oy] = [px - x, py - y];
      const length = Math.sqrt(ox * ox + oy * oy);
      if (length >= reach) return [ox / length, oy / length];
    }
    return [0, 0];
  };
  const [ax, ay] = to(-1), [bx, by] = to(1);
  return ax * bx + ay * by > sharp;
}

/** Inner corners that a round cutter cannot reach into. */
import { cosDegrees } from '@patternbook/geometry';
import type { CncMachine } from '../../catalogue/machines/cnc.ts';
import { type Check, findingOf } from '../check.ts';
import { sheetLimits } from '../limits.ts';
import { after, type LaidBody, middleOfSide, span } from '../space/laid-body.ts';
import { isCut } from './sheet-widths.ts';

const turned = cosDegrees(sheetLimits.corner), straight = cosDegrees(3);
/** mm of height that two edges must have in common. */
const shortest = 1;
/** Cutters do not run to the hundredth: mm. */
const play = 0.05;

export const cncCorners: Check<CncMachine> = {
  processes: ['cnc'],
  find: (checked) => {
    const { body, machine } = checked;
    let sharpest = Infinity, worst = -1, corners = 0;
    const triangles: number[] = [];
    for (let side = 0; side < body.indices.length; side++) {
      const triangle = (side / 3) | 0, other = body.across[side]!;
      if (other <= triangle || !isCut(body, triangle) || !isCut(body, other)) continue;
      const radius = innerRadius(body, side, other);
      if (radius === undefined || radius >= machine.tool / 2 - play) continue;
      corners++;
      triangles.push(triangle, other);
      if (radius < sharpest) [sharpest, worst] = [radius, side];
    }
    if (corners === 0) return [];
    return [findingOf(checked, { code: 'sharp-inner-corner', severity: 'advice', value: sharpest, limit: machine.tool / 2, triangles: [...new Set(triangles)].sort((a, b) => a - b), at: middleOfSide(body, worst), detail: { corners } })];
  },
};

/** Radius of the corner between two upright triangles: mm; nothing if they do not form an inner one. */
function innerRadius(body: LaidBody, side: number, other: number): number | undefined {
  const { positions, indices, normals } = body;
  const triangle = (side / 3) | 0;
  const a = indices[side]! * 3, b = indices[after(side)]! * 3;
  if (Math.abs(positions[a + 2]! - positions[b + 2]!) < shortest) return undefined;
  const cosine = normals[triangle * 3]! * normals[other * 3]! + normals[triangle * 3 + 1]! * normals[other * 3 + 1]! + normals[triangle * 3 + 2]! * normals[other * 3 + 2]!;
  if (cosine > straight) return undefined;
  // Inner, if the neighbour stands in front of this triangle.
  let front = 0;
  for (let corner = other * 3; corner < other * 3 + 3; corner++) {
    const vertex = indices[corner]! * 3;
    for (let axis = 0; axis < 3; axis++) front += (positions[vertex + axis]! - positions[a + axis]!) * normals[triangle * 3 + axis]!;
  }
  if (front <= 1e-6) return undefined;
  if (cosine < turned) return 0;
  // Two chords of an arc turn by the angle that each of them spans.
  const tangent = Math.sqrt(Math.max(0, 1 - cosine * cosine)) / (1 + cosine);
  return (widthOf(body, triangle) + widthOf(body, other)) / (4 * tangent);
}

/** Of an upright triangle, seen from above: mm. */
function widthOf(body: LaidBody, triangle: number): number {
  const [low, high] = span(body, triangle);
  return (2 * body.areas[triangle]!) / Math.max(1e-9, high - low);
}

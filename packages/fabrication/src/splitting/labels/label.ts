import { cosDegrees, type Mesh, sinDegrees, type Vector2 } from '@patternbook/geometry';
import { placed, pointIn } from '../frame.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { type Joint, roomWithin } from '../joint.ts';
import type { Fitted } from '../keys/fitting.ts';
import { placesWith } from '../places.ts';
import { isInside, type Section, sectionAt } from '../section.ts';
import { barsOf, sizeOfLabel } from './glyphs.ts';

/** How deep labels are cut into a face that nobody sees once the pieces are joined: mm. */
export const labelDepth = 0.6;

/** Of letters, from what reads well to what a nozzle still draws: mm. */
const letterHeights = [6, 4.5, 3.2] as const;

/** Where a label goes on a joint's face. */
export interface LabelPlace {
  readonly at: Vector2;
  /** Cosine and sine of its turn in the plane. */
  readonly turn: Vector2;
  /** Of a grid step: mm. */
  readonly step: number;
}

/** Room for a label of so many letters that no key takes; undefined where there is none. */
export function placeForLabel(joint: Joint, mesh: Mesh, { letters, marks, wall }: { readonly letters: number; readonly marks: Fitted['marks']; readonly wall: number }): LabelPlace | undefined {
  const [width, height] = sizeOfLabel('8'.repeat(letters));
  const depth = labelDepth + wall;
  const sections = [sectionAt(mesh, joint.frame, -depth), joint.section, sectionAt(mesh, joint.frame, depth)];
  for (const letter of letterHeights) {
    const step = letter / 4;
    const half: Vector2 = [(width * step) / 2 + wall, (height * step) / 2 + wall];
    const around = Math.sqrt(half[0] * half[0] + half[1] * half[1]);
    for (const at of placesWith(joint, half[1])) {
      if (marks.some((mark) => distanceToLine(at, mark) < around + mark.radius)) continue;
      for (let degrees = 0; degrees < 180; degrees += 15) {
        const turn: Vector2 = [cosDegrees(degrees), sinDegrees(degrees)];
        if (sections.every((section) => isClear(section, { at, turn, half })) && isWithin(joint, { at, turn, half }, depth)) return { at, turn, step };
      }
    }
  }
  return undefined;
}

interface Box { readonly at: Vector2; readonly turn: Vector2; readonly half: Vector2 }

/** Whether a box lies wholly in the material. */
function isClear(section: Section, { at, turn: [c, s], half }: Box): boolean {
  const { lines } = section;
  for (let i = 0; i < lines.length; i += 4) {
    const ax = lines[i]! - at[0], ay = lines[i + 1]! - at[1], bx = lines[i + 2]! - at[0], by = lines[i + 3]! - at[1];
    if (crossesBox([ax * c + ay * s, ay * c - ax * s], [bx * c + by * s, by * c - bx * s], half)) return false;
  }
  return isInside(section, at[0], at[1]);
}

/** Liang and Barsky's clipping of a line against a box. */
function crossesBox(a: Vector2, b: Vector2, half: Vector2): boolean {
  let from = 0, to = 1;
  for (const axis of [0, 1] as const) {
    const way = b[axis] - a[axis];
    if (way === 0) {
      if (Math.abs(a[axis]) > half[axis]) return false;
      continue;
    }
    const one = (-half[axis] - a[axis]) / way, other = (half[axis] - a[axis]) / way;
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
    if (from > to) return false;
  }
  return true;
}

const isWithin = (joint: Joint, { at, turn: [c, s], half }: Box, depth: number): boolean =>
  [-1, 1].every((i) => [-1, 1].every((j) => [-depth, depth].every((z) => roomWithin(joint, pointIn(joint.frame, [at[0] + i * half[0] * c - j * half[1] * s, at[1] + i * half[0] * s + j * half[1] * c, z])) >= 0)));

function distanceToLine([x, y]: Vector2, { from, to }: { readonly from: Vector2; readonly to: Vector2 }): number {
  const dx = to[0] - from[0], dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square));
  const ex = from[0] + share * dx - x, ey = from[1] + share * dy - y;
  return Math.sqrt(ex * ex + ey * ey);
}

/** The solid that cuts a label into a face; `facing` 1 is read from the side that the normal points to. Gives its place in the graph. */
export function engraving(writer: GraphWriter, joint: Joint, { label, place: { at, turn: [c, s], step }, facing }: { readonly label: string; readonly place: LabelPlace; readonly facing: 1 | -1 }): number {
  const bars = barsOf(label).map((bar) => writer.add('polygon', [], { points: bar.map(([x, y]) => [x * step, y * step]) }));
  const letters = bars.length === 1 ? bars[0]! : writer.add('profile-union', bars);
  const over = 0.5;
  const solid = writer.add('extrude', [letters], { height: labelDepth + over });
  return writer.move(solid, placed(joint.frame, [at[0], at[1], -facing * labelDepth], { side: facing, turn: [c, s] }));
}

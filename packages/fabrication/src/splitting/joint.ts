import type { Mesh, Vector3 } from '@patternbook/geometry';
import { type Cell, vertexOf } from './cells.ts';
import { type Frame, heightOver, minus, plus, pointIn, times } from './frame.ts';
import { isInside, type Section, sectionAt } from './section.ts';

/** Two pieces that meet in a plane. */
export interface Joint {
  readonly plane: number;
  readonly frame: Frame;
  /** Places of the pieces, from 0: the one that the normal points away from, and the one that it points to. */
  readonly lower: number;
  readonly upper: number;
  /** Of the whole part in that plane. */
  readonly section: Section;
  /** The other planes with the side that both pieces lie on. */
  readonly others: readonly { readonly frame: Frame; readonly side: -1 | 1 }[];
}

/** Distance of a point from the other cuts of a joint: mm, negative beyond one. */
export const roomWithin = ({ others }: Pick<Joint, 'others'>, point: Vector3): number => others.reduce((least, { frame, side }) => Math.min(least, side * heightOver(frame, point)), Infinity);

/** Which pieces meet where. Those that only touch along a line do not. */
export function jointsOf(mesh: Mesh, frames: readonly Frame[], cells: readonly Cell[]): readonly Joint[] {
  return frames.flatMap((frame, plane) => {
    const section = sectionAt(mesh, frame);
    return cells.flatMap((cell, lower): Joint[] => {
      const upper = cells.findIndex(({ sides }) => sides.every((side, place) => (place === plane ? side === 1 && cell.sides[place] === -1 : side === cell.sides[place])));
      if (upper < 0) return [];
      const joint: Joint = { plane, frame, lower, upper, section, others: frames.flatMap((other, place) => (place === plane ? [] : [{ frame: other, side: cell.sides[place]! }])) };
      return meets(joint) ? [joint] : [];
    });
  });
}

/** A tenth of a millimetre within all other planes is more than touching. */
const touching = 0.1;

function meets(joint: Joint): boolean {
  const { section: { lines }, frame, others, section } = joint;
  if (lines.length === 0) return false;
  if (others.length === 0) return true;
  const steps = 8;
  for (let at = 0; at < lines.length; at += 4) {
    for (let step = 0; step <= steps; step++) {
      const x = lines[at]! + (step / steps) * (lines[at + 2]! - lines[at]!), y = lines[at + 1]! + (step / steps) * (lines[at + 3]! - lines[at + 1]!);
      if (roomWithin(joint, pointIn(frame, [x, y, 0])) > touching) return true;
    }
  }
  // Wholly inside of the section.
  const [low, high] = [0, 1].map((axis) => { const all = lines.filter((_, at) => at % 2 === axis); return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))] as const; }) as [readonly [number, number], readonly [number, number]];
  const lattice = 32;
  for (let i = 0; i < lattice; i++) {
    for (let j = 0; j < lattice; j++) {
      const x = low[0] + ((i + 0.5) / lattice) * (low[1] - low[0]), y = high[0] + ((j + 0.5) / lattice) * (high[1] - high[0]);
      if (roomWithin(joint, pointIn(frame, [x, y, 0])) > touching && isInside(section, x, y)) return true;
    }
  }
  return false;
}

/** Distance of a straight line between two points from a mesh's surface: mm, 0 where it goes through, and never more than `enough`. */
export function distanceFromSurface(mesh: Mesh, [a, b]: readonly [Vector3, Vector3], enough: number): number {
  let least = enough;
  const low = a.map((each, axis) => Math.min(each, b[axis]!)), high = a.map((each, axis) => Math.max(each, b[axis]!));
  for (let at = 0; at < mesh.indices.length; at += 3) {
    const p = vertexOf(mesh, mesh.indices[at]!), q = vertexOf(mesh, mesh.indices[at + 1]!), r = vertexOf(mesh, mesh.indices[at + 2]!);
    if ([0, 1, 2].some((axis) => Math.min(p[axis]!, q[axis]!, r[axis]!) > high[axis]! + least || Math.max(p[axis]!, q[axis]!, r[axis]!) < low[axis]! - least)) continue;
    least = Math.min(least, distanceToTriangle([a, b], [p, q, r]));
    if (least === 0) return 0;
  }
  return least;
}

export type Line = readonly [Vector3, Vector3];

const scalar = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const lengthOf = (a: Vector3): number => Math.sqrt(scalar(a, a));

/** The nearest points lie on an edge, or below an end of the line, unless the line goes through. */
function distanceToTriangle([a, b]: Line, [p, q, r]: readonly [Vector3, Vector3, Vector3]): number {
  const e = minus(q, p), f = minus(r, p);
  const normal: Vector3 = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]];
  const size = lengthOf(normal);
  let least = Math.min(distanceOfLines([a, b], [p, q]), distanceOfLines([a, b], [q, r]), distanceOfLines([a, b], [r, p]));
  if (size === 0) return least;
  const over = [a, b].map((end) => scalar(minus(end, p), normal) / size) as [number, number];
  const above = (point: Vector3): boolean => [[p, q], [q, r], [r, p]].every(([from, to]) => {
    const side = minus(to!, from!), way = minus(point, from!);
    return (side[1] * way[2] - side[2] * way[1]) * normal[0] + (side[2] * way[0] - side[0] * way[2]) * normal[1] + (side[0] * way[1] - side[1] * way[0]) * normal[2] >= 0;
  });
  if (over[0] > 0 !== over[1] > 0 && above(plus(a, times(minus(b, a), over[0] / (over[0] - over[1]))))) return 0;
  for (const [end, height] of [[a, over[0]], [b, over[1]]] as const) if (above(end)) least = Math.min(least, Math.abs(height));
  return least;
}

export function distanceOfLines([a, b]: Line, [p, q]: Line): number {
  const d = minus(b, a), e = minus(q, p), w = minus(a, p);
  const dd = scalar(d, d), ee = scalar(e, e), de = scalar(d, e), dw = scalar(d, w), ew = scalar(e, w);
  const share = (value: number): number => (value > 0 ? Math.min(1, value) : 0);
  const parallel = dd * ee - de * de;
  let s = parallel > 1e-12 * dd * ee ? share((de * ew - ee * dw) / parallel) : 0;
  let t = ee > 0 ? share((de * s + ew) / ee) : 0;
  s = dd > 0 ? share((de * t - dw) / dd) : 0;
  t = ee > 0 ? share((de * s + ew) / ee) : 0;
  return lengthOf(minus(plus(a, times(d, s)), plus(p, times(e, t))));
}

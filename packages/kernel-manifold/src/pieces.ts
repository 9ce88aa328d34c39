/** Which contours of a profile belong together, and where its pieces are nearest to each other. */
import { doubleAreaOf } from './contour.ts';
import type { FlatContour } from './heap.ts';

type Point = readonly [x: number, y: number];

export interface Link {
  readonly from: Point;
  readonly to: Point;
}

/** One outer contour with its holes. */
export interface Piece {
  readonly contours: readonly FlatContour[];
  readonly doubleArea: number;
}

/** Outer contours counter-clockwise, holes clockwise. The largest piece first, so that a result does not depend on the order of contours. */
export function piecesOf(contours: readonly FlatContour[]): readonly Piece[] {
  const outer = contours.map((contour) => ({ contours: [contour], doubleArea: doubleAreaOf(contour) })).filter(({ doubleArea }) => doubleArea > 0).sort((a, b) => a.doubleArea - b.doubleArea);
  for (const contour of contours) {
    if (doubleAreaOf(contour) >= 0) continue;
    // Of all outer contours around a hole, the smallest is its own.
    outer.find((piece) => holds(piece.contours[0]!, contour[0]!, contour[1]!))?.contours.push(contour);
  }
  return outer.reverse();
}

/** The shortest links that make one of all pieces, found from the first piece on (Prim). None where there is one piece. */
export function linksBetween(pieces: readonly Piece[]): readonly Link[] {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  const waiting = others.map((piece) => ({ piece, nearest: nearestOf(first, piece, { square: Infinity, link: none }) }));
  const links: Link[] = [];
  while (waiting.length > 0) {
    let next = 0;
    for (let place = 1; place < waiting.length; place += 1) if (waiting[place]!.nearest.square < waiting[next]!.nearest.square) next = place;
    const [joined] = waiting.splice(next, 1);
    links.push(joined!.nearest.link);
    for (const each of waiting) each.nearest = nearestOf(joined!.piece, each.piece, each.nearest);
  }
  return links;
}

interface Nearest {
  readonly square: number;
  readonly link: Link;
}

const none: Link = { from: [0, 0], to: [0, 0] };

/** The nearest points of two pieces, or `known` where nothing is nearer. */
function nearestOf(a: Piece, b: Piece, known: Nearest): Nearest {
  let best = known;
  for (const one of a.contours) {
    for (const other of b.contours) {
      if (gapBetween(one, other) >= best.square) continue;
      const back = nearestTo(other, one, best);
      best = back === best ? best : { square: back.square, link: { from: back.link.to, to: back.link.from } };
      best = nearestTo(one, other, best);
    }
  }
  return best;
}

/** Corners of one contour against edges of the other: between contours that do not cross, the shortest way ends in a corner. */
function nearestTo(corners: FlatContour, edges: FlatContour, known: Nearest): Nearest {
  let [square, corner, footX, footY] = [known.square, -1, 0, 0];
  const last = edges.length - 2;
  for (let at = 0; at < corners.length; at += 2) {
    const x = corners[at]!;
    const y = corners[at + 1]!;
    let fx = edges[last]!;
    let fy = edges[last + 1]!;
    for (let edge = 0; edge <= last; edge += 2) {
      const tx = edges[edge]!;
      const ty = edges[edge + 1]!;
      const dx = tx - fx;
      const dy = ty - fy;
      const long = dx * dx + dy * dy;
      const along = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - fx) * dx + (y - fy) * dy) / long));
      const px = fx + along * dx;
      const py = fy + along * dy;
      const away = (x - px) * (x - px) + (y - py) * (y - py);
      if (away < square) [square, corner, footX, footY] = [away, at, px, py];
      fx = tx;
      fy = ty;
    }
  }
  return corner < 0 ? known : { square, link: { from: [corners[corner]!, corners[corner + 1]!], to: [footX, footY] } };
}

/** Square of the distance between the boxes around two contours, which are no further apart than what they hold. */
function gapBetween(a: FlatContour, b: FlatContour): number {
  const [one, other] = [boxOf(a), boxOf(b)];
  const gap = (axis: 0 | 1): number => Math.max(0, one.min[axis] - other.max[axis], other.min[axis] - one.max[axis]);
  return gap(0) * gap(0) + gap(1) * gap(1);
}

const boxes = new WeakMap<FlatContour, { readonly min: Point; readonly max: Point }>();

function boxOf(contour: FlatContour): { readonly min: Point; readonly max: Point } {
  const known = boxes.get(contour);
  if (known !== undefined) return known;
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < contour.length; at += 2) {
    left = Math.min(left, contour[at]!);
    right = Math.max(right, contour[at]!);
    low = Math.min(low, contour[at + 1]!);
    high = Math.max(high, contour[at + 1]!);
  }
  const box = { min: [left, low], max: [right, high] } as const;
  boxes.set(contour, box);
  return box;
}

/** Whether a point lies inside of a contour, by the crossings of a ray to the right. */
function holds(contour: FlatContour, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at < contour.length; at += 2) {
    const [ax, ay] = [contour[at]!, contour[at + 1]!];
    const [bx, by] = [contour[(at + 2) % contour.length]!, contour[(at + 3) % contour.length]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

import { chordTolerance, graphLimits, signedDoubleArea } from '@patternbook/geometry';
import type { Quality } from '@patternbook/geometry';
import type { FlatContour } from './heap.ts';

type Points = readonly (readonly number[])[];

/** As many points as it takes for short contours to keep their shape. */
const fewPoints = 16;

/**
 * Coordinates of a contour. Authors and fonts give as many points as a print needs; a draft leaves out those that stand off from
 * the line of their neighbours by less than its tolerance, but for the outermost, so that the bounds stay.
 */
export function forQuality(points: Points, quality: Quality): FlatContour {
  const flat = new Float64Array(2 * points.length);
  for (const [place, [x, y]] of points.entries()) {
    flat[2 * place] = x!;
    flat[2 * place + 1] = y!;
  }
  if (quality === 'final' || points.length <= fewPoints) return flat;
  const thinned = thinnedOut(flat, chordTolerance(reachOf([flat]), 'draft'));
  // Where a loop is no wider than the tolerance, nothing of it would be left.
  return thinned.length >= 6 && Math.abs(signedDoubleArea(pairs(thinned))) > 0 ? thinned : flat;
}

/** Largest distance of a point from the origin. */
export function reachOf(contours: readonly FlatContour[]): number {
  let square = 0;
  for (const contour of contours) {
    for (let at = 0; at < contour.length; at += 2) square = Math.max(square, contour[at]! * contour[at]! + contour[at + 1]! * contour[at + 1]!);
  }
  return Math.sqrt(square);
}

/** Twice the area of a contour, below zero where it runs clockwise. */
export function doubleAreaOf(contour: FlatContour): number {
  let sum = 0;
  for (let at = 0; at < contour.length; at += 2) {
    const next = (at + 2) % contour.length;
    sum += contour[at]! * contour[next + 1]! - contour[next]! * contour[at + 1]!;
  }
  return sum;
}

/** Without points that are as good as in the place of the one before. */
export function distinct(contour: FlatContour): FlatContour {
  const kept: number[] = [];
  const isSame = (at: number, x: number, y: number): boolean => Math.abs(kept[at]! - x) < graphLimits.smallestLength && Math.abs(kept[at + 1]! - y) < graphLimits.smallestLength;
  for (let at = 0; at < contour.length; at += 2) {
    if (kept.length === 0 || !isSame(kept.length - 2, contour[at]!, contour[at + 1]!)) kept.push(contour[at]!, contour[at + 1]!);
  }
  while (kept.length > 2 && isSame(0, kept.at(-2)!, kept.at(-1)!)) kept.length -= 2;
  return Float64Array.from(kept);
}

/** Cuts edges that are longer than `longest` into equal pieces. */
export function withShortEdges(contour: FlatContour, longest: number): FlatContour {
  const cut: number[] = [];
  for (let at = 0; at < contour.length; at += 2) {
    const x = contour[at]!;
    const y = contour[at + 1]!;
    const dx = contour[(at + 2) % contour.length]! - x;
    const dy = contour[(at + 3) % contour.length]! - y;
    const pieces = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / longest));
    for (let piece = 0; piece < pieces; piece += 1) cut.push(x + (dx * piece) / pieces, y + (dy * piece) / pieces);
  }
  return Float64Array.from(cut);
}

/** Goes from point to point and leaves out what lies between as long as all of it is near the straight line. */
function thinnedOut(contour: FlatContour, tolerance: number): FlatContour {
  const count = contour.length / 2;
  const kept: number[] = [];
  const outermost = extremes(contour);
  let from = 0;
  kept.push(0);
  for (let to = 2; to <= count; to += 1) {
    if (!outermost.has(to - 1) && straight(contour, { from, to, tolerance })) continue;
    from = to - 1;
    kept.push(from);
  }
  return Float64Array.from(kept.flatMap((place) => [contour[2 * place]!, contour[2 * place + 1]!]));
}

/** How many points one line may stand for; bounds the time of the test. */
const longestRun = 24;

function straight(contour: FlatContour, { from, to, tolerance }: { readonly from: number; readonly to: number; readonly tolerance: number }): boolean {
  if (to - from > longestRun) return false;
  const end = to % (contour.length / 2);
  const x = contour[2 * from]!;
  const y = contour[2 * from + 1]!;
  const dx = contour[2 * end]! - x;
  const dy = contour[2 * end + 1]! - y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return false;
  for (let place = from + 1; place < to; place += 1) {
    const px = contour[2 * place]! - x;
    const py = contour[2 * place + 1]! - y;
    const along = (px * dx + py * dy) / length;
    if (Math.abs(px * dy - py * dx) > tolerance * length || along < 0 || along > length) return false;
  }
  return true;
}

function extremes(contour: FlatContour): ReadonlySet<number> {
  const outermost = [0, 0, 0, 0];
  for (let place = 1; place < contour.length / 2; place += 1) {
    for (const axis of [0, 1]) {
      if (contour[2 * place + axis]! < contour[2 * outermost[axis]! + axis]!) outermost[axis] = place;
      if (contour[2 * place + axis]! > contour[2 * outermost[2 + axis]! + axis]!) outermost[2 + axis] = place;
    }
  }
  return new Set(outermost);
}

const pairs = (contour: FlatContour): Points => Array.from({ length: contour.length / 2 }, (_, place) => [contour[2 * place]!, contour[2 * place + 1]!]);

/** What is cut before what: a piece that is free may move, so nothing may be left to do within it. */
import { boxOf, distance, doubleArea, isInside, type Outline, type Point } from './contour.ts';

const isHole = (outline: Outline): boolean => doubleArea(outline) < 0;

/** Places of outlines: holes before what surrounds them, each time the nearest to where the machine is. */
export function cutOrder(outlines: readonly Outline[], from: Point): readonly number[] {
  const order: number[] = [];
  let at = from;
  for (const wanted of [true, false]) {
    const left = [...outlines.keys()].filter((place) => isHole(outlines[place]!) === wanted);
    while (left.length > 0) {
      const away = (place: number): number => distance(at, outlines[place]![0]!);
      const nearest = left.reduce((best, place) => (away(place) < away(best) ? place : best));
      left.splice(left.indexOf(nearest), 1);
      order.push(nearest);
      at = outlines[nearest]![0]!;
    }
  }
  return order;
}

/** Places of pieces on one sheet: those that lie in a hole of another before it, and the rest in rows, there and back. */
export function pieceOrder(pieces: readonly (readonly Outline[])[]): readonly number[] {
  const boxes = pieces.map((outlines) => boxOf(outlines.flat()));
  const holes = pieces.map((outlines) => outlines.filter(isHole));
  const depth = pieces.map((outlines) => holes.filter((others) => others.some((hole) => isInside(outlines[0]![0]!, [hole]))).length);
  const order: number[] = [];
  for (let level = Math.max(0, ...depth); level >= 0; level--) {
    const left = [...pieces.keys()].filter((place) => depth[place] === level).toSorted((a, b) => boxes[a]!.low[1] - boxes[b]!.low[1] || boxes[a]!.low[0] - boxes[b]!.low[0]);
    for (let back = false; left.length > 0; back = !back) {
      // A row is what begins in the lower half of its lowest piece.
      const { low, high } = boxes[left[0]!]!;
      const row = left.filter((place) => boxes[place]!.low[1] < (low[1] + high[1]) / 2);
      left.splice(0, row.length);
      row.sort((a, b) => (boxes[a]!.low[0] - boxes[b]!.low[0]) * (back ? -1 : 1));
      order.push(...row);
    }
  }
  return order;
}

import { FillRule, type Path64, union } from 'clipper2-ts';
import type { Point } from './flatten.ts';

/** Clipper works on integers: 2¹⁶ to the millimetre, 15 nm. A power of two, so that going there and back is exact. */
const grid = 65536;

export interface CleanOptions {
  /** Contours of less area are slivers, left where outlines nearly touch: mm². */
  readonly smallestArea: number;
  /** Vertices nearer than this to the one before are dropped: mm. */
  readonly shortestEdge: number;
}

const twiceArea = (path: Path64): number => {
  let sum = 0;
  let previous = path[path.length - 1]!;
  for (const point of path) {
    sum += (previous.x + point.x) * (point.y - previous.y);
    previous = point;
  }
  return sum;
};

function withoutShortEdges(path: Path64, shortest: number): Path64 {
  const kept: Path64 = [];
  const near = (a: { x: number; y: number }, b: { x: number; y: number }): boolean => Math.abs(a.x - b.x) < shortest && Math.abs(a.y - b.y) < shortest;
  for (const point of path) {
    const last = kept[kept.length - 1];
    if (!last || !near(last, point)) kept.push(point);
  }
  while (kept.length > 1 && near(kept[0]!, kept[kept.length - 1]!)) kept.pop();
  return kept;
}

/**
 * Union by the non-zero rule (fonts overlap their own contours) of outlines in millimetres. Outer contours come back
 * counter-clockwise, holes clockwise, none crossing itself or another.
 */
export function clean(contours: readonly (readonly Point[])[], options: CleanOptions): Point[][] {
  const shortest = Math.max(1, Math.round(options.shortestEdge * grid));
  const raw = contours.map((contour) => contour.map(([x, y]) => ({ x: Math.round(x * grid), y: Math.round(y * grid) })));
  const prepared = raw.map((path) => withoutShortEdges(path, shortest)).filter((path) => path.length >= 3);
  if (prepared.length === 0) return [];
  let result = union(prepared, FillRule.NonZero);
  const tidied = result.map((path) => withoutShortEdges(path, shortest));
  // Dropping a vertex can make neighbours cross, so what changed is united once more.
  if (tidied.some((path, i) => path.length !== result[i]!.length)) result = union(tidied.filter((path) => path.length >= 3), FillRule.NonZero);
  const smallest = options.smallestArea * 2 * grid * grid;
  return result
    .filter((path) => path.length >= 3 && Math.abs(twiceArea(path)) >= smallest)
    .map((path) => path.map(({ x, y }): Point => [x / grid, y / grid]));
}

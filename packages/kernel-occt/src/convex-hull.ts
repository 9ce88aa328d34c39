import type { Point2 } from './bench.ts';

/** Corners of the smallest convex polygon around points, counter-clockwise, none on a line between its neighbours; one or two where they lie on a point or a line. */
export function convexHull(points: readonly Point2[]): readonly Point2[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).filter((point, place, all) => place === 0 || !near(point, all[place - 1]!));
  if (sorted.length < 3) return sorted;
  const chain = (order: readonly Point2[]): readonly Point2[] => {
    const kept: Point2[] = [];
    for (const point of order) {
      while (kept.length >= 2 && turnOf(kept.at(-2)!, kept.at(-1)!, point) <= 1e-9) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const turnOf = (a: Point2, b: Point2, c: Point2): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const near = (a: Point2, b: Point2): boolean => Math.abs(a[0] - b[0]) < 1e-7 && Math.abs(a[1] - b[1]) < 1e-7;

/** Cuts through a laid body, and where its mass is. */
import type { LaidBody } from './laid-body.ts';

export interface Slice {
  /** mm². */
  readonly area: number;
  /** x, y of both ends of each piece of outline: mm. */
  readonly ends: readonly number[];
}

export function sliceAt({ positions, indices, normals }: LaidBody, z: number): Slice {
  const ends: number[] = [];
  let area = 0;
  for (let at = 0; at < indices.length; at += 3) {
    const zs = [0, 1, 2].map((corner) => positions[indices[at + corner]! * 3 + 2]! - z);
    const above = zs.map((height) => height > 0);
    if (above[0] === above[1] && above[1] === above[2]) continue;
    const alone = above[1] === above[2] ? 0 : above[0] === above[2] ? 1 : 2;
    const a = indices[at + alone]! * 3;
    const cut: number[] = [];
    for (const step of [1, 2]) {
      const other = (alone + step) % 3, b = indices[at + other]! * 3;
      const share = zs[alone]! / (zs[alone]! - zs[other]!);
      cut.push(positions[a]! + (positions[b]! - positions[a]!) * share, positions[a + 1]! + (positions[b + 1]! - positions[a + 1]!) * share);
    }
    const [px, py, qx, qy] = cut as [number, number, number, number];
    ends.push(px, py, qx, qy);
    // The body lies on the left of an outline: across the triangle's normal.
    const spanned = (px * qy - qx * py) / 2;
    area += (qy - py) * normals[at]! - (qx - px) * normals[at + 1]! >= 0 ? spanned : -spanned;
  }
  return { area, ends };
}

export interface Mass {
  /** mm³. */
  readonly volume: number;
  readonly centre: readonly [number, number, number];
}

export function massOf({ positions, indices }: LaidBody, triangles?: Iterable<number>): Mass {
  let volume = 0, x = 0, y = 0, z = 0;
  const add = (triangle: number): void => {
    const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
    const ax = positions[a]!, ay = positions[a + 1]!, az = positions[a + 2]!, bx = positions[b]!, by = positions[b + 1]!, bz = positions[b + 2]!, cx = positions[c]!, cy = positions[c + 1]!, cz = positions[c + 2]!;
    const six = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    volume += six;
    x += six * (ax + bx + cx);
    y += six * (ay + by + cy);
    z += six * (az + bz + cz);
  };
  if (triangles) for (const triangle of triangles) add(triangle);
  else for (let triangle = 0; triangle < indices.length / 3; triangle++) add(triangle);
  const divisor = volume === 0 ? 1 : volume * 4;
  return { volume: volume / 6, centre: [x / divisor, y / divisor, z / divisor] };
}

export type Point2 = readonly [x: number, y: number];

/** Counter-clockwise corners of the smallest convex outline around points given as x, y, x, y … (Andrew, 1979). */
export function hullOf(ends: readonly number[]): Point2[] {
  const points: Point2[] = [];
  for (let at = 0; at < ends.length; at += 2) points.push([ends[at]!, ends[at + 1]!]);
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (a: Point2, b: Point2, c: Point2): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const half = (sorted: readonly Point2[]): Point2[] => {
    const chain: Point2[] = [];
    for (const point of sorted) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 1e-12) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return points.length < 3 ? points : [...half(points), ...half(points.toReversed())];
}

/** How far inside of a convex outline a point lies: mm to the nearest side, negative outside. */
export function depthIn(hull: readonly Point2[], [x, y]: Point2): number {
  let least = Infinity;
  hull.forEach(([ax, ay], place) => {
    const [bx, by] = hull[(place + 1) % hull.length]!;
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    if (length > 1e-9) least = Math.min(least, ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length);
  });
  return hull.length < 3 ? -Infinity : least;
}

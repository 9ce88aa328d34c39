/** Moves what was laid out on cells closer together, by lengths that are smaller than a cell. */
import { cosDegrees, type Mesh, sinDegrees } from '@patternbook/geometry';
import { hullOf, type Point2 } from '../findings/space/slices.ts';
import type { Turn } from '../parts/made-mesh.ts';
import { turnedPositions } from '../parts/made-mesh.ts';

/** How far a part reaches in each of the directions from the middle of its box: mm. */
export type Reach = Float64Array;

/** As many directions, evenly around. Half a degree is off by less than two hundredths of a thousandth of what is measured. */
const directions = 720;
const along = Array.from({ length: directions }, (_, at) => [cosDegrees((at * 360) / directions), sinDegrees((at * 360) / directions)] as const);

export function reachOf(mesh: Mesh, turn: Turn): Reach {
  const p = turnedPositions(mesh.positions, turn);
  const ends: number[] = [];
  let left = Infinity, right = -Infinity, front = Infinity, back = -Infinity;
  for (let at = 0; at < p.length; at += 3) {
    ends.push(p[at]!, p[at + 1]!);
    left = Math.min(left, p[at]!);
    right = Math.max(right, p[at]!);
    front = Math.min(front, p[at + 1]!);
    back = Math.max(back, p[at + 1]!);
  }
  const [x, y] = [(left + right) / 2, (front + back) / 2];
  const corners = hullOf(ends);
  return Float64Array.from(along, ([u, v]) => corners.reduce((most, [a, b]) => Math.max(most, (a - x) * u + (b - y) * v), -Infinity));
}

export interface Settling {
  readonly reach: Reach;
  /** Middle of its box: mm. */
  readonly x: number;
  readonly y: number;
  readonly size: readonly [number, number, ...(readonly number[])];
}

/** No farther apart than this by any of the directions, which is never more than they truly are: mm. */
function apart(a: Reach, b: Reach, dx: number, dy: number): number {
  let most = -Infinity;
  for (let at = 0; at < directions; at++) {
    const [u, v] = along[at]!;
    const here = u * dx + v * dy - a[at]! - b[(at + directions / 2) % directions]!;
    if (here > most) most = here;
  }
  return most;
}

/** Steps that are tried, from the longest: mm. */
const steps = [1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01];
/** Straight to the front, or aside and to the front where something stands in the way; and to the left. */
const ways: readonly Point2[] = [[0, -1], [-1, -1], [1, -1], [-1, -0.4], [1, -0.4], [-1, -0.1], [1, -0.1], [-1, 0]];
/** Moves of each part at each step: from one cell to the next is the most that there is to win. */
const mostMoves = 8;
/** Each part is compared with each other; what is many is seldom sparse. */
export const mostSettled = 16;

/**
 * Draws parts to the front and then to the left as far as the gap to the convex outlines of the others allows. What stands
 * inside of another's outline stays where it is, and so does what it stands in. The box around everything never grows.
 */
export function settle(parts: readonly Settling[], gap: number): readonly Point2[] {
  const places = parts.map(({ x, y }): [number, number] => [x, y]);
  const nested = (one: number, other: number): boolean => apart(parts[one]!.reach, parts[other]!.reach, parts[other]!.x - parts[one]!.x, parts[other]!.y - parts[one]!.y) < gap;
  const free = parts.map((_, at) => parts.every((_other, other) => other === at || !nested(at, other)));
  const left = Math.min(...parts.map(({ x, size }) => x - size[0] / 2)), front = Math.min(...parts.map(({ y, size }) => y - size[1] / 2));
  const right = Math.max(...parts.map(({ x, size }) => x + size[0] / 2));
  const order = parts.map((_, at) => at).sort((a, b) => parts[a]!.y - parts[b]!.y || parts[a]!.x - parts[b]!.x);
  const stands = (at: number, x: number, y: number): boolean => {
    const { reach, size } = parts[at]!;
    return x - size[0] / 2 >= left - 1e-9 && x + size[0] / 2 <= right + 1e-9 && y - size[1] / 2 >= front - 1e-9 &&
      places.every(([a, b], other) => other === at || apart(reach, parts[other]!.reach, a - x, b - y) >= gap);
  };
  for (const step of steps) {
    for (const at of order) {
      for (let moves = 0; free[at] && moves < mostMoves; moves++) {
        const [x, y] = places[at]!;
        const way = ways.find(([u, v]) => stands(at, x + u * step, y + v * step));
        if (!way) break;
        places[at] = [x + way[0] * step, y + way[1] * step];
      }
    }
  }
  return places;
}

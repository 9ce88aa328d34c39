import type { Vector2, Vector3 } from '@patternbook/geometry';
import { pointIn } from './frame.ts';
import { type Joint, roomWithin } from './joint.ts';
import { crossings, roomAt } from './section.ts';

/** Outlines are looked at in steps as long as this share of them. */
const steps = 160;

/**
 * Points of a joint's face with at least this much material around them in the plane, in the plane's coordinates: in the
 * middle of walls and along the inside of outlines, where keys hold best.
 */
export function placesWith(joint: Joint, room: number): readonly Vector2[] {
  const { section } = joint;
  const { lines, perimeter } = section;
  const found: Vector2[] = [];
  const step = perimeter / steps;
  const look = (x: number, y: number): void => {
    if (roomWithin(joint, pointIn(joint.frame, [x, y, 0])) >= room && roomAt(section, x, y) >= room) found.push([x, y]);
  };
  let left = step / 2;
  for (let at = 0; at < lines.length; at += 4) {
    const [x, y] = [lines[at]!, lines[at + 1]!], dx = lines[at + 2]! - x, dy = lines[at + 3]! - y;
    const length = Math.sqrt(dx * dx + dy * dy);
    for (; left < length; left += step) {
      const share = left / length;
      // The material is on the left.
      const from: Vector2 = [x + share * dx, y + share * dy], inward: Vector2 = [-dy / length, dx / length];
      const exit = crossings(section, { x: from[0], y: from[1], dx: inward[0], dy: inward[1] }).find((way) => way > room);
      if (exit === undefined || exit < 2 * room) continue;
      for (const way of exit > 4 * room ? [exit / 2, 1.05 * room] : [exit / 2]) look(from[0] + way * inward[0], from[1] + way * inward[1]);
    }
    left -= length;
  }
  // Where the face is bounded by other cuts, its middle may be far from every outline.
  for (const point of alongOtherCuts(joint, room)) look(point[0], point[1]);
  return found;
}

function alongOtherCuts({ frame, others, section: { lines } }: Joint, room: number): readonly Vector2[] {
  if (others.length === 0 || lines.length === 0) return [];
  const lattice = 24;
  const range = (axis: 0 | 1): readonly [number, number] => {
    let low = Infinity, high = -Infinity;
    for (let at = axis; at < lines.length; at += 2) { low = Math.min(low, lines[at]!); high = Math.max(high, lines[at]!); }
    return [low, high];
  };
  const [x, X] = range(0), [y, Y] = range(1);
  const points: Vector2[] = [];
  for (let i = 0; i < lattice; i++) for (let j = 0; j < lattice; j++) points.push([x + ((i + 0.5) / lattice) * (X - x), y + ((j + 0.5) / lattice) * (Y - y)]);
  return points.filter((point) => roomWithin({ others }, pointIn(frame, [point[0], point[1], 0])) >= room);
}

const squared = (a: Vector2, b: Vector2): number => (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

/** A tenth of a micrometre counts as the same, so that the choice does not hang on the last bit. */
const coarse = (value: number): number => Math.round(value * 1e4);

/**
 * As far apart as possible, the first of them furthest from the middle.
 *
 * @param fits looked at once a point is chosen, since it may take long.
 */
export function spread(candidates: readonly Vector2[], { most, apart, fits }: { readonly most: number; readonly apart: number; readonly fits: (point: Vector2) => boolean }): readonly Vector2[] {
  const middle: Vector2 = [0, 1].map((axis) => candidates.reduce((sum, point) => sum + point[axis]!, 0) / candidates.length) as unknown as Vector2;
  const waiting = new Set(candidates);
  const chosen: Vector2[] = [];
  while (chosen.length < most && waiting.size > 0) {
    let best: Vector2 | undefined, worth = -1;
    for (const point of waiting) {
      const away = chosen.length === 0 ? squared(point, middle) : chosen.reduce((least, other) => Math.min(least, squared(point, other)), Infinity);
      if (chosen.length > 0 && away < apart * apart) continue;
      if (coarse(away) > worth) { best = point; worth = coarse(away); }
    }
    if (!best) break;
    waiting.delete(best);
    if (fits(best)) chosen.push(best);
  }
  return chosen;
}

/** How many keys a face gets: two hold it straight, more where it is large. */
export function wantedKeys({ section: { lines } }: Joint): number {
  let low: [number, number] = [Infinity, Infinity], high: [number, number] = [-Infinity, -Infinity];
  for (let at = 0; at < lines.length; at += 2) {
    low = [Math.min(low[0], lines[at]!), Math.min(low[1], lines[at + 1]!)];
    high = [Math.max(high[0], lines[at]!), Math.max(high[1], lines[at + 1]!)];
  }
  const across = Math.sqrt(squared(low, high));
  return across < 80 ? 2 : across < 160 ? 3 : 4;
}

/** A straight way along the normal, from and to a height over the plane. */
export const standing = ({ frame }: Joint, [x, y]: Vector2, from: number, to: number): readonly [Vector3, Vector3] => [pointIn(frame, [x, y, from]), pointIn(frame, [x, y, to])];

import type { EdgeNet } from './edges.ts';
import type { Lines } from './hidden-lines.ts';
import { type Projection, project } from './projection.ts';

/** A plane square to the view, this far along `toward`: mm. It never goes through a vertex, so that all outlines close. */
export function planeThrough(net: EdgeNet, projection: Projection, wanted: number): number {
  const points = project(net.positions, projection);
  const heights = Array.from({ length: points.length / 3 }, (_, vertex) => points[vertex * 3 + 2]!).sort((a, b) => a - b);
  const apart = net.size * 2e-6;
  // The middle of the widest gap between vertices that is near.
  let best = wanted, widest = -1;
  const reach = net.size * 2e-3;
  const near = heights.filter((height) => Math.abs(height - wanted) < reach);
  for (const [low, high] of [...near, wanted + reach].map((height, at) => [at === 0 ? wanted - reach : near[at - 1]!, height] as const)) {
    if (high - low <= widest + apart) continue;
    widest = high - low;
    best = (low + high) / 2;
  }
  return best;
}

/** Where a plane square to the view cuts the surface. The outlines are closed, and what is cut through lies inside by the even-odd rule. */
export function cutLines(net: EdgeNet, projection: Projection, plane: number): Lines {
  const p = project(net.positions, projection);
  const { indices } = net;
  const result: Lines = [];
  for (let at = 0; at < indices.length; at += 3) {
    const ends: number[] = [];
    for (let corner = 0; corner < 3; corner++) {
      let a = indices[at + corner]! * 3, b = indices[at + ((corner + 1) % 3)]! * 3;
      if (p[a + 2]! > plane === p[b + 2]! > plane) continue;
      // From the lower vertex, so that both triangles of an edge find the same point.
      if (a > b) [a, b] = [b, a];
      const t = (plane - p[a + 2]!) / (p[b + 2]! - p[a + 2]!);
      ends.push(p[a]! + t * (p[b]! - p[a]!), p[a + 1]! + t * (p[b + 1]! - p[a + 1]!));
    }
    if (ends.length === 4) result.push(...ends);
  }
  return result;
}

const half = Math.sqrt(0.5);

/** Thin lines at 45° over what was cut through (ISO 128-50), `step` mm apart. */
export function hatch(outlines: Lines, step: number): Lines {
  // Turned by 45°, so that the lines lie level.
  const turned = outlines.map((_, at) => (at % 2 === 0 ? (outlines[at]! + outlines[at + 1]!) * half : (outlines[at]! - outlines[at - 1]!) * half));
  let low = Infinity, high = -Infinity;
  for (let at = 1; at < turned.length; at += 2) {
    low = Math.min(low, turned[at]!);
    high = Math.max(high, turned[at]!);
  }
  const result: Lines = [];
  const rows: number[][] = Array.from({ length: Math.max(0, Math.floor((high - low) / step)) + 1 }, () => []);
  const levelOf = (row: number): number => low + (row + 0.5) * step;
  for (let at = 0; at < turned.length; at += 4) {
    const [ax, ay, bx, by] = [turned[at]!, turned[at + 1]!, turned[at + 2]!, turned[at + 3]!];
    const first = Math.max(0, Math.floor((Math.min(ay, by) - low) / step - 0.5)), last = Math.min(rows.length - 1, Math.ceil((Math.max(ay, by) - low) / step));
    for (let row = first; row <= last; row++) {
      const y = levelOf(row);
      if (ay > y !== by > y) rows[row]!.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  rows.forEach((crossings, row) => {
    crossings.sort((a, b) => a - b);
    const y = levelOf(row);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from, to] = [crossings[at]!, crossings[at + 1]!];
      result.push((from - y) * half, (from + y) * half, (to - y) * half, (to + y) * half);
    }
  });
  return result;
}

/** Whether a section tells what views do not: along some line it goes through material, then nothing, then material again. */
export function isHollow(outlines: Lines): boolean {
  let low = [Infinity, Infinity], high = [-Infinity, -Infinity];
  for (let at = 0; at < outlines.length; at++) {
    low = low.map((value, axis) => (axis === at % 2 ? Math.min(value, outlines[at]!) : value));
    high = high.map((value, axis) => (axis === at % 2 ? Math.max(value, outlines[at]!) : value));
  }
  const size = [high[0]! - low[0]!, high[1]! - low[1]!];
  return [0, 1].some((axis) => [0.23, 0.37, 0.51, 0.63, 0.79].some((share) => {
    const level = low[axis]! + share * size[axis]!;
    const crossings: number[] = [];
    for (let at = 0; at < outlines.length; at += 4) {
      const a = outlines[at + axis]!, b = outlines[at + 2 + axis]!;
      if (a > level === b > level) continue;
      const [p, q] = [outlines[at + 1 - axis]!, outlines[at + 3 - axis]!];
      crossings.push(p + ((level - a) / (b - a)) * (q - p));
    }
    crossings.sort((a, b) => a - b);
    return crossings.some((from, at) => at % 2 === 1 && at + 1 < crossings.length && crossings[at + 1]! - from > 0.1 * size[1 - axis]!);
  }));
}

import { type Bits, emptyOn, type Grid } from '../../raster/bitmap.ts';
import { setRun } from '../../raster/pieces.ts';
import type { Outlines } from '../body.ts';

/** What is left of outlines once a border is taken off. */
export interface Inset {
  readonly bits: Bits;
  /** Measured along the grid's rows, finer than its cells: mm². */
  readonly area: number;
}

/** Longest that a corner's shift may be, in borders: a sharp inner corner would shoot far beyond the round one that is meant. */
const longest = 1.6;

/**
 * Shifts each outline inwards by a border. Where a wall is thinner than two borders, its sides pass each other and run
 * backwards: what the outlines wind around less than once is not inside. Points are in the grid's directions.
 */
export function insetOf({ points, starts }: Outlines, border: number, grid: Grid): Inset {
  const rows = Array.from({ length: grid.rows }, (): number[] => []);
  for (let loop = 0; loop + 1 < starts.length; loop++) {
    const shifted = shift(points, starts[loop]!, starts[loop + 1]!, border);
    for (let at = 0; at < shifted.length; at += 2) {
      const next = at + 2 < shifted.length ? at + 2 : 0;
      crossings(shifted[at]!, shifted[at + 1]!, shifted[next]!, shifted[next + 1]!, grid, rows);
    }
  }
  const bits = emptyOn(grid);
  let length = 0;
  for (const [row, found] of rows.entries()) {
    if (found.length < 2) continue;
    const order = found.map((_, at) => at).filter((at) => at % 2 === 0).sort((a, b) => found[a]! - found[b]!);
    let winding = 0, from = 0;
    for (const at of order) {
      const before = winding;
      winding += found[at + 1]!;
      if (before < 1 && winding >= 1) from = found[at]!;
      else if (before >= 1 && winding < 1 && found[at]! > from) {
        length += found[at]! - from;
        setRun(bits, grid, row, columnAt(from, grid), columnAt(found[at]!, grid));
      }
    }
  }
  return { bits, area: length * grid.cell };
}

const columnAt = (x: number, grid: Grid): number => Math.min(grid.columns, Math.max(0, Math.ceil((x - grid.x) / grid.cell - 0.5)));

/** Each crossing as its place and +1 where the outlines come down (the body lies to the right), -1 where they go up. */
function crossings(ax: number, ay: number, bx: number, by: number, { y, cell, rows: count }: Grid, rows: readonly number[][]): void {
  if (ay === by) return;
  const down = by < ay;
  const [lx, ly, hx, hy] = down ? [bx, by, ax, ay] : [ax, ay, bx, by];
  const first = Math.max(0, Math.ceil((ly - y) / cell - 0.5)), last = Math.min(count - 1, Math.ceil((hy - y) / cell - 0.5) - 1);
  const slope = (hx - lx) / (hy - ly);
  for (let row = first; row <= last; row++) rows[row]!.push(lx + ((row + 0.5) * cell + y - ly) * slope, down ? 1 : -1);
}

function shift(points: Float64Array, from: number, to: number, border: number): Float64Array {
  const result: number[] = [];
  const directions: number[] = [];
  const corners: number[] = [];
  for (let at = from; at < to; at++) {
    const next = at + 1 < to ? at + 1 : from;
    const dx = points[next * 2]! - points[at * 2]!, dy = points[next * 2 + 1]! - points[at * 2 + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-6) continue;
    directions.push(dx / length, dy / length);
    corners.push(points[at * 2]!, points[at * 2 + 1]!);
  }
  for (let at = 0; at < corners.length; at += 2) {
    const before = at > 0 ? at - 2 : corners.length - 2;
    // Inwards is to the left.
    const ax = -directions[before + 1]!, ay = directions[before]!, bx = -directions[at + 1]!, by = directions[at]!;
    const straight = 1 + ax * bx + ay * by;
    const stretch = border / Math.max(straight, 2 / (longest * longest));
    result.push(corners[at]! + (ax + bx) * stretch, corners[at + 1]! + (ay + by) * stretch);
  }
  return Float64Array.from(result);
}

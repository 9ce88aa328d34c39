import type { Mesh } from '@patternbook/geometry';
import type { Turn } from '../parts/made-mesh.ts';
import { turnedPositions } from '../parts/made-mesh.ts';
import { emptyOn, type Bits, type Grid } from '../raster/bitmap.ts';
import { setRun } from '../raster/pieces.ts';

/** What a part covers of the bed, seen from above, overhangs included: every cell that it so much as touches. */
export interface Silhouette {
  /** Its first cell lies in the corner of the part's box. */
  readonly bits: Bits;
  readonly grid: Grid;
  /** Of the part's box: mm. */
  readonly width: number;
  readonly depth: number;
  /** The turn on the plate that it is seen in: degrees. */
  readonly plate: number;
}

/** A part reaches so far into a cell that it counts as touched: mm. Less is rounding. */
const touch = 0.02;

/** `swapped`: with X and Y changed for each other. */
export function silhouetteOf(mesh: Mesh, turn: Turn, { cell, swapped }: { readonly cell: number; readonly swapped: boolean }): Silhouette {
  const p = turnedPositions(mesh.positions, turn);
  const [across, along] = swapped ? [1, 0] : [0, 1];
  let left = Infinity, right = -Infinity, front = Infinity, back = -Infinity;
  for (let at = 0; at < p.length; at += 3) {
    left = Math.min(left, p[at + across]!);
    right = Math.max(right, p[at + across]!);
    front = Math.min(front, p[at + along]!);
    back = Math.max(back, p[at + along]!);
  }
  const columns = Math.max(1, Math.ceil((right - left - touch) / cell)), rows = Math.max(1, Math.ceil((back - front - touch) / cell));
  const grid: Grid = { columns, rows, stride: Math.ceil(columns / 32), x: 0, y: 0, cell };
  const bits = emptyOn(grid);
  const { indices } = mesh;
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3];
    const ax = p[a + across]! - left, ay = p[a + along]! - front, bx = p[b + across]! - left, by = p[b + along]! - front, cx = p[c + across]! - left, cy = p[c + along]! - front;
    // A closed mesh covers nothing from below that it does not cover from above.
    const facing = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (swapped ? facing > 0 : facing < 0) continue;
    cover(bits, grid, [ax, ay, bx, by, cx, cy]);
  }
  return { bits, grid, width: right - left, depth: back - front, plate: turn.plate };
}

/** The same part as if it filled its box: what stands in rows and columns. */
export function boxOf(silhouette: Silhouette): Silhouette {
  const { grid } = silhouette;
  const bits = emptyOn(grid);
  for (let row = 0; row < grid.rows; row++) setRun(bits, grid, row, 0, grid.columns);
  return { ...silhouette, bits };
}

/** Sets every cell that a triangle touches, a row at a time. */
function cover(bits: Bits, grid: Grid, corners: readonly [number, number, number, number, number, number]): void {
  const [, ay, , by, , cy] = corners;
  const { cell, rows, columns } = grid;
  const first = Math.max(0, Math.floor((Math.min(ay, by, cy) + touch) / cell)), last = Math.min(rows - 1, Math.floor((Math.max(ay, by, cy) - touch) / cell));
  for (let row = first; row <= last; row++) {
    const low = row * cell, high = low + cell;
    let from = Infinity, to = -Infinity;
    for (let side = 0; side < 6; side += 2) {
      const next = (side + 2) % 6;
      let x = corners[side]!, y = corners[side + 1]!, u = corners[next]!, v = corners[next + 1]!;
      if (y > v) [x, y, u, v] = [u, v, x, y];
      if (v < low || y > high) continue;
      const slope = v > y ? (u - x) / (v - y) : 0;
      const begin = y < low ? x + (low - y) * slope : x, end = v > high ? x + (high - y) * slope : u;
      from = Math.min(from, begin, end);
      to = Math.max(to, begin, end);
    }
    if (to < from) continue;
    const column = Math.max(0, Math.floor((from + touch) / cell)), end = Math.min(columns, Math.max(column + 1, Math.ceil((to - touch) / cell)));
    if (column < end) setRun(bits, grid, row, column, end);
  }
}

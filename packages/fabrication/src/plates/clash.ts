import type { Bits, Grid } from '../raster/bitmap.ts';
import { setRun } from '../raster/pieces.ts';
import type { Silhouette } from './silhouette.ts';

/** Where one part must not stand beside another: by how many cells its corner is shifted against the other's. */
export interface Clash {
  readonly bits: Bits;
  readonly grid: Grid;
  /** Shift that the first cell stands for. */
  readonly column: number;
  readonly row: number;
}

/** Shifts at which `moving` comes nearer to `standing` than the gap: mm. */
export function clashOf(standing: Silhouette, moving: Silhouette, gap: number): Clash {
  const wide = widened(standing, gap);
  const { grid: own } = moving;
  const grid: Grid = { ...wide.grid, columns: wide.grid.columns + own.columns - 1, rows: wide.grid.rows + own.rows - 1, stride: Math.ceil((wide.grid.columns + own.columns - 1) / 32) };
  const bits = new Int32Array(grid.rows * grid.stride);
  const stretched = new Map<string, Bits>();
  const last = own.columns - 1;
  for (const { row, high, from, to } of blocksOf(moving)) {
    const key = `${to - from} ${high}`;
    let rows = stretched.get(key);
    if (!rows) stretched.set(key, (rows = upwards(stretch(wide, to - from, grid.stride), { stride: grid.stride, rows: wide.grid.rows + high - 1 }, high)));
    // A cell of the standing part at x is met by shifts from x - to + 1 on, for as many as the run is long; and so with rows.
    stampOr({ bits, stride: grid.stride }, { bits: rows, stride: grid.stride, rows: wide.grid.rows + high - 1 }, { columns: last - to + 1, rows: own.rows - row - high });
  }
  return { bits, grid, column: -wide.reach - last, row: -wide.reach - (own.rows - 1) };
}

function runsOf({ bits, grid }: Pick<Silhouette, 'bits' | 'grid'>, row: number): [number, number][] {
  const runs: [number, number][] = [];
  let open = -1;
  for (let column = 0; column <= grid.columns; column++) {
    const set = column < grid.columns && ((bits[row * grid.stride + (column >> 5)]! >>> (column & 31)) & 1) === 1;
    if (set && open < 0) open = column;
    else if (!set && open >= 0) {
      runs.push([open, column]);
      open = -1;
    }
  }
  return runs;
}

interface Block { readonly row: number; readonly high: number; readonly from: number; readonly to: number }

/** Boxes that make up a silhouette: rows that are alike are one. */
function blocksOf(silhouette: Silhouette): readonly Block[] {
  const blocks: Block[] = [];
  let begun = 0, before = runsOf(silhouette, 0);
  for (let row = 1; row <= silhouette.grid.rows; row++) {
    const here = row < silhouette.grid.rows ? runsOf(silhouette, row) : [];
    if (row < silhouette.grid.rows && here.length === before.length && here.every(([from, to], at) => from === before[at]![0] && to === before[at]![1])) continue;
    for (const [from, to] of before) blocks.push({ row: begun, high: row - begun, from, to });
    begun = row;
    before = here;
  }
  return blocks;
}

interface Sheet { readonly bits: Bits; readonly stride: number; readonly rows: number }

/** Adds a sheet of cells to another, so many columns and rows further on. */
function stampOr(target: Omit<Sheet, 'rows'>, { bits, stride, rows }: Sheet, shift: { readonly columns: number; readonly rows: number }): void {
  const words = shift.columns >> 5, rest = shift.columns & 31;
  for (let row = 0; row < rows; row++) {
    const from = row * stride, to = (row + shift.rows) * target.stride;
    for (let word = target.stride - 1; word >= words; word--) {
      const near = bits[from + word - words]!;
      const before = rest > 0 && word > words ? bits[from + word - words - 1]! >>> (32 - rest) : 0;
      target.bits[to + word]! |= (near << rest) | before;
    }
  }
}

/** Each column's cells drawn out upwards, so that each covers as many. */
function upwards(bits: Bits, { stride, rows }: Omit<Sheet, 'bits'>, high: number): Bits {
  const result = new Int32Array(rows * stride);
  result.set(bits);
  for (let done = 1; done < high;) {
    const step = Math.min(done, high - done) * stride;
    for (let at = result.length - 1; at >= step; at--) result[at]! |= result[at - step]!;
    done += step / stride;
  }
  return result;
}

interface Wide { readonly bits: Bits; readonly grid: Grid; readonly reach: number }

/** With all cells that are nearer than the gap, from edge to edge. */
function widened({ bits, grid }: Silhouette, gap: number): Wide {
  const reach = Math.ceil(gap / grid.cell - 1e-6);
  const columns = grid.columns + 2 * reach, rows = grid.rows + 2 * reach, stride = Math.ceil(columns / 32);
  const wide: Grid = { ...grid, columns, rows, stride };
  const result = new Int32Array(rows * stride);
  const halves = Array.from({ length: reach + 1 }, (_, row) => {
    const apart = Math.max(0, row - 1) * grid.cell;
    return apart >= gap ? -1 : Math.ceil(Math.sqrt(gap * gap - apart * apart) / grid.cell - 1e-6);
  });
  for (let row = 0; row < grid.rows; row++) {
    for (const [from, to] of runsOf({ bits, grid }, row)) {
      for (let off = -reach; off <= reach; off++) {
        const half = halves[Math.abs(off)]!;
        if (half < 0) continue;
        setRun(result, wide, row + reach + off, from + reach - half, to + reach + half);
      }
    }
  }
  return { bits: result, grid: wide, reach };
}

/** Each row's cells drawn out to the right, so that each covers as many. */
function stretch({ bits, grid }: Wide, length: number, stride: number): Bits {
  let result = new Int32Array(grid.rows * stride);
  for (let row = 0; row < grid.rows; row++) for (let word = 0; word < grid.stride; word++) result[row * stride + word] = bits[row * grid.stride + word]!;
  for (let done = 1; done < length;) {
    const step = Math.min(done, length - done);
    const words = step >> 5, rest = step & 31;
    const next = result.slice();
    for (let row = 0; row < result.length; row += stride) {
      for (let word = stride - 1; word >= words; word--) {
        const near = result[row + word - words]!;
        const before = rest > 0 && word > words ? result[row + word - words - 1]! >>> (32 - rest) : 0;
        next[row + word]! |= (near << rest) | before;
      }
    }
    result = next;
    done += step;
  }
  return result;
}

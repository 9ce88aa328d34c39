import { boxOf, type Outline, type Point } from './contour.ts';

/** Every cell of a grid that outlines touch, as runs by row: whatever keeps off these keeps off the outlines. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** Per row: from, to (exclusive), from, to … */
  readonly runs: readonly Int32Array[];
}

/** Of a cell: what reaches into the next by less lies in the one before, so that a piece as wide as the sheet fits. */
const slack = 1e-3;

/**
 * @param outlines their box begins at the origin.
 * @param cell along X and Y: mm.
 */
export function rasterOf(outlines: readonly Outline[], cell: Point): Raster {
  const { high } = boxOf(outlines.flat());
  const columns = Math.max(1, Math.ceil(high[0] / cell[0] - slack)), rows = Math.max(1, Math.ceil(high[1] / cell[1] - slack));
  const cells = new Uint8Array(columns * rows);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  const column = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor(x)));
  for (const outline of outlines) {
    let [px, py] = [outline[outline.length - 1]![0] / cell[0], outline[outline.length - 1]![1] / cell[1]];
    for (const point of outline) {
      const [qx, qy] = [point[0] / cell[0], point[1] / cell[1]];
      const [ax, ay, bx, by] = py < qy ? [px, py, qx, qy] : [qx, qy, px, py];
      const slope = by > ay ? (bx - ax) / (by - ay) : 0;
      for (let row = Math.max(0, Math.floor(ay)); row <= Math.min(rows - 1, Math.floor(by)); row++) {
        const one = by > ay ? ax + (Math.max(ay, row) - ay) * slope : ax, other = by > ay ? ax + (Math.min(by, row + 1) - ay) * slope : bx;
        cells.fill(1, row * columns + column(Math.min(one, other) - 1e-9), row * columns + column(Math.max(one, other)) + 1);
        const middle = row + 0.5;
        if (ay <= middle && by > middle) crossings[row]!.push(ax + (middle - ay) * slope);
      }
      [px, py] = [qx, qy];
    }
  }
  for (const [row, at] of crossings.entries()) {
    at.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < at.length; pair += 2) cells.fill(1, row * columns + column(at[pair]!), row * columns + column(at[pair + 1]!) + 1);
  }
  const runs = Array.from({ length: rows }, (_, row) => {
    const found: number[] = [];
    for (let x = 0; x < columns; x++) {
      if (!cells[row * columns + x]) continue;
      const from = x;
      while (x < columns && cells[row * columns + x]) x++;
      found.push(from, x);
    }
    return Int32Array.from(found);
  });
  return { columns, rows, runs };
}

/** A sheet of cells that fills up. */
export class Ground {
  readonly columns: number;
  readonly rows: number;
  /** Right and upper end of what stands on it: cells. */
  right = 0;
  top = 0;
  /** For each cell, the first taken one from it on to the right. */
  private readonly next: Int32Array;
  /** For each taken cell, the first free one after it. */
  private readonly free: Int32Array;
  /** Where the search for a raster may begin: a ground only fills up. */
  private readonly tried = new Map<Raster, number>();

  constructor(columns: number, rows: number) {
    [this.columns, this.rows] = [columns, rows];
    this.next = new Int32Array(columns * rows).fill(columns);
    this.free = new Int32Array(columns * rows);
  }

  /** The lowest place where a raster stands free, and of those the leftmost; undefined where there is none. */
  find(raster: Raster): { readonly column: number; readonly row: number } | undefined {
    const last = this.columns - raster.columns;
    const from = this.tried.get(raster) ?? 0;
    for (let row = Math.floor(from / this.columns); row <= this.rows - raster.rows; row++) {
      const column = this.freeFrom(raster, row * this.columns < from ? from % this.columns : 0, row);
      if (column > last) continue;
      this.tried.set(raster, row * this.columns + column);
      return { column, row };
    }
    this.tried.set(raster, this.columns * this.rows);
    return undefined;
  }

  /** The first column from the given one on at which a raster stands free; one too far to the right where there is none. */
  private freeFrom({ runs, columns }: Raster, from: number, row: number): number {
    const last = this.columns - columns;
    let column = from;
    // Wherever one row is in the way, all go on to where it no longer is, until all have agreed.
    for (let agreed = 0, y = 0; agreed < runs.length && column <= last; y = y + 1 === runs.length ? 0 : y + 1) {
      const own = runs[y]!, line = (row + y) * this.columns;
      agreed++;
      for (let at = 0; at < own.length; at += 2) {
        const start = own[at]!;
        const taken = this.next[line + column + start]!;
        if (taken >= column + own[at + 1]!) continue;
        column = this.free[line + taken]! - start;
        if (column > last) return column;
        agreed = 0;
        at = -2;
      }
    }
    return column;
  }

  take({ runs, columns, rows }: Raster, { column, row }: { readonly column: number; readonly row: number }): void {
    const { next, free } = this;
    for (let y = 0; y < rows; y++) {
      const line = (row + y) * this.columns;
      const own = runs[y]!;
      for (let at = 0; at < own.length; at += 2) for (let x = own[at]! + column; x < own[at + 1]! + column; x++) next[line + x] = x;
      let taken = this.columns, gap = this.columns;
      for (let x = this.columns - 1; x >= 0; x--) {
        if (next[line + x] === x) taken = x;
        else gap = x;
        next[line + x] = taken;
        free[line + x] = gap;
      }
    }
    this.right = Math.max(this.right, column + columns);
    this.top = Math.max(this.top, row + rows);
  }
}

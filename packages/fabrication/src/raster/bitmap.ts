/**
 * One bit a cell, thirty-two cells a word: what lies where, in the plane. Cheap enough that a layer of a print, or a part's
 * footprint on a bed, can be eroded, grown and compared by the thousand.
 */
export interface Grid {
  /** Cells in a row, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** Words in a row. */
  readonly stride: number;
  /** Where the first cell begins: mm. */
  readonly x: number;
  readonly y: number;
  /** Edge of a cell: mm. */
  readonly cell: number;
}

/** Row after row; the lowest bit of a word is its first cell. Cells beyond the last column are never set. */
export type Bits = Int32Array<ArrayBuffer>;

/** A grid that covers a box, with some cells to spare on every side. */
export function gridOver({ min, max }: { readonly min: readonly [number, number]; readonly max: readonly [number, number] }, { cell, spare }: { readonly cell: number; readonly spare: number }): Grid {
  const columns = Math.ceil((max[0] - min[0]) / cell) + 2 * spare, rows = Math.ceil((max[1] - min[1]) / cell) + 2 * spare;
  return { columns, rows, stride: Math.ceil(columns / 32), x: min[0] - spare * cell, y: min[1] - spare * cell, cell };
}

export const emptyOn = (grid: Grid): Bits => new Int32Array(grid.rows * grid.stride);

/** Turns over the side of a line on which cells' middles lie to its right: all edges of closed outlines together leave their inside, once `fill` has run. */
export function crossRows(bits: Bits, { x, y, cell, rows, columns, stride }: Grid, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const [lx, ly, hx, hy] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const first = Math.max(0, Math.ceil((ly - y) / cell - 0.5)), last = Math.min(rows - 1, Math.ceil((hy - y) / cell - 0.5) - 1);
  const slope = (hx - lx) / (hy - ly);
  for (let row = first; row <= last; row++) {
    const at = lx + ((row + 0.5) * cell + y - ly) * slope;
    const column = Math.max(0, Math.ceil((at - x) / cell - 0.5));
    if (column < columns) bits[row * stride + (column >> 5)]! ^= 1 << (column & 31);
  }
}

/** Makes what `crossRows` left into the inside of the outlines: each cell the parity of what was turned over before it. */
export function fill(bits: Bits, { rows, stride }: Grid): void {
  for (let row = 0; row < rows; row++) {
    let carry = 0;
    for (let at = row * stride; at < (row + 1) * stride; at++) {
      let word = bits[at]!;
      word ^= word << 1;
      word ^= word << 2;
      word ^= word << 4;
      word ^= word << 8;
      word ^= word << 16;
      word ^= carry;
      bits[at] = word;
      carry = word >> 31;
    }
  }
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at]!;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

export function and(a: Bits, b: Bits): Bits {
  const result = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = a[at]! & b[at]!;
  return result;
}

export function or(a: Bits, b: Bits): Bits {
  const result = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = a[at]! | b[at]!;
  return result;
}

/** What is in `a` and not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  const result = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = a[at]! & ~b[at]!;
  return result;
}

/** Half the width of a disc in each row from its middle one: cells. */
export function discOf(radius: number, cell: number): readonly number[] {
  const halves: number[] = [];
  const reach = radius / cell;
  for (let row = 0; row <= reach + 1e-9; row++) halves.push(Math.floor(Math.sqrt(Math.max(0, reach * reach - row * row)) + 1e-9));
  return halves;
}

/** Cells of which something lies within the disc. The grid needs spare cells for it. */
export function grow(bits: Bits, grid: Grid, disc: readonly number[]): Bits {
  const { rows, stride } = grid;
  const result = new Int32Array(bits.length);
  let wide = bits, width = 0;
  const widest = Math.max(...disc);
  for (let half = 0; half <= widest; half++) {
    while (width < half) {
      wide = besides(wide, stride);
      width++;
    }
    for (const [row, of] of disc.entries()) {
      if (of !== half) continue;
      for (const shift of row === 0 ? [0] : [-row, row]) {
        const from = Math.max(0, -shift) * stride, to = Math.min(rows, rows - shift) * stride;
        for (let at = from; at < to; at++) result[at + shift * stride]! |= wide[at]!;
      }
    }
  }
  return result;
}

/** Each cell with its neighbours to the left and right. */
function besides(bits: Bits, stride: number): Bits {
  const result = new Int32Array(bits.length);
  for (let row = 0; row < bits.length; row += stride) {
    for (let at = row, end = row + stride; at < end; at++) {
      const word = bits[at]!;
      const before = at > row ? bits[at - 1]! >>> 31 : 0, after = at + 1 < end ? bits[at + 1]! << 31 : 0;
      result[at] = word | (word << 1) | before | (word >>> 1) | after;
    }
  }
  return result;
}

/** Cells around which the whole disc is set. What lies beyond the grid counts as empty. */
export function shrink(bits: Bits, grid: Grid, disc: readonly number[]): Bits {
  const inverse = new Int32Array(bits.length);
  for (let at = 0; at < bits.length; at++) inverse[at] = ~bits[at]!;
  return without(bits, grow(inverse, grid, disc));
}

/** Cells that begin a run: of those in their row, and of those in their column. */
export function beginnings(bits: Bits, { stride }: Grid): { readonly inRows: number; readonly inColumns: number } {
  const inRow = new Int32Array(bits.length), inColumn = new Int32Array(bits.length);
  for (let row = 0; row < bits.length; row += stride) {
    let before = 0;
    for (let at = row; at < row + stride; at++) {
      const word = bits[at]!;
      inRow[at] = word & ~((word << 1) | (before >>> 31));
      inColumn[at] = word & ~(at >= stride ? bits[at - stride]! : 0);
      before = word;
    }
  }
  return { inRows: countOf(inRow), inColumns: countOf(inColumn) };
}

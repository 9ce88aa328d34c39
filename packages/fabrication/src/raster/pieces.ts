import type { Bits, Grid } from './bitmap.ts';

/** Runs of set cells, row after row, and which piece each belongs to: cells that touch by an edge or a corner hang together. */
export interface Pieces {
  /** Row, first column and the column after the last of each run, three numbers each. */
  readonly runs: Int32Array;
  /** Piece of each run. */
  readonly piece: Int32Array;
  /** Cells of each piece. */
  readonly cells: readonly number[];
}

export function piecesOf(bits: Bits, { rows, stride }: Grid): Pieces {
  const runs: number[] = [];
  const over: number[] = [];
  const rootOf = (run: number): number => {
    while (over[run] !== run) run = over[run] = over[over[run]!]!;
    return run;
  };
  let before = 0, here = 0;
  for (let row = 0; row < rows; row++) {
    here = over.length;
    let open = -1;
    for (let word = 0; word < stride; word++) {
      const bitsOf = bits[row * stride + word]!;
      // Whole words need no look at each of their cells.
      if (bitsOf === (open < 0 ? 0 : -1)) continue;
      for (let bit = 0; bit < 32; bit++) {
        const set = (bitsOf >>> bit) & 1;
        if (set === 1 && open < 0) open = word * 32 + bit;
        else if (set === 0 && open >= 0) {
          over.push(over.length);
          runs.push(row, open, word * 32 + bit);
          open = -1;
        }
      }
    }
    if (open >= 0) {
      over.push(over.length);
      runs.push(row, open, stride * 32);
    }
    for (let above = before, own = here; above < here && own < over.length;) {
      if (runs[above * 3 + 1]! <= runs[own * 3 + 2]! && runs[own * 3 + 1]! <= runs[above * 3 + 2]!) {
        const [a, b] = [rootOf(above), rootOf(own)];
        if (a !== b) over[b] = a;
      }
      if (runs[above * 3 + 2]! < runs[own * 3 + 2]!) above++;
      else own++;
    }
    before = here;
  }
  const number = new Map<number, number>();
  const cells: number[] = [];
  const piece = Int32Array.from(over, (_, run) => {
    const root = rootOf(run);
    let found = number.get(root);
    if (found === undefined) {
      number.set(root, (found = cells.length));
      cells.push(0);
    }
    cells[found]! += runs[run * 3 + 2]! - runs[run * 3 + 1]!;
    return found;
  });
  return { runs: Int32Array.from(runs), piece, cells };
}

/** Sets a run's cells. */
export function setRun(bits: Bits, { stride }: Grid, row: number, from: number, to: number): void {
  for (let column = from; column < to;) {
    const word = column >> 5, end = Math.min(to, (word + 1) << 5);
    const mask = (-1 >>> (32 - (end - column))) << (column & 31);
    bits[row * stride + word]! |= mask;
    column = end;
  }
}

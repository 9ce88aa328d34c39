import { type Bits, beginnings, countOf, type Grid } from '../../raster/bitmap.ts';
import { type Pieces, piecesOf } from '../../raster/pieces.ts';

/** A region as the lines that fill it, in the direction in which they run. */
export interface Lines {
  /** mm². */
  readonly area: number;
  /** Around it: mm. */
  readonly around: number;
  /** How often the grid's rows cut it into a piece of so many cells. */
  readonly chords: ReadonlyMap<number, number>;
  /** Edge of a cell: mm. */
  readonly cell: number;
  /** Times that the machine has to begin anew: once a piece, and once more for each arm. */
  readonly sections: number;
}

export const noLines: Lines = { area: 0, around: 0, chords: new Map(), cell: 1, sections: 0 };

export function linesOf(bits: Bits, grid: Grid, scale: number): Lines {
  const count = countOf(bits);
  if (count === 0) return noLines;
  const pieces = piecesOf(bits, grid);
  const chords = new Map<number, number>();
  for (let at = 0; at < pieces.runs.length; at += 3) {
    const length = pieces.runs[at + 2]! - pieces.runs[at + 1]!;
    chords.set(length, (chords.get(length) ?? 0) + 1);
  }
  return { area: count * grid.cell * grid.cell * scale, around: aroundOf(bits, grid), chords, cell: grid.cell, sections: sectionsOf(pieces) };
}

/** Cauchy and Crofton: an outline is a quarter of π times as long as what the rows and columns that cross it are wide. mm. */
export function aroundOf(bits: Bits, grid: Grid): number {
  const { inRows, inColumns } = beginnings(bits, grid);
  return (Math.PI / 2) * (inRows + inColumns) * grid.cell;
}

/** Zigzags that a region takes: one for each piece, and one more wherever a row's run parts into several. */
function sectionsOf({ runs, cells }: Pieces): number {
  const count = runs.length / 3;
  let sections = cells.length;
  // First run of the row before, and of this one.
  for (let above = 0, own = 0; own < count;) {
    const row = runs[own * 3]!;
    let end = own;
    while (end < count && runs[end * 3] === row) end++;
    if (above < own && runs[above * 3] === row - 1) {
      let met = 0;
      for (let a = above, b = own; a < own && b < end;) {
        if (runs[b * 3 + 1]! <= runs[a * 3 + 2]! && runs[a * 3 + 1]! <= runs[b * 3 + 2]!) met++;
        if (runs[a * 3 + 2]! <= runs[b * 3 + 2]!) {
          if (met > 1) sections += met - 1;
          met = 0;
          a++;
        } else b++;
        if (b === end && met > 1) sections += met - 1;
      }
    }
    above = own;
    own = end;
  }
  return sections;
}

import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, oneProfile, oneSolid } from '../node-kind.ts';
import type { Estimate, Misfit } from '../node-kind.ts';
import { count, vector } from '../parameter-schema.ts';

type Grid = { readonly columns: number; readonly rows: number; readonly columnStep: readonly number[]; readonly rowStep: readonly number[] };

const checkGrid = ({ columns, rows }: Grid): Misfit | undefined =>
  columns * rows <= limits.copies ? undefined : { parameter: 'rows', holds: `at most ${Math.floor(limits.copies / columns)} with ${columns} columns` };

const copiesOf = (grid: Grid, [input = { size: 0, reach: 0 }]: readonly Estimate[]): Estimate => ({
  size: input.size * grid.columns * grid.rows,
  reach: input.reach + (grid.columns - 1) * lengthOf(grid.columnStep) + (grid.rows - 1) * lengthOf(grid.rowStep),
});

const copies = () => count({ min: 1, max: limits.copies });

/** The union of copies in columns and rows; the first stays where it is. */
export const repeatGrid = defineNodeKind({
  kind: 'repeat-grid',
  noun: 'a grid of copies',
  dimension: 3,
  inputs: oneSolid,
  parameters: { columns: copies(), rows: copies(), columnStep: vector(3), rowStep: vector(3) },
  check: checkGrid,
  estimate: copiesOf,
});

export const profileRepeatGrid = defineNodeKind({
  kind: 'profile-repeat-grid',
  noun: 'a grid of copies of a profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: { columns: copies(), rows: copies(), columnStep: vector(2), rowStep: vector(2) },
  check: checkGrid,
  estimate: copiesOf,
});

import type { Affine } from '@patternbook/geometry';
import { placed } from '../affine.ts';
import type { Maker } from '../maker.ts';
import { upright } from '../upright.ts';

export const mirror: Maker<'mirror'> = ({ normal }, bench, [input]) => ({ ...input!, pieces: placed(bench, input!.pieces, reflection(normal)) });

export const profileMirror: Maker<'profile-mirror'> = ({ normal }, bench, [input]) => ({
  ...input!,
  pieces: placed(bench, input!.pieces, reflection(normal)).map((face) => upright(bench, face)),
});

/** Householder's: the identity without twice the normal's share. */
function reflection(normal: readonly number[]): Affine {
  const square = normal.reduce((sum, each) => sum + each * each, 0);
  return [...normal.flatMap((column, c) => normal.map((row, r) => (c === r ? 1 : 0) - (2 * column * row) / square)), ...normal.map(() => 0)];
}

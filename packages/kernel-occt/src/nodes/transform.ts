import { placed } from '../affine.ts';
import type { Maker } from '../maker.ts';
import { uniformScaleOf } from '../similarity.ts';
import { upright } from '../upright.ts';
import { stretched } from '../stretched.ts';
import { determinant } from '@patternbook/geometry';

export const transform: Maker<'transform'> = ({ matrix }, bench, [input]) => ({ ...input!, pieces: placed(bench, input!.pieces, matrix) });

export const profileTransform: Maker<'profile-transform'> = ({ matrix }, bench, [input]) => {
  if (uniformScaleOf(matrix) === undefined) return { ...input!, pieces: input!.pieces.map((face) => stretched(bench, face, matrix)) };
  const pieces = placed(bench, input!.pieces, matrix);
  return { ...input!, pieces: determinant(matrix) < 0 ? pieces.map((face) => upright(bench, face)) : pieces };
};

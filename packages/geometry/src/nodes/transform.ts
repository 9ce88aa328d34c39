import { determinant } from '../affine.ts';
import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, oneProfile, oneSolid } from '../node-kind.ts';
import type { Estimate, Misfit } from '../node-kind.ts';
import { vector } from '../parameter-schema.ts';

type Affinity = { readonly matrix: readonly number[] };

/** Smallest volume that a unit cube may shrink to: a micrometre along each axis. */
const smallestDeterminant = (dimension: number): number => (dimension === 2 ? 1e-6 : 1e-9);

const checkOf = (dimension: number) => ({ matrix }: Affinity): Misfit | undefined => {
  if (matrix.slice(0, dimension * dimension).some((each) => Math.abs(each) > limits.scale)) return { parameter: 'matrix', holds: `a move, turn or scale by a factor of at most ${limits.scale}` };
  const shrinks = Math.abs(determinant(matrix));
  return shrinks >= smallestDeterminant(dimension) ? undefined : { parameter: 'matrix', holds: 'a move, turn or scale by a factor other than zero' };
};

const estimateOf = (dimension: number) => ({ matrix }: Affinity, [input = { size: 0, reach: 0 }]: readonly Estimate[]): Estimate => {
  // No vector grows by more than the Frobenius norm, which for turns is the root of the dimension; the exact bound of turns is 1.
  const axes = matrix.slice(0, dimension * dimension);
  const stretch = isTurn(axes, dimension) ? 1 : lengthOf(axes);
  return { size: input.size, reach: input.reach * stretch + lengthOf(matrix.slice(dimension * dimension)) };
};

/** An affine map: the images of the axes, then the translation (see `Affine`). Reflections keep the inside inside. */
export const transform = defineNodeKind({
  kind: 'transform',
  noun: 'a transform (translate, rotate or scale)',
  dimension: 3,
  inputs: oneSolid,
  parameters: { matrix: vector(12) },
  check: checkOf(3),
  estimate: estimateOf(3),
});

export const profileTransform = defineNodeKind({
  kind: 'profile-transform',
  noun: 'a transform (translate, rotate or scale) of a profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: { matrix: vector(6) },
  check: checkOf(2),
  estimate: estimateOf(2),
});

function isTurn(axes: readonly number[], dimension: number): boolean {
  for (let a = 0; a < dimension; a += 1) {
    for (let b = a; b < dimension; b += 1) {
      let dot = 0;
      for (let row = 0; row < dimension; row += 1) dot += (axes[a * dimension + row] ?? 0) * (axes[b * dimension + row] ?? 0);
      if (Math.abs(dot - (a === b ? 1 : 0)) > 1e-9) return false;
    }
  }
  return true;
}

/**
 * Affine maps as the graph keeps them: the images of the axes, then the translation. Six numbers in the plane
 * (xx, xy, yx, yy, tx, ty), twelve in space.
 */
import type { Vector2, Vector3 } from './builder.ts';
import { cosDegrees, sinDegrees } from './trigonometry.ts';

export type Affine = readonly number[];

/** First `inner`, then `outer`. Both of the same dimension. */
export function compose(outer: Affine, inner: Affine): Affine {
  const d = outer.length === 6 ? 2 : 3;
  const result: number[] = [];
  for (let column = 0; column <= d; column += 1) {
    for (let row = 0; row < d; row += 1) {
      let sum = column === d ? at(outer, d * d + row) : 0;
      for (let k = 0; k < d; k += 1) sum += at(outer, k * d + row) * at(inner, column * d + k);
      result.push(sum);
    }
  }
  return result;
}

export function determinant(m: Affine): number {
  if (m.length === 6) return at(m, 0) * at(m, 3) - at(m, 1) * at(m, 2);
  return (
    at(m, 0) * (at(m, 4) * at(m, 8) - at(m, 5) * at(m, 7)) -
    at(m, 3) * (at(m, 1) * at(m, 8) - at(m, 2) * at(m, 7)) +
    at(m, 6) * (at(m, 1) * at(m, 5) - at(m, 2) * at(m, 4))
  );
}

export const translation2 = (by: Vector2): Affine => [1, 0, 0, 1, by[0], by[1]];
export const translation3 = (by: Vector3): Affine => [1, 0, 0, 0, 1, 0, 0, 0, 1, by[0], by[1], by[2]];

export function rotation2(degrees: number): Affine {
  const c = cosDegrees(degrees);
  const s = sinDegrees(degrees);
  return [c, s, -s, c, 0, 0];
}

/** About X, then Y, then Z of the fixed axes. */
export function rotation3(degrees: Vector3): Affine {
  const [cx, cy, cz] = degrees.map(cosDegrees) as unknown as Vector3;
  const [sx, sy, sz] = degrees.map(sinDegrees) as unknown as Vector3;
  const aboutX: Affine = [1, 0, 0, 0, cx, sx, 0, -sx, cx, 0, 0, 0];
  const aboutY: Affine = [cy, 0, -sy, 0, 1, 0, sy, 0, cy, 0, 0, 0];
  const aboutZ: Affine = [cz, sz, 0, -sz, cz, 0, 0, 0, 1, 0, 0, 0];
  return compose(aboutZ, compose(aboutY, aboutX));
}

export function scaling2(factor: number | Vector2): Affine {
  const [x, y] = typeof factor === 'number' ? [factor, factor] : factor;
  return [x, 0, 0, y, 0, 0];
}

export function scaling3(factor: number | Vector3): Affine {
  const [x, y, z] = typeof factor === 'number' ? [factor, factor, factor] : factor;
  return [x, 0, 0, 0, y, 0, 0, 0, z, 0, 0, 0];
}

function at(m: Affine, index: number): number {
  return m[index] ?? NaN;
}

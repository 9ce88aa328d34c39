/** Affine maps as Manifold takes them: homogeneous matrices, column by column. */
import type { Affine } from '@patternbook/geometry';

export function homogeneous2(m: Affine): readonly number[] {
  return [m[0]!, m[1]!, 0, m[2]!, m[3]!, 0, m[4]!, m[5]!, 1];
}

export function homogeneous3(m: Affine): readonly number[] {
  return [m[0]!, m[1]!, m[2]!, 0, m[3]!, m[4]!, m[5]!, 0, m[6]!, m[7]!, m[8]!, 0, m[9]!, m[10]!, m[11]!, 1];
}

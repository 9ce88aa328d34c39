import type { Measurements, Mesh } from './mesh.ts';

/**
 * Why a solid cannot be made, as the end of a sentence that begins with its name; undefined when it can. Kernels report success for
 * some broken results (`status()` of Manifold says NoError for a sphere of radius NaN), so this is looked at every time.
 */
export function unsoundness({ mesh, measurements }: { readonly mesh: Mesh; readonly measurements: Measurements }, closed: boolean): string | undefined {
  const { volume, area, bounds } = measurements;
  if (mesh.indices.length === 0) return 'came out empty: everything was cut away. Choose values that leave something of it.';
  const numbers = [volume, area, ...bounds.min, ...bounds.max];
  if (!numbers.every(Number.isFinite) || !allFinite(mesh.positions)) return 'came out with coordinates that are no numbers. Choose less extreme values.';
  if (!(volume > 0)) return 'came out without a volume. Choose values that give it a thickness.';
  return closed ? undefined : 'came out with an open surface. Choose slightly different values, and report the product.';
}

/** One sum instead of a test for each number: it is finite only if all are, and float32 sums cannot overflow a double. */
function allFinite(positions: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < positions.length; i += 1) sum += positions[i]!;
  return Number.isFinite(sum);
}

import type { Affine } from '@patternbook/geometry';

/** The factor by which a map scales in every direction alike; undefined where it does not. Exactly 1 for turns, moves and mirrors. */
export function uniformScaleOf(m: Affine): number | undefined {
  const dimension = m.length === 6 ? 2 : 3;
  const axes = Array.from({ length: dimension }, (_, axis) => m.slice(axis * dimension, (axis + 1) * dimension));
  const lengths = axes.map((axis) => Math.sqrt(dot(axis, axis)));
  const scale = lengths[0]!;
  if (lengths.some((length) => Math.abs(length - scale) > 1e-9 * scale)) return undefined;
  for (const [place, axis] of axes.entries()) for (const other of axes.slice(place + 1)) if (Math.abs(dot(axis, other)) > 1e-9 * scale * scale) return undefined;
  return Math.abs(scale - 1) < 1e-12 ? 1 : scale;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, place) => sum + each * b[place]!, 0);

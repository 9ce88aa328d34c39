/** What authors shape with, beside the verbs of geometry: nothing but sums and products, so that every machine gets the same. */
import type { ImageRef, Vector2 } from '@patternbook/geometry';

/**
 * Numbers from 0 to below 1 that a seed decides: `const next = random(seed); next(); next()`. Mulberry32 (Tommy Ettinger, 2017,
 * public domain): 32-bit integers only.
 */
export const random = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Brightness of a picture between 0 (black) and 1 (white), `u` from left to right and `v` from top to bottom, both from 0 to 1. */
export const levelAt = ({ width, height, levels }: ImageRef, u: number, v: number): number => {
  const column = Math.min(Math.max(Math.round(u * (width - 1)), 0), width - 1);
  const row = Math.min(Math.max(Math.round(v * (height - 1)), 0), height - 1);
  return letters.indexOf(levels.charAt(row * width + column)) / 63;
};

/**
 * Points along a smooth curve through points whose y rises, `divisions` for each piece: x as a monotone cubic of y, which never
 * swings beyond the points (Fritsch and Carlson, SIAM J. Numer. Anal. 17, 1980; the harmonic mean of Brodlie).
 */
export const smoothCurve = (points: readonly Vector2[], divisions: number): readonly Vector2[] => {
  if (points.length < 3) return points;
  const steps = points.slice(1).map(([, y], place) => y - points[place]![1]);
  const slopes = points.slice(1).map(([x], place) => (x - points[place]![0]) / steps[place]!);
  const tangents = points.map((_, place) => {
    const [before, after] = [slopes[place - 1], slopes[place]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const [a, b] = [steps[place - 1]!, steps[place]!];
    return (3 * (a + b)) / ((2 * b + a) / before + (b + 2 * a) / after);
  });
  const curve: Vector2[] = [points[0]!];
  for (let piece = 0; piece + 1 < points.length; piece += 1) {
    const [from, to, step] = [points[piece]!, points[piece + 1]!, steps[piece]!];
    for (let at = 1; at <= divisions; at += 1) {
      const t = at / divisions;
      const [t2, t3] = [t * t, t * t * t];
      curve.push([(2 * t3 - 3 * t2 + 1) * from[0] + (t3 - 2 * t2 + t) * step * tangents[piece]! + (3 * t2 - 2 * t3) * to[0] + (t3 - t2) * step * tangents[piece + 1]!, from[1] + step * t]);
    }
  }
  return curve;
};

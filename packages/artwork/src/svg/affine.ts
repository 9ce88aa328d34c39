import type { Point } from './polyline.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as SVG's `matrix(a b c d e f)`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const after = ([a, b, c, d, e, f]: Affine, inner: Affine): Affine => [
  a * inner[0] + c * inner[1], b * inner[0] + d * inner[1],
  a * inner[2] + c * inner[3], b * inner[2] + d * inner[3],
  a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f,
];

export const apply = ([a, b, c, d, e, f]: Affine, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** How much longer the longest of all lines becomes, at most √2 too much. */
export const growth = ([a, b, c, d]: Affine): number => Math.sqrt(Math.max(a * a + b * b, c * c + d * d) + Math.abs(a * c + b * d));

/** From a `transform` of the resolved drawing, which has nothing but `matrix(…)`. */
export function readAffine(text: string | undefined): Affine | undefined {
  if (text === undefined) return identity;
  const found = /^matrix\(([^)]*)\)$/.exec(text.trim());
  const numbers = found?.[1]?.trim().split(/[\s,]+/).map(Number) ?? [];
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Affine) : undefined;
}

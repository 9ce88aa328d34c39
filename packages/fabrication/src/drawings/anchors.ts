import { drawTriangles } from '../pictures/depth-buffer.ts';

/** Samples along the longer side. */
const fineness = 260;

/**
 * For each body a place where it can be seen, as deep inside of what is seen of it as can be: where a line from its number
 * may end. Nothing for one that is hidden altogether.
 *
 * @param points right, up, toward of each vertex: mm.
 * @param bodyOf per triangle.
 */
export function anchorsOf(points: Float64Array, indices: Uint32Array, bodyOf: ArrayLike<number>, bodies: number): readonly ((readonly [number, number]) | undefined)[] {
  let left = Infinity, bottom = Infinity, right = -Infinity, top = -Infinity;
  for (let at = 0; at < points.length; at += 3) {
    left = Math.min(left, points[at]!);
    right = Math.max(right, points[at]!);
    bottom = Math.min(bottom, points[at + 1]!);
    top = Math.max(top, points[at + 1]!);
  }
  const cell = Math.max(right - left, top - bottom) / fineness;
  const width = Math.ceil((right - left) / cell) + 2, height = Math.ceil((top - bottom) / cell) + 2;
  const samples = Float32Array.from(points, (value, at) => (at % 3 === 0 ? (value - left) / cell + 1 : at % 3 === 1 ? (value - bottom) / cell + 1 : value));
  const near = new Float32Array(width * height).fill(-Infinity);
  const seen = new Int32Array(width * height).fill(-1);
  drawTriangles({ width, height, near, seen, downwards: false }, samples, indices);
  const body = (pixel: number): number => (seen[pixel]! < 0 ? -1 : bodyOf[seen[pixel]!]!);
  // Steps to the nearest sample of something else, in two sweeps.
  const depth = new Float32Array(width * height);
  const step = (pixel: number, from: number): number => (body(from) === body(pixel) ? depth[from]! + 1 : 1);
  for (let y = 1; y < height - 1; y++) for (let x = 1; x < width - 1; x++) {
    const pixel = y * width + x;
    depth[pixel] = body(pixel) < 0 ? 0 : Math.min(step(pixel, pixel - 1), step(pixel, pixel - width));
  }
  const best = new Float32Array(bodies);
  const places: ((readonly [number, number]) | undefined)[] = Array.from({ length: bodies });
  for (let y = height - 2; y > 0; y--) for (let x = width - 2; x > 0; x--) {
    const pixel = y * width + x;
    const which = body(pixel);
    if (which < 0) continue;
    depth[pixel] = Math.min(depth[pixel]!, step(pixel, pixel + 1), step(pixel, pixel + width));
    if (depth[pixel]! <= best[which]!) continue;
    best[which] = depth[pixel]!;
    places[which] = [left + (x - 0.5) * cell, bottom + (y - 0.5) * cell];
  }
  return places;
}

import type { Path64, Point64 } from 'clipper2-ts';

/** A vertex on a grid of whole numbers, on which the clipper is exact. */
export type GridPoint = Point64;
export type Ring = Path64;

/** Outer rings counter-clockwise as numbers (y up), holes clockwise, none crossing: what unions give. */
export type Region = readonly Ring[];

export const nothing: Region = [];

/** Twice the area, positive if counter-clockwise with y up. */
export function doubleArea(ring: readonly GridPoint[]): number {
  let sum = 0;
  let previous = ring[ring.length - 1];
  if (previous === undefined) return 0;
  for (const point of ring) {
    sum += previous.x * point.y - point.x * previous.y;
    previous = point;
  }
  return sum;
}

export const areaOf = (region: Region): number => region.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;

export interface GridBox { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

/** Undefined for nothing. */
export function boxOf(rings: Region): GridBox | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const { x, y } of ring) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : undefined;
}

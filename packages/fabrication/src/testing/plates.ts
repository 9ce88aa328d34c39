/** Pieces of sheet made by hand, as a kernel makes them: closed, with upright walls. */
import type { Mesh } from '@patternbook/geometry';
import { triangulate } from 'clipper2-ts';
import type { Outline, Point } from '../flat/contour.ts';
import { meshOf } from './meshes.ts';

export const rectangle = (width: number, depth: number, [x, y]: Point = [0, 0]): Outline => [[x, y], [x + width, y], [x + width, y + depth], [x, y + depth]];

/** Corners on a circle, counter-clockwise. */
export const round = (radius: number, sides: number, [x, y]: Point = [0, 0]): Outline =>
  Array.from({ length: sides }, (_, at): Point => [x + radius * Math.cos((at / sides) * 2 * Math.PI), y + radius * Math.sin((at / sides) * 2 * Math.PI)]);

export const hole = (outline: Outline): Outline => outline.toReversed();

export interface Plate {
  /** Counter-clockwise around material, clockwise around holes. */
  readonly outlines: readonly Outline[];
  readonly thickness: number;
  /** Cleared from above; counter-clockwise, clear of everything else. */
  readonly pocket?: { readonly outline: Outline; readonly depth: number; readonly region?: string };
  /** Taken off the upper rim of the first outline, which then is a rectangle: mm. */
  readonly bevel?: number;
}

export function plate({ outlines, thickness, pocket, bevel = 0 }: Plate): Mesh {
  const points: [number, number, number][] = [];
  const places = new Map<string, number>();
  const vertex = ([x, y]: Point, z: number): number => {
    const key = `${Math.round(x * 1e5)} ${Math.round(y * 1e5)} ${z}`;
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = points.push([x, y, z]) - 1));
    return place;
  };
  const triangles: [number, number, number][] = [];
  const face = (around: readonly Outline[], z: number, up: boolean): void => {
    const found = triangulate(around.map((outline) => outline.map(([x, y]) => ({ x: Math.round(x * 1e5), y: Math.round(y * 1e5) }))));
    // Triangles come on the grid of the tool; the corners that they mean have their own, exact places.
    const exact = new Map(around.flat().map(([x, y]) => [`${Math.round(x * 1e5)} ${Math.round(y * 1e5)}`, [x, y] as Point]));
    for (const corners of found.solution) {
      const [a, b, c] = corners.map(({ x, y }) => exact.get(`${x} ${y}`)!) as [Point, Point, Point];
      const upward = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]) > 0;
      const [one, two, three] = [vertex(a, z), vertex(b, z), vertex(c, z)];
      triangles.push(upward === up ? [one, two, three] : [one, three, two]);
    }
  };
  const wall = (low: Outline, high: Outline, from: number, to: number): void => {
    for (const [at, point] of low.entries()) {
      const next = (at + 1) % low.length;
      const [a, b, c, d] = [vertex(point, from), vertex(low[next]!, from), vertex(high[next]!, to), vertex(high[at]!, to)];
      triangles.push([a, b, c], [a, c, d]);
    }
  };
  const [outer, ...holes] = outlines as [Outline, ...Outline[]];
  const signs: readonly Point[] = [[1, 1], [-1, 1], [-1, -1], [1, -1]];
  const rim = bevel === 0 ? outer : outer.map(([x, y], at): Point => [x + signs[at]![0] * bevel, y + signs[at]![1] * bevel]);
  face(outlines, 0, false);
  face([rim, ...holes, ...(pocket ? [hole(pocket.outline)] : [])], thickness, true);
  wall(outer, outer, 0, thickness - bevel);
  if (bevel > 0) wall(outer, rim, thickness - bevel, thickness);
  for (const each of holes) wall(each, each, 0, thickness);
  const plain = triangles.length;
  if (pocket) {
    face([pocket.outline], thickness - pocket.depth, true);
    wall(hole(pocket.outline), hole(pocket.outline), thickness - pocket.depth, thickness);
  }
  return meshOf(points, triangles, [['', plain], ...(pocket ? [[pocket.region ?? '', triangles.length - plain] as const] : [])]);
}

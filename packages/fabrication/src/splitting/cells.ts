import type { Mesh, Vector3 } from '@patternbook/geometry';
import { boundsOf } from '../parts/made-mesh.ts';
import { cross, dot, type Frame, heightOver, minus, plus, times } from './frame.ts';
import { holds } from './section.ts';

/** On which side of each plane a piece lies. */
export type Sides = readonly (-1 | 1)[];

/** What the planes leave of a part in one of the rooms between them. */
export interface Cell {
  readonly sides: Sides;
  /** Along each plane's normal, how far it reaches: mm over the plane. */
  readonly reach: readonly { readonly min: number; readonly max: number }[];
}

/** Coordinates are float32, so that what is nearer than this lies on the plane: mm. */
const onPlane = 1e-4;

type Polygon = readonly Vector3[];

/** The pieces that planes make of a closed mesh, those on the lower sides of the planes first. */
export function cellsOf(mesh: Mesh, frames: readonly Frame[]): readonly Cell[] {
  const cells = new Map<string, { sides: Sides; reach: { min: number; max: number }[] }>();
  const add = (sides: Sides, points: Polygon): void => {
    const key = sides.join();
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { sides, reach: frames.map(() => ({ min: Infinity, max: -Infinity })) }));
    for (const [place, frame] of frames.entries()) {
      const reach = cell.reach[place]!;
      for (const point of points) {
        const height = heightOver(frame, point);
        if (height < reach.min) reach.min = height;
        if (height > reach.max) reach.max = height;
      }
    }
  };
  const divide = (points: Polygon, facing: Vector3, sides: Sides): void => {
    if (points.length < 3) return;
    const frame = frames[sides.length];
    if (!frame) return add(sides, points);
    const heights = points.map((point) => heightOver(frame, point));
    const below = heights.some((height) => height < -onPlane), above = heights.some((height) => height > onPlane);
    // What lies in the plane belongs to the material behind it.
    const over = above || (!below && dot(facing, frame.normal) < 0);
    if (below || !over) divide(below && above ? clipped(points, heights, -1) : points, facing, [...sides, -1]);
    if (over) divide(below && above ? clipped(points, heights, 1) : points, facing, [...sides, 1]);
  };
  for (let at = 0; at < mesh.indices.length; at += 3) {
    const corners = [0, 1, 2].map((corner) => vertexOf(mesh, mesh.indices[at + corner]!)) as [Vector3, Vector3, Vector3];
    divide(corners, cross(minus(corners[1], corners[0]), minus(corners[2], corners[0])), []);
  }
  for (const { sides, point } of roomsWithin(mesh, frames)) {
    if (!cells.has(sides.join()) && holds(mesh, point)) add(sides, [point]);
  }
  const sorted = [...cells.values()].sort((a, b) => { const at = a.sides.findIndex((side, place) => side !== b.sides[place]); return (a.sides[at] ?? 0) - (b.sides[at] ?? 0); });
  return sorted.map((cell) => (cell.reach.every(({ min, max }) => max > min) ? cell : { ...cell, reach: withinBox(cell.sides, mesh, frames) }));
}

export const vertexOf = ({ positions }: Mesh, vertex: number): Vector3 => [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!];

function clipped(points: Polygon, heights: readonly number[], side: -1 | 1): Polygon {
  return points.flatMap((point, place) => {
    const next = (place + 1) % points.length;
    const a = heights[place]! * side, b = heights[next]! * side;
    const kept: Vector3[] = a >= 0 ? [point] : [];
    if ((a < 0 && b > 0) || (a > 0 && b < 0)) kept.push(plus(point, times(minus(points[next]!, point), a / (a - b))));
    return kept;
  });
}

/** Points of a lattice: what lies wholly inside of a part has no surface by which it would be found. */
const lattice = 16;

function* latticeOf(mesh: Mesh): Generator<Vector3> {
  const { min, max } = boundsOf(mesh.positions);
  const at = (axis: 0 | 1 | 2, step: number): number => min[axis] + ((step + 0.5) / lattice) * (max[axis] - min[axis]);
  for (let x = 0; x < lattice; x++) for (let y = 0; y < lattice; y++) for (let z = 0; z < lattice; z++) yield [at(0, x), at(1, y), at(2, z)];
}

const sidesOf = (point: Vector3, frames: readonly Frame[]): Sides => frames.map((frame) => (heightOver(frame, point) > 0 ? 1 : -1));

/** A closed room needs four planes at least. */
function roomsWithin(mesh: Mesh, frames: readonly Frame[]): readonly { readonly sides: Sides; readonly point: Vector3 }[] {
  if (frames.length < 4) return [];
  const rooms = new Map<string, { sides: Sides; point: Vector3 }>();
  for (const point of latticeOf(mesh)) {
    const sides = sidesOf(point, frames);
    if (!rooms.has(sides.join())) rooms.set(sides.join(), { sides, point });
  }
  return [...rooms.values()];
}

/** How far a room without surface reaches, as far as the lattice tells. */
function withinBox(sides: Sides, mesh: Mesh, frames: readonly Frame[]): Cell['reach'] {
  const inside = [...latticeOf(mesh)].filter((point) => sidesOf(point, frames).join() === sides.join());
  return frames.map((frame) => { const heights = inside.map((point) => heightOver(frame, point)); return { min: Math.min(0, ...heights), max: Math.max(0, ...heights) }; });
}

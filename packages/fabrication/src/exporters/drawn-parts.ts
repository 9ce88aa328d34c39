import { creasedNormals, type Mesh } from '@patternbook/geometry';
import type { ResolvedFinish } from '../catalogue/material.ts';
import { boundsOf } from '../parts/made-mesh.ts';
import { type FabricationPart, finishesOf, finishKey } from '../parts/part.ts';

/** A part as viewers draw it. */
export interface DrawnPart {
  readonly name: string;
  /** Metres, Y up: three numbers a vertex. The whole assembly stands on the ground, in the middle. */
  readonly positions: Float32Array;
  /** Of length 1, one for each vertex: smooth over curves, sharp at edges. */
  readonly normals: Float32Array;
  /** Its triangles by their finish, each finish once. */
  readonly surfaces: readonly { readonly finish: number; readonly indices: Uint32Array }[];
}

export interface Drawn {
  /** In their places in the assembly, and each once: how often it is made is no matter of looking at it. */
  readonly parts: readonly DrawnPart[];
  readonly finishes: readonly ResolvedFinish[];
}

const metresPerMillimetre = 0.001;

/** Parts for programs that show things: on the web, on a table in somebody's room. */
export function drawnParts(parts: readonly FabricationPart[]): Drawn {
  const finishes = finishesOf(parts);
  const places = new Map(finishes.map((finish, place) => [finishKey(finish), place]));
  const bounds = parts.map(({ mesh }) => boundsOf(mesh.positions));
  const edge = (end: 'min' | 'max', axis: 0 | 1 | 2): number => bounds.reduce((sofar, box) => Math[end](sofar, box[end][axis]), end === 'min' ? Infinity : -Infinity);
  const ground = [(edge('min', 0) + edge('max', 0)) / 2, (edge('min', 1) + edge('max', 1)) / 2, edge('min', 2)] as const;
  return {
    finishes,
    parts: parts.map((part) => {
      const { mesh } = part;
      const { vertexOf, normals, corners } = sharpVertices(mesh);
      const positions = new Float32Array(vertexOf.length * 3);
      vertexOf.forEach((vertex, at) => {
        positions[at * 3] = (mesh.positions[vertex * 3]! - ground[0]) * metresPerMillimetre;
        positions[at * 3 + 1] = (mesh.positions[vertex * 3 + 2]! - ground[2]) * metresPerMillimetre;
        positions[at * 3 + 2] = (ground[1] - mesh.positions[vertex * 3 + 1]!) * metresPerMillimetre;
      });
      return { name: part.name, positions, normals, surfaces: surfacesOf(part, corners, places) };
    }),
  };
}

/** One vertex for each normal that the triangles around a point have. */
function sharpVertices(mesh: Mesh): { readonly vertexOf: readonly number[]; readonly normals: Float32Array; readonly corners: Uint32Array } {
  const soup = creasedNormals(mesh).normals;
  const corners = new Uint32Array(mesh.indices.length);
  const vertexOf: number[] = [];
  const normals: number[] = [];
  // For each point its newest vertex, and for each vertex the one before it on the same point: -1 is none.
  const newest = new Int32Array(mesh.positions.length / 3).fill(-1);
  const before: number[] = [];
  for (let corner = 0; corner < corners.length; corner++) {
    // Y up. The normal of a triangle without area is nobody's to see, but has to have a length.
    let x = soup[corner * 3]!, y = soup[corner * 3 + 2]!, z = -soup[corner * 3 + 1]!;
    if (x === 0 && y === 0 && z === 0) [x, y, z] = [0, 1, 0];
    const point = mesh.indices[corner]!;
    let vertex = newest[point]!;
    while (vertex >= 0 && !(normals[vertex * 3] === x && normals[vertex * 3 + 1] === y && normals[vertex * 3 + 2] === z)) vertex = before[vertex]!;
    if (vertex < 0) {
      vertex = vertexOf.push(point) - 1;
      normals.push(x, y, z);
      before.push(newest[point]!);
      newest[point] = vertex;
    }
    corners[corner] = vertex;
  }
  return { vertexOf, normals: Float32Array.from(normals), corners };
}

function surfacesOf(part: FabricationPart, corners: Uint32Array, places: ReadonlyMap<string, number>): DrawnPart['surfaces'] {
  const byFinish = new Map<number, number[]>();
  for (const { region, start, count } of part.mesh.runs) {
    const finish = places.get(finishKey(part.regions[region] ?? part.finish))!;
    const indices = byFinish.get(finish) ?? [];
    byFinish.set(finish, indices);
    for (let corner = start * 3; corner < (start + count) * 3; corner++) indices.push(corners[corner]!);
  }
  return [...byFinish].filter(([, indices]) => indices.length > 0).map(([finish, indices]) => ({ finish, indices: Uint32Array.from(indices) }));
}

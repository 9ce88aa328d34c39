/**
 * Where a body begins in mid-air. Heights of the surface are flooded from below: a piece of surface that comes up by itself
 * and only later meets what was there before began as an island. How deep it hangs is how far the flood rises between.
 */
import type { LaidBody } from './laid-body.ts';

export interface Beginning {
  readonly vertex: number;
  /** Above the bed: mm. */
  readonly height: number;
  /** From there up to where it meets the rest, or to its own top: mm. */
  readonly depth: number;
}

export function beginningsOf({ positions, indices, normals, areas }: LaidBody): Beginning[] {
  const vertices = positions.length / 3;
  const facing = new Float64Array(vertices), used = new Uint8Array(vertices);
  for (let at = 0; at < indices.length; at++) {
    const triangle = (at / 3) | 0;
    facing[indices[at]!]! += areas[triangle]! * normals[triangle * 3 + 2]!;
    used[indices[at]!] = 1;
  }
  const order = byHeight(positions, used);
  const rank = new Uint32Array(vertices);
  order.forEach((vertex, place) => { rank[vertex] = place; });
  const { first, next } = edgesDown(indices, rank);

  const parent = new Int32Array(vertices).fill(-1);
  /** Of each root: its lowest vertex. */
  const lowest = new Int32Array(vertices);
  const rootOf = (of: number): number => {
    while (parent[of] !== of) of = parent[of] = parent[parent[of]!]!;
    return of;
  };
  const found: Beginning[] = [];
  const end = (vertex: number, top: number): void => {
    // What faces up where it is lowest is the floor of a hollow: the material is below it.
    if (facing[vertex]! < 0) found.push({ vertex, height: positions[vertex * 3 + 2]!, depth: top - positions[vertex * 3 + 2]! });
  };
  const top = new Float64Array(vertices);
  for (const vertex of order) {
    const z = positions[vertex * 3 + 2]!;
    parent[vertex] = vertex;
    lowest[vertex] = vertex;
    top[vertex] = z;
    for (let link = first[vertex]!; link !== -1; link = next[link]!) {
      const one = rootOf(vertex), two = rootOf(otherEnd(indices, link, vertex));
      if (one === two) continue;
      const [older, younger] = rank[lowest[one]!]! < rank[lowest[two]!]! ? [one, two] : [two, one];
      if (z > positions[lowest[younger]! * 3 + 2]!) end(lowest[younger]!, z);
      parent[younger] = older;
    }
    top[rootOf(vertex)] = z;
  }
  for (const vertex of order) if (parent[vertex] === vertex) end(lowest[vertex]!, top[vertex]!);
  return found;
}

function byHeight(positions: Float64Array, used: Uint8Array): Uint32Array {
  const vertices = used.length;
  const heights = new Float64Array(vertices);
  for (let vertex = 0; vertex < vertices; vertex++) heights[vertex] = positions[vertex * 3 + 2]!;
  const order = new Uint32Array(vertices).map((_, vertex) => vertex).filter((vertex) => used[vertex] === 1);
  return order.sort((a, b) => heights[a]! - heights[b]! || a - b);
}

/** For each vertex the sides of triangles that lead to a vertex that came before it. A link is the place of the side's first corner. */
function edgesDown(indices: Uint32Array, rank: Uint32Array): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(rank.length).fill(-1), next = new Int32Array(indices.length).fill(-1);
  for (let side = 0; side < indices.length; side++) {
    const a = indices[side]!, b = indices[side % 3 === 2 ? side - 2 : side + 1]!;
    const later = rank[a]! > rank[b]! ? a : b;
    next[side] = first[later]!;
    first[later] = side;
  }
  return { first, next };
}

const otherEnd = (indices: Uint32Array, side: number, vertex: number): number => {
  const a = indices[side]!, b = indices[side % 3 === 2 ? side - 2 : side + 1]!;
  return a === vertex ? b : a;
};

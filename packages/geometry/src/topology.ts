/** How the triangles of a mesh hang together. */
import { cornersByVertex } from './corners-by-vertex.ts';
import type { Mesh } from './mesh.ts';

export interface Topology {
  /** Every edge is in exactly two triangles, which run along it in opposite directions. */
  readonly closed: boolean;
  /** Connected bodies. The surface of an enclosed hollow belongs to the body around it. */
  readonly pieces: number;
  /** Number of handles, summed over all surfaces; only for closed meshes. */
  readonly genus: number;
}

/** Takes time in proportion to the triangles, whatever fans they form. */
export function topologyOf({ indices, positions }: Pick<Mesh, 'indices' | 'positions'>): Topology {
  const { start, corner } = cornersByVertex(indices, positions.length / 3);
  const { surfaces, hollows, used } = surfacesOf({ indices, positions, start, corner });
  // Euler: V − E + F = 2 (surfaces − genus), and a closed mesh has 3 F = 2 E.
  return { closed: isClosed(indices, start, corner), pieces: surfaces - hollows, genus: surfaces - (used - indices.length / 6) / 2 };
}

const next = (corner: number): number => (corner % 3 === 2 ? corner - 2 : corner + 1);
const previous = (corner: number): number => (corner % 3 === 0 ? corner + 2 : corner - 1);

/** Around each vertex, the edges that leave and the edges that arrive must be the same, each once. */
function isClosed(indices: Uint32Array, start: Uint32Array, corner: Uint32Array): boolean {
  const vertices = start.length - 1;
  // The vertex that last left for, or was last reached from, each vertex; counted from 1.
  const left = new Uint32Array(vertices);
  const reached = new Uint32Array(vertices);
  for (let v = 0; v < vertices; v += 1) {
    const from = start[v]!;
    const to = start[v + 1]!;
    for (let k = from; k < to; k += 1) {
      const target = indices[next(corner[k]!)]!;
      if (left[target] === v + 1 || target === v) return false;
      left[target] = v + 1;
    }
    for (let k = from; k < to; k += 1) {
      const source = indices[previous(corner[k]!)]!;
      if (left[source] !== v + 1 || reached[source] === v + 1) return false;
      reached[source] = v + 1;
    }
  }
  return true;
}

interface Linked extends Pick<Mesh, 'indices' | 'positions'> {
  readonly start: Uint32Array;
  readonly corner: Uint32Array;
}

function surfacesOf({ indices, positions, start, corner }: Linked): { readonly surfaces: number; readonly hollows: number; readonly used: number } {
  const vertices = start.length - 1;
  const seen = new Uint8Array(vertices);
  const stack = new Uint32Array(vertices);
  let surfaces = 0;
  let hollows = 0;
  let used = 0;
  for (let seed = 0; seed < vertices; seed += 1) {
    if (seen[seed] === 1 || start[seed] === start[seed + 1]) continue;
    surfaces += 1;
    seen[seed] = 1;
    stack[0] = seed;
    let waiting = 1;
    let volume = 0;
    while (waiting > 0) {
      waiting -= 1;
      used += 1;
      const v = stack[waiting]!;
      const to = start[v + 1]!;
      for (let k = start[v]!; k < to; k += 1) {
        const c = corner[k]!;
        const neighbour = indices[next(c)]!;
        // Each triangle is met at its three corners, so this is three times the volume that it closes off; only the sign matters.
        volume += sixfoldVolume(positions, 3 * v, 3 * neighbour, 3 * indices[previous(c)]!);
        // Following the edges that leave is enough where a mesh is closed: each is met from both ends.
        if (seen[neighbour] === 0) {
          seen[neighbour] = 1;
          stack[waiting] = neighbour;
          waiting += 1;
        }
      }
    }
    // A surface around nothing is seen from its inside.
    if (volume < 0) hollows += 1;
  }
  return { surfaces, hollows, used };
}

function sixfoldVolume(p: Float32Array, a: number, b: number, c: number): number {
  return p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) + p[a + 1]! * (p[b + 2]! * p[c]! - p[b]! * p[c + 2]!) + p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!);
}

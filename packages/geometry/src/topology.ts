/** How the triangles of a mesh hang together. */

export interface Topology {
  /** Every edge is in exactly two triangles, which run along it in opposite directions. */
  readonly closed: boolean;
  /** Connected pieces, counted by shared vertices. */
  readonly pieces: number;
  /** Number of handles, summed over the pieces; only for closed meshes. */
  readonly genus: number;
}

/** `indices`: 3 × triangles, each below `vertices`. Takes time in proportion to the triangles, whatever fans they form. */
export function topologyOf(indices: Uint32Array, vertices: number): Topology {
  const corners = indices.length;
  // Corners by vertex: those of v are corner[start[v]] up to corner[start[v + 1]].
  const start = new Uint32Array(vertices + 1);
  for (let c = 0; c < corners; c += 1) start[indices[c]! + 1]! += 1;
  for (let v = 0; v < vertices; v += 1) start[v + 1]! += start[v]!;
  const fill = start.slice(0, vertices);
  const corner = new Uint32Array(corners);
  for (let c = 0; c < corners; c += 1) {
    const v = indices[c]!;
    corner[fill[v]!] = c;
    fill[v]! += 1;
  }
  const closed = isClosed(indices, start, corner);
  const { pieces, used } = piecesOf(indices, start, corner);
  // Euler: V − E + F = 2 (pieces − genus), and a closed mesh has 3 F = 2 E.
  return { closed, pieces, genus: pieces - (used - corners / 6) / 2 };
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

function piecesOf(indices: Uint32Array, start: Uint32Array, corner: Uint32Array): { readonly pieces: number; readonly used: number } {
  const vertices = start.length - 1;
  const seen = new Uint8Array(vertices);
  const stack = new Uint32Array(vertices);
  let pieces = 0;
  let used = 0;
  for (let seed = 0; seed < vertices; seed += 1) {
    if (seen[seed] === 1 || start[seed] === start[seed + 1]) continue;
    pieces += 1;
    seen[seed] = 1;
    stack[0] = seed;
    let waiting = 1;
    while (waiting > 0) {
      waiting -= 1;
      used += 1;
      const v = stack[waiting]!;
      const to = start[v + 1]!;
      for (let k = start[v]!; k < to; k += 1) {
        // Following the edges that leave is enough where a mesh is closed: each is met from both ends.
        const neighbour = indices[next(corner[k]!)]!;
        if (seen[neighbour] === 0) {
          seen[neighbour] = 1;
          stack[waiting] = neighbour;
          waiting += 1;
        }
      }
    }
  }
  return { pieces, used };
}

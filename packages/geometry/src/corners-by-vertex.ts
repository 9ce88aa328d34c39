/** The corners at each vertex: those of v are `corner[start[v]]` up to, not including, `corner[start[v + 1]]`. A corner is a place in `indices`. */
export interface CornersByVertex {
  readonly start: Uint32Array;
  readonly corner: Uint32Array;
}

export function cornersByVertex(indices: Uint32Array, vertices: number): CornersByVertex {
  const start = new Uint32Array(vertices + 1);
  for (let c = 0; c < indices.length; c += 1) start[indices[c]! + 1]! += 1;
  for (let v = 0; v < vertices; v += 1) start[v + 1]! += start[v]!;
  const next = start.slice(0, vertices);
  const corner = new Uint32Array(indices.length);
  for (let c = 0; c < indices.length; c += 1) {
    const v = indices[c]!;
    corner[next[v]!] = c;
    next[v]! += 1;
  }
  return { start, corner };
}

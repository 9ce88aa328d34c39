import type { Mesh, MeshRun } from '@patternbook/geometry';
import type { SolidHandle } from './handle.ts';

/** The triangles of a solid with the regions and nodes that they came from. */
export function meshOf({ solid, origins }: SolidHandle): Mesh {
  const { vertProperties, triVerts, mergeFromVert, mergeToVert, runIndex, runOriginalID } = solid._GetMeshJS(-1);
  // Without properties beside the position no vertex is doubled, but the format allows it.
  if (mergeFromVert.length > 0) unite(triVerts, mergeFromVert, mergeToVert);
  const runs: MeshRun[] = [];
  for (const [place, id] of runOriginalID.entries()) {
    const start = runIndex[place]! / 3;
    const count = runIndex[place + 1]! / 3 - start;
    if (count === 0) continue;
    const origin = origins.get(id);
    if (!origin) throw new Error(`Manifold named the surface ${id}, which no node made.`);
    const last = runs.at(-1);
    // Copies of one surface come as a run each.
    if (last && last.node === origin.node && last.region === origin.region) runs[runs.length - 1] = { ...last, count: last.count + count };
    else runs.push({ region: origin.region, node: origin.node, start, count });
  }
  return { positions: vertProperties, indices: triVerts, runs };
}

function unite(indices: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  const target = new Map(Array.from(from, (vertex, place) => [vertex, to[place]!]));
  for (const [place, vertex] of indices.entries()) indices[place] = target.get(vertex) ?? vertex;
}

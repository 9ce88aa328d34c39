/** Warps: a mesh is cut where it will bend, then its vertices are moved. Both in JavaScript, whose arithmetic is the same everywhere. */
import { graphLimits, NodeRefused } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import type { MeshData, Solid } from './binding.ts';
import { sliced, slicedCount } from './sliced-mesh.ts';
import type { CuttableMesh, Planes } from './sliced-mesh.ts';

export interface Warp {
  /** What to name when the cuts are too many. */
  readonly kind: string;
  readonly parameter: string;
  /** Cut one after the other. */
  readonly planes: readonly Planes[];
  /** Moves a point in place. Keeps inside inside. */
  readonly map: (point: [x: number, y: number, z: number]) => void;
}

export function warped(bench: Bench, mesh: MeshData, { kind, parameter, planes, map }: Warp): Solid {
  let cut: CuttableMesh = { positions: mesh.vertProperties, indices: mesh.triVerts, runIndex: mesh.runIndex };
  for (const each of planes) {
    const count = slicedCount(cut, each);
    if (count > graphLimits.nodeSize) throw new NodeRefused(kind, parameter, `To stay smooth, the solid would need ${count} triangles, but at most ${graphLimits.nodeSize} holds; choose another ${parameter} or a simpler solid.`);
    cut = sliced(cut, each);
  }
  const { positions, indices, runIndex } = cut;
  const moved = new Float32Array(positions.length);
  const point: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < positions.length; at += 3) {
    for (let axis = 0; axis < 3; axis += 1) point[axis] = positions[at + axis]!;
    map(point);
    moved.set(point, at);
  }
  // The runs keep their ids, so that the surfaces are remembered through the warp.
  return bench.put(new bench.binding.Manifold({ numProp: 3, vertProperties: moved, triVerts: indices, runIndex, runOriginalID: mesh.runOriginalID }));
}

/** Largest distance of a vertex from an axis. */
export function reachAcross({ vertProperties }: MeshData, axis: 0 | 1 | 2): number {
  let square = 0;
  for (let at = 0; at < vertProperties.length; at += 3) {
    let sum = 0;
    for (let each = 0; each < 3; each += 1) if (each !== axis) sum += vertProperties[at + each]! * vertProperties[at + each]!;
    square = Math.max(square, sum);
  }
  return Math.sqrt(square);
}

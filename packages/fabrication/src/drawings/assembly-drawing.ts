import type { FabricationPart } from '../parts/part.ts';
import { anchorsOf } from './anchors.ts';
import { edgeNet } from './edges.ts';
import { drawLines, type Lines } from './hidden-lines.ts';
import type { Box2 } from './measures.ts';
import { boxOf } from './part-drawing.ts';
import { project, projections } from './projection.ts';

export interface AssemblyDrawing {
  readonly box: Box2;
  readonly lines: Lines;
  /** In the order of the parts; nothing for one that is not seen. */
  readonly anchors: readonly ((readonly [number, number]) | undefined)[];
  readonly size: number;
}

/** All parts in one isometric view, as far apart as the product says (`exploded` 1) or together (0). */
export function drawAssembly(parts: readonly FabricationPart[], exploded: number): AssemblyDrawing {
  const positions: number[] = [], indices: number[] = [], bodyOf: number[] = [];
  parts.forEach(({ mesh, explode }, body) => {
    const base = positions.length / 3;
    for (let at = 0; at < mesh.positions.length; at++) positions.push(mesh.positions[at]! + explode[at % 3]! * exploded);
    for (let at = 0; at < mesh.indices.length; at++) indices.push(mesh.indices[at]! + base);
    for (let at = 0; at < mesh.indices.length; at += 3) bodyOf.push(body);
  });
  const mesh = { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
  const net = edgeNet(mesh);
  return {
    box: boxOf(net, 'isometric'),
    lines: drawLines(net, projections.isometric).visible,
    anchors: anchorsOf(project(mesh.positions, projections.isometric), mesh.indices, bodyOf, parts.length),
    size: net.size,
  };
}

import type { EvaluatedPart, Evaluation, MadeSolid } from './protocol.ts';

/** A copy with a buffer of its own that can be transferred; what the worker keeps stays whole. */
const copied = (array: Float32Array): Float32Array => new Float32Array(array);

const copyOfMesh = ({ positions, indices, runs }: EvaluatedPart['mesh']): EvaluatedPart['mesh'] => ({ positions: copied(positions), indices: new Uint32Array(indices), runs });

const copyOfPart = (part: EvaluatedPart): EvaluatedPart => {
  const { mesh, drawn, blank } = part;
  return {
    ...part,
    mesh: copyOfMesh(mesh),
    ...(blank === undefined ? {} : { blank: { ...blank, mesh: copyOfMesh(blank.mesh) } }),
    ...(drawn === undefined ? {} : { drawn: { positions: copied(drawn.positions), normals: copied(drawn.normals), runs: drawn.runs } }),
  };
};

/**
 * An evaluation that can leave the worker without the receiver's thread copying it: one copy is made here, its buffers
 * are transferred.
 */
export const handOver = (evaluation: Evaluation): { readonly evaluation: Evaluation; readonly transfer: readonly ArrayBuffer[] } => {
  const parts = evaluation.parts.map(copyOfPart);
  const transfer = parts.flatMap(({ mesh, drawn, blank }) => [mesh.positions.buffer, mesh.indices.buffer, ...(blank === undefined ? [] : [blank.mesh.positions.buffer, blank.mesh.indices.buffer]), ...(drawn === undefined ? [] : [drawn.positions.buffer, drawn.normals.buffer])]);
  return { evaluation: { ...evaluation, parts }, transfer: transfer as ArrayBuffer[] };
};

/** Solids are made for one answer and kept by nobody, so that their own buffers can leave. */
export const handOverSolids = (solids: readonly MadeSolid[]): readonly ArrayBuffer[] => solids.flatMap(({ mesh }) => [mesh.positions.buffer, mesh.indices.buffer]) as ArrayBuffer[];

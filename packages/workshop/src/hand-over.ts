import type { EvaluatedPart, Evaluation } from './protocol.ts';

/** A copy with a buffer of its own that can be transferred; what the worker keeps stays whole. */
const copied = (array: Float32Array): Float32Array => new Float32Array(array);

const copyOfPart = (part: EvaluatedPart): EvaluatedPart => {
  const { mesh, drawn } = part;
  return {
    ...part,
    mesh: { positions: copied(mesh.positions), indices: new Uint32Array(mesh.indices), runs: mesh.runs },
    ...(drawn === undefined ? {} : { drawn: { positions: copied(drawn.positions), normals: copied(drawn.normals), runs: drawn.runs } }),
  };
};

/**
 * An evaluation that can leave the worker without the receiver's thread copying it: one copy is made here, its buffers
 * are transferred.
 */
export const handOver = (evaluation: Evaluation): { readonly evaluation: Evaluation; readonly transfer: readonly ArrayBuffer[] } => {
  const parts = evaluation.parts.map(copyOfPart);
  const transfer = parts.flatMap(({ mesh, drawn }) => [mesh.positions.buffer, mesh.indices.buffer, ...(drawn === undefined ? [] : [drawn.positions.buffer, drawn.normals.buffer])]);
  return { evaluation: { ...evaluation, parts }, transfer: transfer as ArrayBuffer[] };
};

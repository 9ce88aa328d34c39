import { expect, it } from 'vitest';
import { handOver } from './hand-over.ts';
import type { EvaluatedPart, Evaluation } from './protocol.ts';

const runs = [{ region: '', node: 'a', start: 0, count: 1 }];
const part = (id: string, shown: boolean): EvaluatedPart => ({
  id, quantity: 1, node: 0, explode: [0, 0, 0], printRotation: [0, 0, 0],
  measurements: { volume: 1, area: 1, bounds: { min: [0, 0, 0], max: [1, 1, 1] }, genus: 0, triangles: 1, pieces: 1 },
  mesh: { positions: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]), indices: new Uint32Array([0, 1, 2]), runs },
  ...(shown ? { drawn: { positions: new Float32Array(9), normals: new Float32Array(9), runs } } : {}),
});

it('leaves with buffers of its own, and leaves what was kept whole', () => {
  const kept: Evaluation = { graph: { nodes: [] }, parts: [part('a', true), part('b', false)], handles: [], dimensions: [], hardware: [], notes: [], milliseconds: { build: 1, text: 0, evaluate: 2 } };
  const { evaluation, transfer } = handOver(kept);
  expect(evaluation).toEqual(kept);
  expect(transfer).toHaveLength(6);
  const received = structuredClone(evaluation, { transfer: [...transfer] });
  expect(received).toEqual(kept);
  expect(kept.parts[0]?.mesh.positions.length).toBe(9);
  expect(evaluation.parts[0]?.mesh.positions.length).toBe(0);
});

import type { EvaluatedBody } from '@patternbook/fabrication';
import { expect, it } from 'vitest';
import { createPacker, createUnpacker } from './packedBodies.ts';

const meshOf = (at: number): EvaluatedBody['mesh'] => ({ positions: Float32Array.of(at, 0, 0), indices: Uint32Array.of(0, 0, 0), runs: [] });
const measurements = { volume: 1, area: 1, bounds: { min: [0, 0, 0], max: [1, 1, 1] }, genus: 0, triangles: 1, pieces: 1 } as const;
const body = (id: string, mesh: EvaluatedBody['mesh'], blank?: EvaluatedBody['mesh']): EvaluatedBody => ({ id, quantity: 1, node: 0, mesh, measurements, printRotation: [0, 0, 0], explode: [0, 0, 0], ...(blank && { blank: { mesh: blank, measurements, bends: 1 } }) });

it('sends a mesh once, and the worker finds the same object again', () => {
  const pack = createPacker();
  const unpack = createUnpacker();
  const across = (bodies: readonly EvaluatedBody[]) => unpack(structuredClone(pack(bodies)));
  const [pot, saucer, flat] = [meshOf(1), meshOf(2), meshOf(3)];
  const first = across([body('pot', pot), body('saucer', saucer, flat)]);
  expect(first).toEqual([body('pot', pot), body('saucer', saucer, flat)]);
  const changed = [body('pot', meshOf(4)), body('saucer', saucer, flat)];
  expect(structuredClone(createPacker()(changed)).every(({ mesh }) => mesh.mesh !== undefined)).toBe(true);
  const second = across(changed);
  expect(second).toEqual(changed);
  expect(second[0]?.mesh).not.toBe(first[0]?.mesh);
  expect(second[1]?.mesh).toBe(first[1]?.mesh);
  expect(second[1]?.blank?.mesh).toBe(first[1]?.blank?.mesh);
});

it('sends again what both have forgotten, and shares what two parts have in common', () => {
  const pack = createPacker();
  const unpack = createUnpacker();
  const [pot, other] = [meshOf(1), meshOf(2)];
  unpack(pack([body('pot', pot)]));
  unpack(pack([body('other', other)]));
  const packed = pack([body('pot', pot), body('twin', pot)]);
  expect(packed.map(({ mesh }) => mesh.mesh)).toEqual([pot, undefined]);
  const [one, two] = unpack(structuredClone(packed));
  expect(one?.mesh).toBe(two?.mesh);
});

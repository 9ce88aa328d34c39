import { createEvaluator, validateGraph } from '@patternbook/geometry';
import type { Evaluated, Quality } from '@patternbook/geometry';
import { beforeAll, expect, test } from 'vitest';
import { createManifoldKernel } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

const field = (levelAt: (column: number, row: number) => number, quality: Quality = 'final'): Evaluated => {
  const [columns, rows] = [33, 21];
  const levels = Array.from({ length: columns * rows }, (_, place) => levelAt(place % columns, Math.floor(place / columns)));
  const graph = validateGraph({ nodes: [{ kind: 'height-field', inputs: [], parameters: { columns, rows, levels, width: 64, depth: 40, dark: 3, light: 1 } }] });
  if (!graph.ok) throw new Error(graph.fault.message);
  const outcome = createEvaluator(kernel).evaluate({ graph: graph.value, roots: [{ id: 'field', node: 0 }], quality });
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value.get('field')!;
};

test('is a block where the picture is even', () => {
  const { measurements } = field(() => 0);
  expect(measurements).toMatchObject({ genus: 0, pieces: 1, bounds: { min: [-32, -20, 0], max: [32, 20, 3] } });
  expect(measurements.volume).toBeCloseTo(64 * 40 * 3, 6);
  expect(field(() => 63).measurements.volume).toBeCloseTo(64 * 40 * 1, 6);
});

test('rises evenly where brightness does, the first row at the back', () => {
  const { measurements, mesh } = field((_, row) => row * 3);
  // From dark (3 mm) at the back to level 60 of 63 at the front.
  const front = 3 - (2 * 60) / 63;
  expect(measurements.volume).toBeCloseTo((64 * 40 * (3 + front)) / 2, 3);
  const highest = Array.from(mesh.positions).findIndex((each, place) => place % 3 === 2 && Math.abs(each - 3) < 1e-6);
  expect(mesh.positions[highest - 1]).toBeCloseTo(20, 5);
});

test('is closed for any picture, and a draft is nearly the same', () => {
  const noise = (column: number, row: number): number => (column * 37 + row * 101 + column * row * 13) % 64;
  expect(field(noise).measurements).toMatchObject({ genus: 0, pieces: 1 });
  const slope = (column: number): number => column;
  expect(Math.abs(field(slope, 'draft').measurements.volume / field(slope).measurements.volume - 1)).toBeLessThan(0.01);
  expect(field(slope, 'draft').measurements.triangles).toBeLessThan(field(slope).measurements.triangles / 2);
});

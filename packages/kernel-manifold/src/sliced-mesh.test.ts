import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planesThrough, sliced, slicedCount } from './sliced-mesh.ts';
import type { CuttableMesh, Planes } from './sliced-mesh.ts';

const cube: CuttableMesh = {
  positions: Float32Array.from([0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1]),
  indices: Uint32Array.from([1, 0, 4, 2, 4, 0, 1, 3, 0, 3, 1, 5, 3, 2, 0, 3, 7, 2, 5, 4, 6, 5, 1, 4, 6, 4, 2, 7, 6, 2, 7, 3, 5, 7, 5, 6]),
  runIndex: Uint32Array.from([0, 12, 36]),
};
const volume = ({ positions: p, indices }: CuttableMesh): number => {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [3 * indices[t]!, 3 * indices[t + 1]!, 3 * indices[t + 2]!];
    sum += p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) + p[a + 1]! * (p[b + 2]! * p[c]! - p[b]! * p[c + 2]!) + p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!);
  }
  return sum / 6;
};
/** Every directed edge once, and once the other way. */
const closed = ({ indices }: CuttableMesh): boolean => {
  const edges = new Map<string, number>();
  for (let c = 0; c < indices.length; c += 1) {
    const edge = `${indices[c]} ${indices[c % 3 === 2 ? c - 2 : c + 1]}`;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return [...edges].every(([edge, count]) => count === 1 && edges.get(edge.split(' ').reverse().join(' ')) === 1);
};
const crossed = ({ positions, indices }: CuttableMesh, { axis, at }: Planes): number => {
  let count = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const places = [0, 1, 2].map((corner) => positions[3 * indices[t + corner]! + axis]!);
    if (at.some((plane) => Math.min(...places) < plane - 1e-3 && Math.max(...places) > plane + 1e-3)) count += 1;
  }
  return count;
};

test('cuts any planes into a mesh without a gap, a fold or a change of volume', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2), fc.uniqueArray(fc.integer({ min: -2, max: 52 }), { maxLength: 20 }), (axis, places) => {
      const planes: Planes = { axis: axis as 0 | 1 | 2, at: places.sort((a, b) => a - b).map((place) => place / 50) };
      const cut = sliced(cube, planes);
      expect(closed(cut)).toBe(true);
      expect(volume(cut)).toBeCloseTo(1, 9);
      expect(crossed(cut, planes)).toBe(0);
      expect(cut.indices.length / 3).toBe(slicedCount(cube, planes));
    }),
  );
});

test('cuts along all axes, one after the other', () => {
  let mesh = cube;
  for (const axis of [0, 1, 2] as const) mesh = sliced(mesh, { axis, at: [0.25, 0.5, 0.75] });
  expect([closed(mesh), volume(mesh)]).toEqual([true, 1]);
});

test('leaves alone what no plane crosses, and vertices that lie on a plane', () => {
  for (const at of [[], [-1, 2], [0, 1], [0.00001, 0.99999]]) expect(Array.from(sliced(cube, { axis: 2, at }).indices)).toEqual(Array.from(cube.indices));
});

test('new vertices lie exactly on their plane', () => {
  const { positions } = sliced(cube, { axis: 1, at: [0.1, 0.7] });
  const places = new Set(Array.from({ length: positions.length / 3 }, (_, v) => positions[3 * v + 1]));
  expect(places).toEqual(new Set([0, 0.1, 0.7, 1]));
});

test('runs keep their triangles', () => {
  const { runIndex, indices } = sliced(cube, { axis: 2, at: [0.5] });
  expect([runIndex[0], runIndex[2]]).toEqual([0, indices.length]);
  const first = sliced({ ...cube, indices: cube.indices.slice(0, 12), runIndex: Uint32Array.from([0, 12]) }, { axis: 2, at: [0.5] });
  expect(runIndex[1]).toBe(first.indices.length);
});

test('planes stand at whole multiples, so symmetrical solids stay so', () => {
  expect(planesThrough(-1, 1, 0.5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(planesThrough(0.1, 0.4, 1)).toEqual([]);
});

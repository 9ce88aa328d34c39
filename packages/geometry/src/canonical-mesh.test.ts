import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalMesh } from './canonical-mesh.ts';
import type { Mesh, MeshRun } from './mesh.ts';

const run = (region: string, node: string, start: number, count: number): MeshRun => ({ region, node, start, count });
/** A tetrahedron and its mirror image below, which touch in a corner that each has for itself. */
const positions = [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, -1];
const triangles = [[0, 2, 1], [0, 1, 3], [1, 2, 3], [2, 0, 3], [4, 6, 5], [4, 5, 7], [5, 6, 7], [6, 4, 7]];
const base: Mesh = {
  positions: Float32Array.from(positions),
  indices: Uint32Array.from(triangles.flat()),
  runs: [run('', 'a', 0, 2), run('lid', 'b', 2, 2), run('', 'a', 4, 4)],
};

test('however a kernel numbered vertices and ordered triangles, the mesh is the same', () => {
  const expected = canonicalMesh(base);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (vertices, order, turns) => {
      const labels = ['', '', 'lid', 'lid', '', '', '', ''];
      const mesh: Mesh = {
        positions: Float32Array.from(vertices.flatMap((v) => positions.slice(3 * v, 3 * v + 3))),
        indices: Uint32Array.from(order.flatMap((t) => [0, 1, 2].map((corner) => vertices.indexOf(triangles[t]![(corner + turns[t]!) % 3]!)))),
        runs: order.map((t, place) => run(labels[t]!, labels[t] === 'lid' ? 'b' : 'a', place, 1)),
      };
      expect(canonicalMesh(mesh)).toEqual(expected);
    }),
  );
});

test('keeps every triangle, its direction and its run', () => {
  const { positions: at, indices, runs } = canonicalMesh(base);
  expect(runs).toEqual([run('', 'a', 0, 6), run('lid', 'b', 6, 2)]);
  const shape = (p: ArrayLike<number>, i: ArrayLike<number>): readonly string[] =>
    Array.from({ length: i.length / 3 }, (_, t) => {
      const corners = [0, 1, 2].map((corner) => String([0, 1, 2].map((axis) => p[3 * i[3 * t + corner]! + axis])));
      const first = corners.indexOf([...corners].sort()[0]!);
      return [...corners.slice(first), ...corners.slice(0, first)].join(' ');
    }).sort();
  expect(shape(at, indices)).toEqual(shape(base.positions, base.indices));
});

test('bodies that touch do not grow together, and minus zero is zero', () => {
  const { positions: at } = canonicalMesh({ ...base, positions: base.positions.map((each) => (each === 0 ? -0 : each)) });
  expect(at.length / 3).toBe(8);
  expect(Array.from(at).some((each) => Object.is(each, -0))).toBe(false);
});

test('negative places come before positive ones', () => {
  const { positions: at, indices } = canonicalMesh(base);
  expect(at[3 * indices[0]! + 2]).toBe(-1);
});

test('leaves the given mesh alone and drops vertices that no triangle uses', () => {
  const before = structuredClone(base);
  expect(canonicalMesh({ ...base, positions: Float32Array.from([...positions, 7, 7, 7]) })).toEqual(canonicalMesh(base));
  expect(base).toEqual(before);
});

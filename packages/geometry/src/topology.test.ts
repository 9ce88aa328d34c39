import { expect, test } from 'vitest';
import { topologyOf } from './topology.ts';

const tetrahedron = [0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3];
const corners = [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
const of = (indices: readonly number[], positions: readonly number[] = corners) => topologyOf({ indices: Uint32Array.from(indices), positions: Float32Array.from(positions) });
const reversed = (indices: readonly number[]): readonly number[] => indices.toReversed();
const moved = (by: number, scale = 1): readonly number[] => corners.map((each) => each * scale + by);
const shifted = (indices: readonly number[], by: number): readonly number[] => indices.map((each) => each + by);

/** A square ring of square section: 4 × 4 corners, each joined to the next around both ways. */
function ring(): { readonly indices: readonly number[]; readonly positions: readonly number[] } {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let around = 0; around < 4; around += 1) {
    for (let section = 0; section < 4; section += 1) {
      const out = 3 + [1, 1, -1, -1][section]!;
      positions.push(out * [1, 0, -1, 0][around]!, out * [0, 1, 0, -1][around]!, [-1, 1, 1, -1][section]!);
      const [a, b, c, d] = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => 4 * ((around + x!) % 4) + ((section + y!) % 4)) as [number, number, number, number];
      indices.push(a, b, c, a, c, d);
    }
  }
  return { indices, positions };
}

test('a closed body has no handles and is one piece', () => {
  expect(of(tetrahedron)).toEqual({ closed: true, pieces: 1, genus: 0 });
});

test('a ring has a handle', () => {
  const { indices, positions } = ring();
  expect(of(indices, positions)).toEqual({ closed: true, pieces: 1, genus: 1 });
});

test('bodies apart are counted, and so are their handles together', () => {
  const { indices, positions } = ring();
  expect(of([...indices, ...shifted(tetrahedron, 16), ...shifted(indices, 20)], [...positions, ...moved(10), ...positions.map((each) => each + 30)])).toEqual({ closed: true, pieces: 3, genus: 2 });
});

test('an enclosed hollow is no piece', () => {
  expect(of([...tetrahedron, ...shifted(reversed(tetrahedron), 4)], [...moved(0, 10), ...moved(1, 2)])).toEqual({ closed: true, pieces: 1, genus: 0 });
});

test('open, folded and doubled surfaces are not closed', () => {
  expect(of(tetrahedron.slice(3)).closed).toBe(false);
  expect(of([...tetrahedron.slice(0, 9), 0, 2, 3]).closed).toBe(false);
  expect(of([...tetrahedron, ...tetrahedron]).closed).toBe(false);
  expect(of([...tetrahedron, ...reversed(tetrahedron)]).closed).toBe(false);
  expect(of([0, 0, 1, 1, 0, 0]).closed).toBe(false);
  // Around the middle vertex, one edge leaves twice and another arrives twice.
  expect(of([0, 1, 2, 0, 3, 2, 0, 2, 1, 0, 2, 3], corners).closed).toBe(false);
});

test('vertices that no triangle uses do not count', () => {
  expect(of(tetrahedron, [...corners, 9, 9, 9])).toEqual({ closed: true, pieces: 1, genus: 0 });
});

import { expect, test } from 'vitest';
import { creasedNormals } from './creased-normals.ts';
import type { Mesh } from './mesh.ts';

/** A prism over a regular polygon, lids as fans around a middle vertex, sides of two triangles each. */
function prism(sides: number): Mesh {
  const positions = [0, 0, 0, 0, 0, 1];
  const indices: number[] = [];
  for (let k = 0; k < sides; k += 1) {
    const angle = (2 * Math.PI * k) / sides;
    for (const z of [0, 1]) positions.push(Math.cos(angle), Math.sin(angle), z);
    const [low, high] = [2 + 2 * k, 3 + 2 * k];
    const [nextLow, nextHigh] = [2 + 2 * ((k + 1) % sides), 3 + 2 * ((k + 1) % sides)];
    indices.push(0, nextLow, low, 1, high, nextHigh, low, nextLow, nextHigh, low, nextHigh, high);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices), runs: [{ region: '', node: 'n', start: 0, count: indices.length / 3 }] };
}
const triplets = (numbers: Float32Array): readonly (readonly number[])[] => Array.from({ length: numbers.length / 3 }, (_, v) => Array.from(numbers.subarray(3 * v, 3 * v + 3)));

test('edges sharper than the crease stay sharp: each face of a cube is flat', () => {
  const { positions, normals } = creasedNormals(prism(4));
  expect(positions).toHaveLength(9 * 16);
  for (const normal of triplets(normals)) expect(normal.map(Math.abs).sort((a, b) => a - b)[0]).toBeCloseTo(0, 6);
  const lids = triplets(normals).filter(([, , z]) => Math.abs(z!) > 0.5);
  expect(lids).toHaveLength(24);
  for (const [x, y, z] of lids) expect([x, y, Math.abs(z!)]).toEqual([0, 0, 1]);
});

test('a finely cut curve is smooth: normals point away from the axis, whatever the triangles look like', () => {
  const { positions, normals } = creasedNormals(prism(32));
  for (const [place, [x, y, z]] of triplets(normals).entries()) {
    if (Math.abs(z!) > 0.5) continue;
    const [px, py] = triplets(positions)[place]!;
    expect(x! * px! + y! * py!).toBeGreaterThan(0.99999);
  }
});

test('normals have length one, also around a vertex of hundreds of faces', () => {
  for (const normal of triplets(creasedNormals(prism(400)).normals)) expect(Math.hypot(...normal)).toBeCloseTo(1, 5);
});

test('a triangle without an area takes no part', () => {
  const mesh = prism(32);
  const degenerate = { ...mesh, indices: Uint32Array.from([...mesh.indices, 2, 4, 2]) };
  const { normals } = creasedNormals(degenerate);
  expect(normals.subarray(0, 3 * mesh.indices.length)).toEqual(creasedNormals(mesh).normals);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEdges } from '../testing/edges.ts';
import { box, meshOf, together, tube } from '../testing/meshes.ts';
import { gridPerMillimetre, makeMesh } from './made-mesh.ts';

const volume = (vertices: ArrayLike<number>, indices: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3];
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = [a, b, c].flatMap((v) => [vertices[v]!, vertices[v + 1]!, vertices[v + 2]!]) as [number, number, number, number, number, number, number, number, number];
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return sum / 6 / gridPerMillimetre ** 3;
};

describe('a made mesh', () => {
  it('is turned for printing, stands on the bed and is centred', () => {
    const { size, vertices } = makeMesh(box([10, 20, 30], [5, 5, 5]), { print: [90, 0, 0], plate: 90 });
    expect(size[0]).toBeCloseTo(30, 6);
    expect(size[1]).toBeCloseTo(10, 6);
    expect(size[2]).toBeCloseTo(20, 6);
    const heights = vertices.filter((_, i) => i % 3 === 2);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 200_000]);
  });

  it('keeps the region of every triangle', () => {
    const made = makeMesh(together(box([10, 10, 4]), box([4, 4, 1], [3, 3, 6], 'letters')), { print: [0, 0, 0], plate: 0 });
    expect(made.regions).toEqual(['', 'letters']);
    expect([...made.region].filter((place) => place === 1)).toHaveLength(12);
  });

  it('drops slivers and stays closed', () => {
    // A box whose top has one corner doubled a hundredth of a micrometre away.
    const mesh = meshOf(
      [[0, 0, 0], [10, 0, 0], [10, 10, 0], [0, 10, 0], [0, 0, 5], [10, 0, 5], [10, 10, 5], [0, 10, 5], [0.00001, 0, 5]],
      [[0, 2, 1], [0, 3, 2], [8, 5, 6], [8, 6, 7], [4, 8, 7], [0, 1, 5], [0, 5, 8], [0, 8, 4], [1, 2, 6], [1, 6, 5], [2, 3, 7], [2, 7, 6], [3, 0, 4], [3, 4, 7]],
    );
    expect(openEdges(mesh.indices)).toBe(0);
    const made = makeMesh(mesh, { print: [0, 0, 0], plate: 0 });
    expect(made.indices.length / 3).toBe(12);
    expect(openEdges(made.indices)).toBe(0);
    expect(made.vertices.length / 3).toBe(8);
    expect(volume(made.vertices, made.indices)).toBeCloseTo(500, 2);
  });

  it('opens sheets of surface that fall together, so that no edge has more than two sides', () => {
    // Nearer to one another than the grid, and each with corners of its own, as a kernel leaves them where faces meet.
    const made = makeMesh(together(box([10, 10, 4]), box([10, 10, 3], [0, 0, 4.00001])), { print: [0, 0, 0], plate: 0 });
    expect(made.indices.length / 3).toBe(20);
    expect(made.vertices.length / 3).toBe(12);
    expect(openEdges(made.indices)).toBe(0);
    expect(volume(made.vertices, made.indices)).toBeCloseTo(700, 2);
  });

  it('keeps volume and closedness in any turn', () => {
    const mesh = tube(20, 15, 30, 48);
    const whole = volume(makeMesh(mesh, { print: [0, 0, 0], plate: 0 }).vertices, mesh.indices);
    const angle = fc.integer({ min: -180, max: 180 });
    fc.assert(fc.property(angle, angle, angle, fc.constantFrom(0, 45, 90), (x, y, z, plate) => {
      const made = makeMesh(mesh, { print: [x, y, z], plate });
      expect(openEdges(made.indices)).toBe(0);
      expect(volume(made.vertices, made.indices) / whole).toBeCloseTo(1, 4);
    }), { numRuns: 30 });
  });
});

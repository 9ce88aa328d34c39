import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, together, tube } from '../../testing/meshes.ts';
import { measureAcross } from './across.ts';
import { beginningsOf } from './beginnings.ts';
import { degreesOfSine } from './degrees.ts';
import { inAssembly, laidBody, type LaidBody } from './laid-body.ts';
import { pieces } from './patches.ts';
import { rayTree } from './ray-tree.ts';
import { depthIn, hullOf, massOf, sliceAt } from './slices.ts';
import { hangingOf } from './undersides.ts';
import { labelled, voxelsOf, within } from './voxels.ts';

/** Through all triangles, one by one. */
function nearestByHand({ positions, indices, triangles }: LaidBody, [ox, oy, oz]: readonly number[], [dx, dy, dz]: readonly number[]): number {
  let nearest = Infinity;
  for (let triangle = 0; triangle < triangles; triangle++) {
    const [a, b, c] = [0, 1, 2].map((corner) => [0, 1, 2].map((axis) => positions[indices[triangle * 3 + corner]! * 3 + axis]!)) as [number[], number[], number[]];
    const [u, v, w] = [b.map((each, axis) => each - a[axis]!), c.map((each, axis) => each - a[axis]!), [ox! - a[0]!, oy! - a[1]!, oz! - a[2]!]];
    const cross = (p: number[], q: number[]): number[] => [p[1]! * q[2]! - p[2]! * q[1]!, p[2]! * q[0]! - p[0]! * q[2]!, p[0]! * q[1]! - p[1]! * q[0]!];
    const dot = (p: number[], q: number[]): number => p[0]! * q[0]! + p[1]! * q[1]! + p[2]! * q[2]!;
    const d = [dx!, dy!, dz!], p = cross(d, v), det = dot(u, p);
    if (Math.abs(det) < 1e-12) continue;
    const s = dot(w, p) / det, q = cross(w, u), t = dot(d, q) / det, along = dot(v, q) / det;
    if (s >= 0 && t >= 0 && s + t <= 1 && along > 1e-6) nearest = Math.min(nearest, along);
  }
  return nearest;
}

describe('a body as it lies', () => {
  it('stands on the bed, and tells where its points are in the assembly', () => {
    const mesh = box([10, 20, 30], [5, 6, 7]);
    const body = laidBody(mesh, [90, 0, 0]);
    expect(body.max[2]).toBeCloseTo(20, 5);
    const corner = [body.positions[0]!, body.positions[1]!, body.positions[2]!] as const;
    inAssembly(body, corner).forEach((value, axis) => expect(value).toBeCloseTo(mesh.positions[axis]!, 5));
    expect(laidBody(mesh, [90, 0, 0])).toBe(body);
    expect(laidBody(mesh, [0, 0, 0])).not.toBe(body);
  });

  it('has a neighbour at every side of a closed mesh', () => {
    expect([...laidBody(tube(10, 6, 20), [0, 0, 0]).across]).not.toContain(-1);
  });

  it('weighs what it holds, where it holds it', () => {
    const { volume, centre } = massOf(laidBody(together(box([10, 10, 10]), box([10, 10, 10], [20, 0, 0])), [0, 0, 0]));
    expect(volume).toBeCloseTo(2000, 6);
    [15, 5, 5].forEach((value, axis) => expect(centre[axis]).toBeCloseTo(value, 6));
  });

  it('is cut into areas, and into the hull of its foot', () => {
    const { area, ends } = sliceAt(laidBody(tube(10, 6, 20, 128), [0, 0, 0]), 5);
    expect(area / (Math.PI * (100 - 36))).toBeCloseTo(1, 2);
    const hull = hullOf(ends);
    expect(depthIn(hull, [0, 0])).toBeCloseTo(10, 1);
    expect(depthIn(hull, [11, 0])).toBeLessThan(0);
  });
});

describe('rays', () => {
  it('find what going through all triangles finds', () => {
    const body = laidBody(together(tube(20, 15, 30, 24), box([100, 3, 8], [-50, 30, 0])), [20, 10, 0]);
    const tree = rayTree(body);
    const at = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(fc.property(at, at, at, at, at, at, (ox, oy, oz, dx, dy, dz) => {
      const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
      fc.pre(length > 1);
      const [origin, direction] = [[ox, oy, oz], [dx / length, dy / length, dz / length]];
      const expected = nearestByHand(body, origin, direction);
      const distance = tree.cast(origin, direction, 500, -1);
      if (expected < 500) expect(distance).toBeCloseTo(expected, 6);
      else expect(tree.hit).toBe(-1);
    }), { numRuns: 300 });
  });

  it('measure a wall from both of its sides, and not a wedge', () => {
    const { distance } = measureAcross(laidBody(box([40, 0.6, 20]), [0, 0, 0]), 'inside', 2);
    expect(distance.length).toBeGreaterThan(4);
    for (const each of distance) expect(each).toBeCloseTo(0.6, 5);
  });
});

describe('undersides', () => {
  const holds = { bed: 0.2, bridge: 20, reach: 2.5 };
  /** Faces that look down, above the bed, of a body that the kernel would have made in one. */
  const hanging = (body: LaidBody) => pieces(body, (triangle) => body.normals[triangle * 3 + 2]! < -0.97 && body.positions[body.indices[triangle * 3]! * 3 + 2]! > 1).map((piece) => hangingOf(body, piece, holds));

  it('that nothing holds are told from those that hang on something', () => {
    expect(hanging(laidBody(together(box([20, 20, 5]), box([10, 10, 5], [0, 0, 10])), [0, 0, 0]))).toMatchObject([{ held: false }]);
  });

  it('of a ceiling all around span from wall to wall', () => {
    // A tube lying on its side has its ceiling inside, held along both sides.
    const [ceiling] = hanging(laidBody(tube(20, 15, 30, 64), [90, 0, 0])).filter(({ held }) => held);
    expect(ceiling!.bridge).toBeGreaterThan(4);
    expect(ceiling!.bridge).toBeLessThan(9);
  });
});

describe('beginnings', () => {
  it('are where something starts in mid-air, with how deep it hangs', () => {
    const found = beginningsOf(laidBody(together(box([20, 20, 5]), box([10, 10, 5], [0, 0, 12])), [0, 0, 0])).filter(({ height }) => height > 0);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ height: 12, depth: 5 });
  });

  it('are none in what only stands, and none at the floor of a hollow', () => {
    expect(beginningsOf(laidBody(tube(20, 15, 30), [0, 0, 0])).filter(({ height }) => height > 0)).toEqual([]);
    const inner = box([10, 10, 10], [5, 5, 5]);
    const hollow = together(box([20, 20, 20]), { ...inner, indices: inner.indices.map((_, at, all) => all[at % 3 === 1 ? at + 1 : at % 3 === 2 ? at - 1 : at]!) });
    expect(beginningsOf(laidBody(hollow, [0, 0, 0])).filter(({ height }) => height > 0)).toEqual([]);
  });
});

describe('voxels', () => {
  it('are near in a ball, not in a box', () => {
    const count = [21, 21, 21] as const;
    const marks = new Uint8Array(21 ** 3);
    marks[(10 * 21 + 10) * 21 + 10] = 1;
    const near = within(marks, count, 7.5);
    const expected = near.map((_, cube) => ((cube % 21) - 10) ** 2 + ((Math.floor(cube / 21) % 21) - 10) ** 2 + (Math.floor(cube / 441) - 10) ** 2 <= 7.5 ** 2 ? 1 : 0);
    expect(near).toEqual(expected);
  });

  it('fill what is inside, and keep what is cut off from the outside apart', () => {
    const inner = box([10, 10, 10], [5, 5, 5]);
    const hollow = together(box([20, 20, 20]), { ...inner, indices: inner.indices.map((_, at, all) => all[at % 3 === 1 ? at + 1 : at % 3 === 2 ? at - 1 : at]!) });
    const voxels = voxelsOf(laidBody(hollow, [0, 0, 0]));
    const volume = voxels.solid.reduce((sum, each) => sum + each, 0) * voxels.size ** 3;
    expect(volume / 7000).toBeCloseTo(1, 1);
    expect(labelled(voxels.solid.map((each) => 1 - each), voxels.count).pieces).toBe(2);
  });
});

it('angles come from their sines', () => {
  for (const degrees of [0, 12.5, 45, 76, 90]) expect(degreesOfSine(Math.sin((degrees * Math.PI) / 180))).toBeCloseTo(degrees, degrees === 90 ? 1 : 4);
});

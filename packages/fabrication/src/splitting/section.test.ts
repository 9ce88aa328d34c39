import { describe, expect, it } from 'vitest';
import { box, tube } from '../testing/meshes.ts';
import { cellsOf } from './cells.ts';
import { dot, frameOf, placed, pointIn } from './frame.ts';
import { distanceFromSurface, jointsOf } from './joint.ts';
import { crossings, holds, isInside, roomAt, sectionAt } from './section.ts';
import { splitSchema } from './split.ts';

describe('a section', () => {
  it('has the area and the outline that the plane cuts, the material on the left', () => {
    const { area, perimeter } = sectionAt(box([30, 20, 10]), frameOf({ axis: 'z', at: 4 }));
    expect([area, perimeter]).toEqual([600, 100]);
    const ring = sectionAt(tube(20, 10, 50), frameOf({ axis: 'z', at: 25 }));
    expect(ring.area).toBeCloseTo((400 - 100) * 32 * Math.sin((2 * Math.PI) / 64), 3);
    expect(sectionAt(box([10, 10, 10]), frameOf({ normal: [1, 1, 0], at: 10 / Math.SQRT2 })).area).toBeCloseTo(100 * Math.SQRT2, 3);
    expect(sectionAt(box([10, 10, 10]), frameOf({ axis: 'y', at: 11 })).lines).toHaveLength(0);
  });

  it('knows inside from outside, and how much room there is', () => {
    const ring = sectionAt(tube(20, 10, 50), frameOf({ axis: 'z', at: 25 }));
    expect([isInside(ring, 15, 0.1), isInside(ring, 0, 0.1), isInside(ring, 21, 0.1)]).toEqual([true, false, false]);
    expect(roomAt(ring, 15, 0)).toBeCloseTo(5, 1);
    expect(roomAt(ring, 0, 0)).toBeCloseTo(-10, 1);
    expect(crossings(ring, { x: 0, y: 0.1, dx: 1, dy: 0 }).map(Math.round)).toEqual([-20, -10, 10, 20]);
    expect([holds(box([10, 10, 10]), [5, 5, 5]), holds(box([10, 10, 10]), [5, 5, 11])]).toEqual([true, false]);
  });
});

describe('a frame', () => {
  it('is right-handed and of length one, from either side', () => {
    for (const plane of [{ axis: 'x', at: 3 }, { axis: 'y', at: 3 }, { axis: 'z', at: 3 }, { normal: [0.3, -0.7, 0.2], at: -4 }] as const) {
      const frame = frameOf(plane.axis ? plane : { normal: [...plane.normal], at: plane.at });
      expect(dot(frame.normal, frame.normal)).toBeCloseTo(1, 12);
      expect(dot(frame.normal, pointIn(frame, [5, 6, 7]))).toBeCloseTo(plane.at + 7, 10);
      for (const side of [1, -1] as const) {
        const [a, b, c, d, e, f, g, h, i] = placed(frame, [0, 0, 0], { side }) as [number, number, number, number, number, number, number, number, number];
        expect(a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e)).toBeCloseTo(1, 12);
      }
    }
  });
});

describe('the pieces between planes', () => {
  it('are told by their sides, the lowest first, and only where there is material', () => {
    const frames = [frameOf({ axis: 'x', at: 10 }), frameOf({ axis: 'y', at: 10 })];
    expect(cellsOf(box([20, 20, 5]), frames).map(({ sides }) => sides)).toEqual([[-1, -1], [-1, 1], [1, -1], [1, 1]]);
    expect(cellsOf(box([20, 8, 5]), frames).map(({ sides }) => sides)).toEqual([[-1, -1], [1, -1]]);
    // A plane along a face cuts nothing off.
    expect(cellsOf(box([10, 10, 5]), frames).map(({ sides }) => sides)).toEqual([[-1, -1]]);
  });

  it('are found inside of the part, where no surface is', () => {
    const frames = (['x', 'y', 'z'] as const).flatMap((axis) => [10, 20].map((at) => frameOf({ axis, at })));
    expect(cellsOf(box([30, 30, 30]), frames)).toHaveLength(27);
  });

  it('meet where they share more than a line', () => {
    const mesh = box([20, 20, 5]), frames = [frameOf({ axis: 'x', at: 10 }), frameOf({ axis: 'y', at: 10 })];
    expect(jointsOf(mesh, frames, cellsOf(mesh, frames)).map(({ lower, upper }) => [lower, upper])).toEqual([[0, 2], [1, 3], [0, 1], [2, 3]]);
  });
});

it('measures a line against the surface in space', () => {
  const mesh = box([20, 20, 20]);
  expect(distanceFromSurface(mesh, [[10, 10, 5], [10, 10, 12]], 50)).toBeCloseTo(5, 9);
  expect(distanceFromSurface(mesh, [[4, 10, 10], [10, 10, 10]], 50)).toBeCloseTo(4, 9);
  expect(distanceFromSurface(mesh, [[10, 10, 10], [10, 10, 30]], 50)).toBe(0);
  expect(distanceFromSurface(mesh, [[23, 24, 10], [23, 24, 12]], 50)).toBeCloseTo(5, 9);
  expect(distanceFromSurface(mesh, [[10, 10, 10], [10, 10, 11]], 3)).toBe(3);
});

it('refuses a wish that no plane or key answers to', () => {
  const split = { part: 'pot', planes: [{ axis: 'z', at: 10 }], keys: 'dowels' };
  expect(splitSchema.safeParse(split).success).toBe(true);
  for (const change of [{ planes: [] }, { planes: [{ axis: 'q', at: 1 }] }, { planes: [{ axis: 'z', at: NaN }] }, { planes: [{ normal: [0, 0, 0], at: 1 }] }, { keys: 'nails' }, { clearance: -1 }, { more: 1 }]) {
    expect(splitSchema.safeParse({ ...split, ...change }).success, JSON.stringify(change)).toBe(false);
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector3 } from '@patternbook/geometry';
import { projectionOf } from './projection.ts';
import { axesOf, cornersOf, fitted, onTheWay, orbited, panned, zoomed } from './view.ts';
import type { View } from './view.ts';

const coordinate = fc.double({ min: -300, max: 300, noNaN: true });
const point = fc.tuple(coordinate, coordinate, coordinate) as fc.Arbitrary<Vector3>;
const viewpoint = fc.record({ azimuth: fc.double({ min: -720, max: 720, noNaN: true }), elevation: fc.double({ min: -89, max: 89, noNaN: true }) });
const frame = fc.record({ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 200, max: 1500 }) });
const view: fc.Arbitrary<View> = fc.record({ target: point, azimuth: fc.double({ min: -720, max: 720, noNaN: true }), elevation: fc.double({ min: -89, max: 89, noNaN: true }), distance: fc.double({ min: 50, max: 3000, noNaN: true }) });

describe('fitted', () => {
  it('holds every point inside of the margins', () => {
    const margin = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), viewpoint, frame, fc.record({ top: margin, right: margin, bottom: margin, left: margin }), (points, from, size, margins) => {
        const [first] = points;
        fc.pre(first !== undefined && points.some((each) => Math.hypot(each[0] - first[0], each[1] - first[1], each[2] - first[2]) > 5));
        const projection = projectionOf(fitted(points, size, { viewpoint: from, margins }), size);
        const pixels = points.map((each) => projection.toPixel(each));
        const xs = pixels.map((pixel) => pixel?.x ?? Number.NaN);
        const ys = pixels.map((pixel) => pixel?.y ?? Number.NaN);
        const kept = (edge: number, half: number): number => Math.min(edge, half * 0.7) - 0.5;
        expect(Math.min(...xs)).toBeGreaterThan(kept(margins.left, size.width / 2));
        expect(size.width - Math.max(...xs)).toBeGreaterThan(kept(margins.right, size.width / 2));
        expect(Math.min(...ys)).toBeGreaterThan(kept(margins.top, size.height / 2));
        expect(size.height - Math.max(...ys)).toBeGreaterThan(kept(margins.bottom, size.height / 2));
      }),
    );
  });

  it('puts the middle of a symmetric model in the middle of the picture', () => {
    const size = { width: 800, height: 600 };
    const corners = cornersOf({ min: [-50, -50, 0], max: [50, 50, 100] });
    const projection = projectionOf(fitted(corners, size, { viewpoint: { azimuth: -90, elevation: 0 }, margins: { top: 50, right: 50, bottom: 50, left: 50 } }), size);
    const pixels = corners.map((corner) => projection.toPixel(corner));
    const ys = pixels.map((pixel) => pixel?.y ?? 0);
    expect(Math.min(...ys)).toBeCloseTo(50, 3);
    expect(Math.max(...ys)).toBeCloseTo(550, 3);
  });
});

describe('gestures', () => {
  it('zooming keeps what is under the pointer where it is', () => {
    fc.assert(
      fc.property(view, frame, fc.double({ min: 0.5, max: 2, noNaN: true }), (from, size, factor) => {
        const at = { x: size.width * 0.3, y: size.height * 0.7 };
        const { right, up } = axesOf(from);
        const before = projectionOf(from, size);
        // The point at the target's depth under the pointer.
        const scale = before.scaleAt(from.target);
        const under = from.target.map((t, i) => t + ((at.x - size.width / 2) / scale) * (right[i] ?? 0) + ((size.height / 2 - at.y) / scale) * (up[i] ?? 0)) as unknown as Vector3;
        const after = projectionOf(zoomed(from, size, { factor, at }), size).toPixel(under);
        expect(after?.x).toBeCloseTo(at.x, 3);
        expect(after?.y).toBeCloseTo(at.y, 3);
      }),
    );
  });

  it('panning carries the target with the pointer', () => {
    fc.assert(
      fc.property(view, frame, fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (from, size, x, y) => {
        const pixel = projectionOf(panned(from, size, { x, y }), size).toPixel(from.target);
        expect(pixel?.x).toBeCloseTo(size.width / 2 + x, 3);
        expect(pixel?.y).toBeCloseTo(size.height / 2 + y, 3);
      }),
    );
  });

  it('turning never goes over the pole and never moves the target', () => {
    fc.assert(
      fc.property(view, frame, fc.integer({ min: -5000, max: 5000 }), (from, size, y) => {
        const after = orbited(from, size, { x: 30, y });
        expect(Math.abs(after.elevation)).toBeLessThanOrEqual(89.5);
        expect(after.target).toBe(from.target);
      }),
    );
  });
});

it('turns the short way round', () => {
  const from: View = { target: [0, 0, 0], azimuth: 350, elevation: 0, distance: 100 };
  expect(onTheWay(from, { ...from, azimuth: 10 }, 0.5).azimuth).toBeCloseTo(360, 9);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector3 } from '@patternbook/geometry';
import { snapped, startDrag, startPlaneDrag } from './drag.ts';
import { projectionOf } from './projection.ts';
import { directionOf, dot, minus, plus, times } from './vectors.ts';

const size = { width: 900, height: 700 };
const range = { min: -1e6, max: 1e6, step: 0 };
const views = fc.record({
  target: fc.constant<Vector3>([0, 0, 40]),
  azimuth: fc.double({ min: -180, max: 180, noNaN: true }),
  elevation: fc.double({ min: -80, max: 80, noNaN: true }),
  distance: fc.double({ min: 250, max: 900, noNaN: true }),
});
const unit = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
  .filter((v) => Math.hypot(...v) > 0.2)
  .map((v) => directionOf(v));

describe('startDrag', () => {
  it('follows the pointer along a line: where the handle is dragged to on the picture is where it comes', () => {
    fc.assert(
      fc.property(views, unit, fc.double({ min: -60, max: 60, noNaN: true }), (view, axis, by) => {
        const projection = projectionOf(view, size);
        const at: Vector3 = [20, -10, 60];
        fc.pre(Math.abs(dot(directionOf(minus(at, projection.eye)), axis)) < 0.9);
        const [from, to] = [projection.toPixel(at), projection.toPixel(plus(at, times(axis, by)))];
        if (!from || !to) return;
        const drag = startDrag({ kind: 'linear', at, axis, gain: 2 }, { projection, value: 100, pixel: from, range });
        expect(drag.to(to)).toBeCloseTo(100 + 2 * by, 3);
        // And back again to where it began, however it went.
        expect(drag.to(from)).toBeCloseTo(100, 3);
      }),
    );
  });

  it('follows the distance from an axis, wherever around it the pointer goes', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 360, noNaN: true }), fc.double({ min: 20, max: 90, noNaN: true }), (view, degrees, radius) => {
        fc.pre(Math.abs(view.elevation) > 35);
        const projection = projectionOf(view, size);
        const place = (turn: number, away: number): Vector3 => [5 + away * Math.cos((turn * Math.PI) / 180), away * Math.sin((turn * Math.PI) / 180), 40];
        const [start, end] = [projection.toPixel(place(0, 50)), projection.toPixel(place(degrees, radius))];
        if (!start || !end) return;
        const drag = startDrag({ kind: 'radial', at: place(0, 50), axis: [0, 0, 1], centre: [5, 0, 0], gain: 2 }, { projection, value: 100, pixel: start, range });
        expect(drag.to(end)).toBeCloseTo(2 * radius, 3);
      }),
    );
  });

  it('follows the pointer round an axis, beyond half a turn', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 30, max: 300, noNaN: true }), (view, degrees) => {
        fc.pre(Math.abs(view.elevation) > 35);
        const projection = projectionOf(view, size);
        const onCircle = (turn: number): Vector3 => [50 * Math.cos((turn * Math.PI) / 180), 50 * Math.sin((turn * Math.PI) / 180), 40];
        const start = projection.toPixel(onCircle(0));
        if (!start) return;
        const drag = startDrag({ kind: 'angular', at: onCircle(0), axis: [0, 0, 1], gain: 1 }, { projection, value: 0, pixel: start, range });
        let value = 0;
        for (let turn = 0; turn <= degrees; turn += 5) {
          const pixel = projection.toPixel(onCircle(turn));
          if (pixel) value = drag.to(pixel);
        }
        expect(value).toBeCloseTo(Math.floor(degrees / 5) * 5, 3);
      }),
    );
  });

  it('takes up as more where the axis points at the eye', () => {
    const projection = projectionOf({ target: [0, 0, 0], azimuth: 0, elevation: 0, distance: 400 }, size);
    const drag = startDrag({ kind: 'linear', at: [10, 0, 0], axis: [-1, 0, 0], gain: 1 }, { projection, value: 50, pixel: { x: 450, y: 350 }, range });
    expect(drag.to({ x: 450, y: 300 })).toBeGreaterThan(50);
    expect(drag.to({ x: 450, y: 400 })).toBeLessThan(50);
  });

  it('moves a tenth as far while it is fine, without a jump when fine begins or ends', () => {
    const projection = projectionOf({ target: [0, 0, 0], azimuth: -90, elevation: 0, distance: 400 }, size);
    const drag = startDrag({ kind: 'linear', at: [0, 0, 0], axis: [1, 0, 0], gain: 1 }, { projection, value: 0, pixel: { x: 450, y: 350 }, range });
    const coarse = drag.to({ x: 500, y: 350 });
    expect(drag.to({ x: 500, y: 350 }, true)).toBeCloseTo(coarse, 6);
    expect(drag.to({ x: 550, y: 350 }, true)).toBeCloseTo(coarse * 1.1, 5);
  });

  it('stays finite wherever the pointer goes', () => {
    fc.assert(
      fc.property(views, unit, fc.constantFrom('linear' as const, 'angular' as const), fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (view, axis, kind, x, y) => {
        const projection = projectionOf(view, size);
        const at: Vector3 = [30, 5, 50];
        const from = projection.toPixel(at);
        if (!from) return;
        const drag = startDrag({ kind, at, axis, gain: 1 }, { projection, value: 100, pixel: from, range: { min: 10, max: 300, step: 0.5 } });
        const value = drag.to({ x, y });
        expect(value).toBeGreaterThanOrEqual(10);
        expect(value).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('snapped', () => {
  it('lands on the grid of steps within the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom(0.1, 0.2, 0.5, 1, 7), fc.double({ min: -1000, max: 1000, noNaN: true }), (min, span, step, value) => {
        const max = min + span;
        const result = snapped(value, { min, max, step });
        expect(result).toBeGreaterThanOrEqual(min);
        expect(result).toBeLessThanOrEqual(max);
        const steps = (result - min) / step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        if (value >= min && value <= max - step) expect(Math.abs(result - value)).toBeLessThanOrEqual(step / 2 + 1e-9);
      }),
    );
  });

  it('writes 0.3, not 0.30000000000000004', () => expect(snapped(0.31, { min: 0, max: 1, step: 0.1 })).toBe(0.3));
});

describe('startPlaneDrag', () => {
  it('brings a point of a plane to where the pointer goes', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: -40, max: 40, noNaN: true }), (view, right, up) => {
        const projection = projectionOf(view, size);
        const at: Vector3 = [30, 0, 50];
        if (Math.abs(directionOf(minus(at, projection.eye))[1]) < 0.25) return;
        const [from, to] = [projection.toPixel(at), projection.toPixel([at[0] + right, 0, at[2] + up])];
        if (!from || !to) return;
        const [x, z] = startPlaneDrag([[1, 0, 0], [0, 0, 1]], { projection, at, pixel: from })(to);
        expect(x).toBeCloseTo(right, 3);
        expect(z).toBeCloseTo(up, 3);
      }),
    );
  });

  it('follows what can be seen where the plane is seen from its edge', () => {
    const projection = projectionOf({ target: [0, 0, 40], azimuth: -90, elevation: 89.9, distance: 500 }, size);
    const at: Vector3 = [30, 0, 50];
    const [from, to] = [projection.toPixel(at), projection.toPixel([45, 0, 50])];
    const [x] = startPlaneDrag([[1, 0, 0], [0, 0, 1]], { projection, at, pixel: from ?? { x: 0, y: 0 } })(to ?? { x: 0, y: 0 });
    expect(x).toBeCloseTo(15, 1);
  });
});

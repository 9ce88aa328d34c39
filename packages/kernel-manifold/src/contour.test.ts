import { chordTolerance, signedDoubleArea } from '@patternbook/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forQuality, reachOf, withShortEdges } from './contour.ts';
import type { FlatContour } from './heap.ts';

const circle = (radius: number, count: number): readonly (readonly number[])[] => Array.from({ length: count }, (_, k) => [radius * Math.cos((2 * Math.PI * k) / count), radius * Math.sin((2 * Math.PI * k) / count)]);
const points = (flat: FlatContour): readonly (readonly number[])[] => Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k]!, flat[2 * k + 1]!]);
const bounds = (list: readonly (readonly number[])[]): readonly number[] => [0, 1].flatMap((axis) => [Math.min(...list.map((p) => p[axis]!)), Math.max(...list.map((p) => p[axis]!))]);

test('a final contour is what the author gave', () => {
  expect(points(forQuality(circle(50, 500), 'final'))).toEqual(circle(50, 500));
});

test('a draft has fewer points, the same bounds and nearly the same area', () => {
  fc.assert(
    fc.property(fc.double({ min: 5, max: 200, noNaN: true }), fc.integer({ min: 100, max: 800 }), (radius, count) => {
      const given = circle(radius, count);
      const draft = points(forQuality(given, 'draft'));
      expect(draft.length).toBeLessThanOrEqual(count);
      expect(bounds(draft)).toEqual(bounds(given));
      // Between a chord and its arc lie two thirds of the chord's length times its distance.
      expect(signedDoubleArea(draft) / signedDoubleArea(given)).toBeGreaterThan(1 - (1.4 * chordTolerance(radius, 'draft')) / radius);
    }),
  );
  expect(forQuality(circle(50, 800), 'draft').length / 2).toBeLessThan(160);
});

test('a draft keeps corners, few points, and loops that are narrower than the tolerance', () => {
  const corners = [[0, 0], [5, 0], [10, 0], [10, 3], [10, 8], [0, 8]];
  expect(points(forQuality(corners, 'draft'))).toEqual(corners);
  const comb = Array.from({ length: 20 }, (_, k) => [[k, 0], [k, 5], [k + 0.5, 5], [k + 0.5, 0]]).flat();
  expect(signedDoubleArea(points(forQuality([...comb, [20, -1], [0, -1]], 'draft')))).toBeCloseTo(signedDoubleArea([...comb, [20, -1], [0, -1]]), 6);
  const hair = [...Array.from({ length: 20 }, (_, k) => [k, 0]), ...Array.from({ length: 20 }, (_, k) => [19 - k, 0.001])];
  expect(Math.abs(signedDoubleArea(points(forQuality(hair, 'draft'))))).toBeGreaterThan(0);
});

test('long edges are cut into equal pieces', () => {
  expect(points(withShortEdges(Float64Array.from([0, 0, 4, 0, 4, 1]), 2))).toEqual([[0, 0], [2, 0], [4, 0], [4, 1], [4 - 4 / 3, 1 - 1 / 3], [4 - 8 / 3, 1 - 2 / 3]]);
});

test('reach is the distance of the farthest point', () => {
  expect(reachOf([Float64Array.from([3, 4, 1, 1]), Float64Array.from([0, -6])])).toBe(6);
  expect(reachOf([])).toBe(0);
});

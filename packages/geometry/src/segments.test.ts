import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chordTolerance, divisionsOf, segmentsOf } from './segments.ts';

test('chords stay within the tolerance, with a multiple of four', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), fc.constantFrom('draft', 'final'), (radius, quality) => {
      const segments = segmentsOf(radius, quality);
      expect(segments % 4).toBe(0);
      expect(radius * (1 - Math.cos(Math.PI / segments))).toBeLessThanOrEqual(chordTolerance(radius, quality));
    }),
  );
});

test('a draft has about a third of the segments', () => {
  for (const radius of [5, 10, 20, 50]) {
    const share = segmentsOf(radius, 'draft') / segmentsOf(radius, 'final');
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.42);
  }
  for (const radius of [60, 300, 1000]) expect(segmentsOf(radius, 'draft')).toBe(52);
  expect([segmentsOf(20, 'final', 100), segmentsOf(20, 'draft', 100)]).toEqual([100, 52]);
});

test('a small fixed number of sides is a shape and stays, rounded up to a multiple of four', () => {
  for (const quality of ['draft', 'final'] as const) expect([3, 4, 6, 8, 32].map((fixed) => segmentsOf(1000, quality, fixed))).toEqual([4, 4, 8, 8, 32]);
});

test('layers of a twist turn as far as sides of a circle', () => {
  expect(divisionsOf(360, 71, 'final')).toBe(segmentsOf(71, 'final'));
  expect(divisionsOf(-90, 71, 'final')).toBe(segmentsOf(71, 'final') / 4);
  expect(divisionsOf(0, 71, 'final')).toBe(0);
  expect(divisionsOf(90, 71, 'final', 7)).toBe(7);
  expect([7, 12, 40].map((fixed) => divisionsOf(90, 71, 'draft', fixed))).toEqual([7, 8, 20]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelAt, random, smoothCurve } from './shaping.ts';

it('gives the same numbers for a seed, evenly spread', () => {
  const next = random(7);
  const numbers = Array.from({ length: 10_000 }, next);
  const again = random(7);
  expect(numbers.slice(0, 50)).toEqual(Array.from({ length: 50 }, again));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length);
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
  expect(random(8)()).not.toBe(random(7)());
});

it('passes through its points, rises, and never swings beyond them', () => {
  const curve = fc.array(fc.tuple(fc.double({ min: 1, max: 90, noNaN: true }), fc.double({ min: 0.5, max: 40, noNaN: true })), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(curve, (steps) => {
      let y = 0;
      const points = steps.map(([x, by]) => [x, (y += by)] as const);
      const smooth = smoothCurve(points, 8);
      for (const point of points) expect(smooth.some(([x, at]) => Math.abs(x - point[0]) < 1e-9 && Math.abs(at - point[1]) < 1e-9)).toBe(true);
      const xs = points.map(([x]) => x);
      for (const [place, [x, at]] of smooth.entries()) {
        expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-9);
        expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-9);
        if (place > 0) expect(at).toBeGreaterThan(smooth[place - 1]![1]);
      }
    }),
  );
});

it('reads a picture where it is asked to', () => {
  const image = { image: '', width: 3, height: 2, levels: 'A_fAAA' };
  expect([levelAt(image, 0, 0), levelAt(image, 0.5, 0), levelAt(image, 1, 1), levelAt(image, -5, 9)]).toEqual([0, 1, 0, 0]);
});

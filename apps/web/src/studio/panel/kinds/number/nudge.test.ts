import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nudged } from './nudge.ts';

it('goes there and back again, and never out of bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 2, max: 200 }), fc.constantFrom(0.05, 0.1, 0.2, 0.5, 1, 7), fc.nat(), fc.integer({ min: -30, max: 30 }), (min, count, step, start, steps) => {
      const bounds = { min, max: Number((min + count * step).toFixed(6)), step };
      const value = nudged(bounds, min, start % (count + 1));
      const next = nudged(bounds, value, steps);
      expect(next).toBeGreaterThanOrEqual(bounds.min);
      expect(next).toBeLessThanOrEqual(bounds.max);
      const stepsTaken = Math.round((next - value) / step);
      expect(nudged(bounds, next, -stepsTaken)).toBe(value);
    }),
  );
});

it('writes tenths as tenths', () => expect(nudged({ min: 0, max: 1, step: 0.1 }, 0.2, 1)).toBe(0.3));

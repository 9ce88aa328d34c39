import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, gridValue, onGrid, snap, stepsOf } from './grid.ts';

const grids = fc
  .record({ min: fc.integer({ min: -5000, max: 5000 }), steps: fc.integer({ min: 1, max: 3000 }), step: fc.integer({ min: 1, max: 500 }), decimals: fc.integer({ min: 0, max: 4 }) })
  .map(({ min, steps, step, decimals }) => {
    const scale = Number(`1e-${decimals}`);
    const clean = (whole: number): number => Number((whole * scale).toFixed(decimals));
    return { min: clean(min), max: clean(min + steps * step), step: clean(step) };
  });

describe('grid', () => {
  it('counts decimals as JavaScript writes numbers', () => {
    expect([0, 12, 0.5, 0.05, 1e-6, 1.25e-3].map(decimalsOf)).toEqual([0, 0, 1, 2, 6, 5]);
  });

  it('leaves no noise of binary fractions', () => {
    expect(gridValue(16, { min: 0.8, max: 6, step: 0.1 })).toBe(2.4);
    expect(snap(0.1 + 0.2, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
    expect(Object.is(snap(-0.01, { min: -1, max: 1, step: 0.5 }), 0)).toBe(true);
  });

  it('rounds up and down without passing the amount', () => {
    const grid = { min: 1, max: 9, step: 2 };
    expect([snap(4.2, grid), snap(4.2, grid, 'up'), snap(4.2, grid, 'down')]).toEqual([5, 5, 3]);
    expect([snap(-9, grid), snap(99, grid)]).toEqual([1, 9]);
  });

  it('does not round a value up for its last bit', () => {
    expect(snap(0.02 * 120.00000000000001, { min: 0.8, max: 6, step: 0.2 }, 'up')).toBe(2.4);
  });

  it('keeps every value of the grid in its place', () => {
    fc.assert(
      fc.property(grids, fc.nat(), (grid, pick) => {
        const value = gridValue(pick % (stepsOf(grid) + 1), grid);
        expect(onGrid(value, grid)).toBe(true);
        for (const direction of ['nearest', 'up', 'down'] as const) expect(snap(value, grid, direction)).toBe(value);
        expect(value).toBeGreaterThanOrEqual(grid.min);
        expect(value).toBeLessThanOrEqual(grid.max);
      }),
    );
  });
});

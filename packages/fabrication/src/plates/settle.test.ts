import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, together, tube } from '../testing/meshes.ts';
import { reachOf, settle, type Settling } from './settle.ts';

const flat = { print: [0, 0, 0], plate: 0 } as const;
const disc = (radius: number, x: number, y: number): Settling => ({ reach: reachOf(tube(radius, 0, 5, 256), flat), x, y, size: [2 * radius, 2 * radius] });
const away = (a: readonly [number, number], b: readonly [number, number]): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

describe('settling', () => {
  it('lets a disc sink between two others until it is as near to both as it may be', () => {
    const [left, right, above] = settle([disc(50, 50, 50), disc(50, 156, 50), disc(50, 103.4, 143.5)], 6);
    expect(away(left!, right!)).toBeCloseTo(106, 1);
    for (const [one, other] of [[left!, above!], [right!, above!]] as const) {
      expect(away(one, other)).toBeGreaterThanOrEqual(106 - 0.02);
      expect(away(one, other)).toBeLessThan(106.1);
    }
  });

  it('leaves what stands inside of another where it is', () => {
    const cup = reachOf(together(box([60, 5, 5]), box([5, 55, 5], [0, 5, 0]), box([5, 55, 5], [55, 5, 0])), flat);
    const inside = reachOf(box([30, 30, 5]), flat);
    expect(settle([{ reach: cup, x: 30, y: 30, size: [60, 60] }, { reach: inside, x: 30, y: 40, size: [30, 30] }], 6)).toEqual([[30, 30], [30, 40]]);
  });

  it('never brings parts nearer than the gap, and never makes the box larger', () => {
    const radius = fc.integer({ min: 5, max: 30 });
    fc.assert(fc.property(fc.array(radius, { minLength: 2, maxLength: 7 }), fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 7, maxLength: 7 }), (radii, slack) => {
      let x = 0;
      const parts = radii.map((each, at) => {
        x += each + (at > 0 ? 6.01 + slack[at]! : 0);
        const part = disc(each, x, 30 + slack[at]! * 5);
        x += each;
        return part;
      });
      const settled = settle(parts, 6);
      for (const [at, place] of settled.entries()) {
        expect(place[1]).toBeLessThanOrEqual(parts[at]!.y);
        expect(place[0] + radii[at]!).toBeLessThanOrEqual(x + 1e-9);
        for (const [other, there] of settled.entries()) if (other > at) expect(away(place, there)).toBeGreaterThanOrEqual(radii[at]! + radii[other]! + 6 - 0.02);
      }
    }), { numRuns: 40 });
  });
});

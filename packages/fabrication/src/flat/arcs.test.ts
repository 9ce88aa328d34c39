import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../testing/areas.ts';
import { hole, rectangle, round } from '../testing/plates.ts';
import { contourOf, straightened } from './arcs.ts';
import type { Outline, Point } from './contour.ts';

/** Corners of an arc about a point, both ends included. */
const arc = ([x, y]: Point, radius: number, { from, to, steps }: { readonly from: number; readonly to: number; readonly steps: number }): Outline =>
  Array.from({ length: steps + 1 }, (_, at): Point => {
    const angle = ((from + ((to - from) * at) / steps) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** As a mesh holds it. */
const inFloat32 = (outline: Outline): Outline => outline.map(([x, y]): Point => [Math.fround(x), Math.fround(y)]);

describe('arcs', () => {
  it('are found in full circles, whose area is then that of the circle', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 150, noNaN: true }), fc.double({ min: -300, max: 300, noNaN: true }), fc.boolean(), (radius, x, inside) => {
      const sides = Math.ceil(Math.max(16, Math.PI * Math.sqrt(radius / 0.02)) / 4) * 4;
      const outline = inFloat32(round(radius, sides, [x, 20]));
      const { circle, vertices } = contourOf(inside ? hole(outline) : outline);
      expect(circle).toBeDefined();
      expect(vertices.every(({ bulge }) => bulge === (inside ? -1 : 1))).toBe(true);
      // Beside what float32 takes away far from the origin.
      const precise = 1e-6 + (4 * 2 ** -24 * (Math.abs(x) + 20 + radius)) / radius;
      expect(Math.abs((circle!.radius * circle!.radius) / (radius * radius) - 1)).toBeLessThan(precise);
    }), { numRuns: 300 });
  });

  it('are found between lines, bulging outwards and inwards', () => {
    const [width, depth, r] = [100, 60, 8];
    const outline: Outline = [
      ...arc([width - r, r], r, { from: -90, to: 0, steps: 12 }), ...arc([width - r, depth - r], r, { from: 0, to: 90, steps: 12 }),
      ...arc([r, depth - r], r, { from: 90, to: 180, steps: 12 }),
      // The last corner is scooped out.
      ...arc([0, 0], r, { from: 90, to: 0, steps: 12 }),
    ];
    const contour = contourOf(inFloat32(outline));
    expect(contour.vertices).toHaveLength(8);
    expect(contour.vertices.filter(({ bulge }) => bulge > 0)).toHaveLength(3);
    expect(contour.vertices.filter(({ bulge }) => bulge < 0)).toHaveLength(1);
    const exact = width * depth - 3 * (r * r - (Math.PI * r * r) / 4) - (Math.PI * r * r) / 4;
    expect(Math.abs(areaOf(contour) / exact - 1)).toBeLessThan(1e-6);
  });

  it('are none longer than half a circle', () => {
    const keyhole = straightened([...arc([0, 0], 10, { from: -60, to: 240, steps: 60 }), [-5, -40], [5, -40]]);
    const { vertices } = contourOf(keyhole);
    expect(vertices.filter(({ bulge }) => bulge !== 0)).toHaveLength(2);
    expect(Math.max(...vertices.map(({ bulge }) => bulge))).toBeLessThanOrEqual(1);
    expect(contourOf(round(10, 64)).vertices.map(({ bulge }) => bulge)).toEqual([1, 1]);
  });

  it.each([['a hexagon', round(5, 6)], ['an octagon', round(5, 8)], ['a polygon of twelve', round(20, 12)], ['a coarse wheel', round(60, 24)], ['a rectangle', rectangle(10, 5)]])('are not seen in %s', (_, outline) => {
    const contour = contourOf(outline);
    expect(contour.circle).toBeUndefined();
    expect(contour.vertices.every(({ bulge }) => bulge === 0)).toBe(true);
    expect(contour.vertices).toHaveLength(outline.length);
  });

  it('leave out corners on straight lines, and only those', () => {
    expect(straightened([[0, 0], [3, 0], [5, 0.0001], [10, 0], [10, 0], [10, 5], [0, 5], [0, 2]])).toEqual([[0, 0], [10, 0], [10, 5], [0, 5]]);
  });
});

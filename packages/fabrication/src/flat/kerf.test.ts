import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../testing/areas.ts';
import { hole, rectangle, round } from '../testing/plates.ts';
import { contourOf } from './arcs.ts';
import { distance, doubleArea, type Outline, type Point } from './contour.ts';
import { compensated } from './kerf.ts';

const perimeter = (outline: Outline): number => outline.reduce((sum, point, at) => sum + distance(point, outline[(at + 1) % outline.length]!), 0);

/** What sharp corners add: the tangent of half the turn at each, left turns above zero. */
const corners = (outline: Outline): number =>
  outline.reduce((sum, [x, y], at) => {
    const [ax, ay] = outline[(at + outline.length - 1) % outline.length]!, [bx, by] = outline[(at + 1) % outline.length]!;
    return sum + Math.tan(Math.atan2((x - ax) * (by - y) - (y - ay) * (bx - x), (x - ax) * (bx - x) + (y - ay) * (by - y)) / 2);
  }, 0);

/** Any outline that sees its middle, with corners in and out, and no chord of an arc. */
const star = fc.array(fc.double({ min: 20, max: 60, noNaN: true }), { minLength: 3, maxLength: 12 }).map((radii): Outline =>
  radii.map((radius, at): Point => [radius * Math.cos((at / radii.length) * 2 * Math.PI), radius * Math.sin((at / radii.length) * 2 * Math.PI)]));

describe('a kerf', () => {
  it('makes material larger by half of itself along the outline, and holes smaller, with sharp corners', () => {
    fc.assert(fc.property(star, fc.double({ min: 0.02, max: 0.5, noNaN: true }), fc.boolean(), (outline, kerf, inside) => {
      const nominal = inside ? hole(outline) : outline;
      const cut = compensated(inside ? [rectangle(200, 200, [-100, -100]), nominal] : [nominal], kerf)!;
      const half = kerf / 2;
      expect(doubleArea(cut.at(-1)!) / 2 - doubleArea(nominal) / 2).toBeCloseTo(perimeter(nominal) * half + half * half * corners(nominal), 6);
    }), { numRuns: 300 });
  });

  it('keeps circles round, by exactly half of itself', () => {
    const cut = compensated([round(50, 200), hole(round(3, 32))], 0.2)!;
    expect(contourOf(cut[0]!).circle!.radius).toBeCloseTo(50.1, 5);
    expect(contourOf(cut[1]!).circle!.radius).toBeCloseTo(2.9, 5);
    expect(areaOf(contourOf(cut[0]!)) / (Math.PI * 50.1 * 50.1)).toBeCloseTo(1, 6);
  });

  it('does nothing where nothing is taken away', () => {
    const outlines = [rectangle(10, 10)];
    expect(compensated(outlines, 0)).toBe(outlines);
  });

  const notched = (width: number): Outline => [[0, 0], [20, 0], [20, 20], [10 + width, 20], [10 + width, 8], [10, 8], [10, 20], [0, 20]];
  const necked = (width: number): Outline => [[0, 0], [30, 0], [30, 20], [10 + width, 20], [10 + width, 18], [16, 14], [16, 6], [6, 6], [6, 14], [10, 18], [10, 20], [0, 20]];
  it.each([
    ['slots', (width: number): readonly Outline[] => [notched(width)]],
    ['necks of notches', (width: number): readonly Outline[] => [necked(width)]],
    ['round holes', (width: number): readonly Outline[] => [rectangle(20, 20), hole(round(width / 2, 24, [10, 10]))]],
    ['square holes', (width: number): readonly Outline[] => [rectangle(20, 20), hole(rectangle(width, width, [5, 5]))]],
    ['gaps between two islands', (width: number): readonly Outline[] => [rectangle(20, 20), rectangle(20, 20, [20 + width, 0])]],
  ])('refuses %s that are narrower, and takes wider ones', (_, of) => {
    expect(compensated(of(0.15), 0.2)).toBeUndefined();
    expect(compensated(of(0.25), 0.2)).toHaveLength(of(1).length);
  });

  it('refuses a slot as wide as the cut, which would leave a spike without area', () => {
    for (const noise of [0, 1e-7, -1e-7, 1e-5]) expect(compensated([notched(3 + noise)], 3)).toBeUndefined();
  });

  it('gives up a tiny edge in a corner instead of refusing it', () => {
    const chamfered: Outline = [[0, 0], [20, 0], [20, 10], [10.03, 10], [10, 10.03], [10, 20], [0, 20]];
    const [cut] = compensated([chamfered], 0.2)!;
    expect(cut).toHaveLength(6);
    expect(cut!.some(([x, y]) => Math.abs(x - 10.1) < 1e-6 && Math.abs(y - 10.1) < 1e-6)).toBe(true);
  });
});

import { expect, it } from 'vitest';
import { areaOf, type Ring } from './region.ts';
import { Shears } from './shears.ts';

const ring = (...points: readonly (readonly [number, number])[]): Ring => points.map(([x, y]) => ({ x, y }));
const square = (x: number, y: number, side: number): Ring => ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);

it('fills by either rule, with outer rings counter-clockwise and holes clockwise', () => {
  const shears = new Shears();
  const twice = [square(0, 0, 10), square(2, 2, 4).toReversed()];
  expect(areaOf(shears.fill(twice, 'nonzero'))).toBe(84);
  expect(areaOf(shears.fill([square(0, 0, 10), square(2, 2, 4)], 'nonzero'))).toBe(100);
  expect(areaOf(shears.fill([square(0, 0, 10), square(2, 2, 4)], 'evenodd'))).toBe(84);
  expect(areaOf(shears.fill([square(0, 0, 10).toReversed()], 'nonzero'))).toBe(100);
});

it('unites, subtracts and intersects', () => {
  const shears = new Shears();
  const [one, other] = [[square(0, 0, 10)], [square(5, 5, 10)]];
  expect(areaOf(shears.unite([one, other, []]))).toBe(175);
  expect(areaOf(shears.subtract(one, other))).toBe(75);
  expect(areaOf(shears.intersect(one, other))).toBe(25);
  expect(areaOf(shears.add(one, other))).toBe(175);
  expect(shears.intersect(one, [])).toEqual([]);
  expect(shears.subtract(one, [])).toBe(one);
});

it('leaves alone what is far, also around holes', () => {
  const shears = new Shears();
  const frame = shears.fill([square(0, 0, 100), square(10, 10, 80)], 'evenodd');
  const islands = [square(20, 20, 10), square(60, 60, 10)];
  const all = shears.add(shears.add(frame, [islands[0]!]), [islands[1]!]);
  expect(areaOf(all)).toBe(10_000 - 6400 + 200);
  expect(areaOf(shears.subtract(all, [square(62, 62, 4)]))).toBe(10_000 - 6400 + 200 - 16);
  expect(areaOf(shears.add(all, [square(5, 5, 30)]))).toBe(10_000 - 6400 + 200 + 25 * 25 - 100);
  expect(areaOf(shears.subtract(all, [square(200, 200, 5)]))).toBe(areaOf(all));
});

it('ends on level spikes, on which the clipper alone does not', () => {
  const spike = ring([0, 13_421_773], [228_641, 13_220_446], [1_122_789, 13_220_446], [12_916_160, 13_220_446], [0, 13_220_446]);
  expect(areaOf(new Shears().fill([spike], 'evenodd'))).toBeCloseTo((228_641 * (13_421_773 - 13_220_446)) / 2, -3);
  expect(new Shears().fill([ring([0, 0], [10, 0], [4, 0], [7, 0])], 'nonzero')).toEqual([]);
  expect(areaOf(new Shears().fill([ring([5, 0], [10, 0], [10, 10], [0, 10], [0, 0], [3, 0])], 'nonzero'))).toBe(100);
});

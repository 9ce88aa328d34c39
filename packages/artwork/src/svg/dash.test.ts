import { expect, it } from 'vitest';
import { dash, dashesOf } from './dash.ts';
import type { Point, Polyline } from './polyline.ts';

const line = (points: readonly Point[], closed = false): Polyline => ({ points, closed, smooth: points.map(() => false) });
const spans = (pieces: readonly Polyline[]): unknown => pieces.map(({ points }) => points.map(([x]) => x));

it('counts an odd list twice, and knows when a line is solid', () => {
  expect(dashesOf([5, 3, 2])).toEqual([5, 3, 2, 5, 3, 2]);
  for (const solid of [[], [0, 0], [3, -1], [NaN], [Infinity]]) expect(dashesOf(solid)).toBeUndefined();
});

it('cuts a line into dashes, from an offset in either direction', () => {
  const straight = line([[0, 0], [10, 0]]);
  expect(spans(dash(straight, [3, 2], 0))).toEqual([[0, 3], [5, 8]]);
  expect(spans(dash(straight, [3, 2], 1))).toEqual([[0, 2], [4, 7], [9, 10]]);
  expect(spans(dash(straight, [3, 2], -1))).toEqual([[1, 4], [6, 9]]);
  expect(spans(dash(straight, [0, 4], 0))).toEqual([[0, 0], [4, 4], [8, 8]]);
});

it('goes around corners, and around the start of a closed line', () => {
  const square = line([[0, 0], [4, 0], [4, 4], [0, 4]], true);
  expect(dash(square, [6, 3], 0).map(({ points }) => points)).toEqual([[[0, 0], [4, 0], [4, 2]], [[3, 4], [0, 4], [0, 1]]]);
  const around = dash(square, [3, 2], 1.5);
  expect(around.at(-1)!.points).toEqual([[0, 2.5], [0, 0], [1.5, 0]]);
});

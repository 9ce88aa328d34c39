import { expect, it } from 'vitest';
import { linksBetween, piecesOf } from './pieces.ts';

const ring = (x: number, y: number, half: number, turn: 1 | -1 = 1): Float64Array => {
  const corners = [[x + half, y], [x, y + half], [x - half, y], [x, y - half]];
  return Float64Array.from((turn === 1 ? corners : corners.toReversed()).flat());
};

it('gives a hole to the smallest outline around it', () => {
  const pieces = piecesOf([ring(0, 0, 3), ring(0, 0, 2, -1), ring(0, 0, 10), ring(0, 0, 8, -1), ring(30, 0, 1)]);
  expect(pieces.map(({ contours }) => contours.length)).toEqual([2, 2, 1]);
});

it('links every piece once, the nearest first, whatever their order', () => {
  const rings = [ring(0, 0, 5), ring(20, 0, 2), ring(13, 0, 2), ring(0, 30, 1)];
  const links = linksBetween(piecesOf(rings));
  expect(links).toEqual([{ from: [5, 0], to: [11, 0] }, { from: [15, 0], to: [18, 0] }, { from: [0, 5], to: [0, 29] }]);
  expect(linksBetween(piecesOf(rings.toReversed()))).toEqual(links);
  expect(linksBetween(piecesOf([ring(0, 0, 5), ring(0, 0, 4, -1)]))).toEqual([]);
  expect(linksBetween([])).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { hole, rectangle, round } from '../testing/plates.ts';
import { distance, type Outline } from './contour.ts';
import { cutOrder, pieceOrder } from './order.ts';

describe('the order of cuts', () => {
  it('does holes before what surrounds them, the nearest first', () => {
    const outlines: readonly Outline[] = [rectangle(100, 20), hole(round(3, 16, [80, 10])), hole(round(3, 16, [10, 10])), hole(round(3, 16, [45, 10]))];
    expect(cutOrder(outlines, [0, 0])).toEqual([2, 3, 1, 0]);
  });

  it('frees a piece before the hole that it lies in falls out', () => {
    const ring = [rectangle(100, 100), hole(rectangle(80, 80, [10, 10]))];
    const inner = [rectangle(60, 60, [20, 20]), hole(rectangle(40, 40, [30, 30]))];
    const innermost = [rectangle(20, 20, [40, 40])];
    expect(pieceOrder([ring, inner, innermost])).toEqual([2, 1, 0]);
  });

  it('goes in rows there and back, which is shorter than row by row', () => {
    const places = Array.from({ length: 12 }, (_, at) => [(at % 4) * 50, Math.floor(at / 4) * 40] as const);
    const order = pieceOrder(places.map(([x, y]) => [rectangle(40, 30, [x, y])]));
    expect(order).toEqual([0, 1, 2, 3, 7, 6, 5, 4, 8, 9, 10, 11]);
    const travel = (of: readonly number[]): number => of.slice(1).reduce((sum, place, at) => sum + distance(places[of[at]!]!, places[place]!), 0);
    expect(travel(order)).toBeLessThan(travel([...places.keys()]));
  });
});

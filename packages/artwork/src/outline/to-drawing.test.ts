import { decodeDrawing, drawingLimits, encodeDrawing } from '@patternbook/geometry';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../outcome.ts';
import type { Ring } from './region.ts';
import { Shears } from './shears.ts';
import { toDrawing } from './to-drawing.ts';

const ring = (...points: readonly (readonly [number, number])[]): Ring => points.map(([x, y]) => ({ x, y }));
/** A saw with many teeth: a point for each tip and each root. */
const saw = (teeth: number, depth: number): Ring => ring([0, 0], [1_000_000, 0], ...Array.from({ length: teeth * 2 }, (_, i): [number, number] => [Math.round(1_000_000 - (i * 1_000_000) / (2 * teeth)), 400_000 + (i % 2) * depth]));

describe('a region as a drawing', () => {
  it('has its lower left corner at the origin, and the size it was drawn in', () => {
    const { drawing, notes } = toDrawing([ring([500, 700], [1500, 700], [1500, 1200], [500, 1200])], { millimetresPerStep: 0.1 }, new Shears());
    expect(drawing).toMatchObject({ width: 100, height: 50 });
    expect(drawing.contours[0]!.toSorted(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by)).toEqual([[0, 0], [0, 50], [100, 0], [100, 50]]);
    expect(notes).toEqual([]);
  });

  it.each([0.0001, 0.000_358, 0.003, 7])('is written and read again as it is, at %f mm a step', (millimetresPerStep) => {
    const { drawing } = toDrawing([ring([0, 0], [1000, 0], [1000, 860], [313, 861])], { millimetresPerStep }, new Shears());
    const text = encodeDrawing(drawing);
    expect(text.ok && decodeDrawing(text.value)).toEqual({ ok: true, value: drawing });
  });

  it('is simplified, with a note, until it is small enough, and no further', () => {
    const { drawing, notes } = toDrawing([saw(3500, 200)], { millimetresPerStep: 0.0001 }, new Shears());
    expect(notes.map(({ code }) => code)).toEqual(['simplified']);
    expect(drawing.contours.flat().length).toBeLessThanOrEqual(drawingLimits.points);
    expect(() => toDrawing([saw(3500, 2000)], { millimetresPerStep: 0.0001 }, new Shears())).toThrow(Refusal);
  });

  it('has no contours that mean nothing', () => {
    const { drawing } = toDrawing([ring([0, 0], [100_000, 0], [100_000, 100_000]), ring([10, 50_000], [20, 50_000], [20, 50_010])], { millimetresPerStep: 0.001 }, new Shears());
    expect(drawing.contours).toHaveLength(1);
  });
});

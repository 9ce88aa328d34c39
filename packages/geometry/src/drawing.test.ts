import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDrawing, drawingLimits, encodeDrawing } from './drawing.ts';

const triangle = { width: 80, height: 60, contours: [[[0, 0], [80, 0], [0, 60]]] };

describe('a drawing as text', () => {
  it('is short, and read as it was written', () => {
    const text = encodeDrawing(triangle);
    expect(text).toEqual({ ok: true, value: '80x60 M0 0l10000 0-10000 7500z' });
    expect(text.ok && decodeDrawing(text.value)).toEqual({ ok: true, value: triangle });
  });

  it('keeps every point within half a unit of its grid, and is canonical', () => {
    const point = fc.tuple(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 5 }), (contours) => {
        const text = encodeDrawing({ width: 90, height: 60, contours });
        fc.pre(text.ok);
        const read = decodeDrawing(text.value);
        expect(read.ok && encodeDrawing(read.value)).toEqual(text);
        const all = read.ok ? read.value.contours.flat() : [];
        for (const [x = 0, y = 0] of all) expect(contours.flat().some((each) => Math.max(Math.abs(each[0] - x), Math.abs(each[1] - y)) <= 0.0046)).toBe(true);
      }),
    );
  });

  it('reads the smallest drawings too', () => {
    for (const side of [0.1, 0.1234, 0.9996, 1.0004]) {
      const text = encodeDrawing({ width: side, height: side / 3, contours: [[[0, 0], [side, 0], [side, side / 3]]] });
      expect(text.ok && decodeDrawing(text.value).ok).toBe(true);
    }
  });

  it('leaves out what has no area on its grid, and refuses what is empty or too much', () => {
    expect(encodeDrawing({ ...triangle, contours: [...triangle.contours, [[0, 0], [0.001, 0], [0, 0.001]]] })).toEqual(encodeDrawing(triangle));
    expect(encodeDrawing({ ...triangle, contours: [] }).ok).toBe(false);
    const teeth = Array.from({ length: drawingLimits.points }, (_, x) => [(x * 80) / drawingLimits.points, 20 + (x % 2)]);
    expect(encodeDrawing({ ...triangle, contours: [[[0, 0], ...teeth]] }).ok).toBe(false);
    expect(encodeDrawing({ ...triangle, contours: Array.from({ length: drawingLimits.contours + 1 }, () => triangle.contours[0]!) }).ok).toBe(false);
    expect(encodeDrawing({ width: NaN, height: 3, contours: triangle.contours }).ok).toBe(false);
  });

  it.each(['', 'M0 0l1 0 0 1z', '80x60 ', '80x60 M0 0l1 0z', '80x60 M0 0l1 0 0z', '80x60 M0 0l10000 0-10001 7500z', '80x60 M0 0l10000 0 9 9999z', '80x60 M0 0l1 1 1 1z', '0x0 M0 0l1 0 0 1z', '80x60 M0 0l1 0 0 1z<script>', '80x60 M0 0l1e9 0 0 1z', `80x60 M0 0l${'1 0 '.repeat(40_000)}z`])(
    'refuses %j',
    (text) => expect(decodeDrawing(text).ok).toBe(false),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}x\d{1,3} (M[\d ]{1,9}l[-\d ]{1,30}z){1,3}$/)), (text) => {
        const read = decodeDrawing(text);
        expect(read.ok ? read.value.contours.length : read.fault.message.length).toBeGreaterThan(0);
      }),
    );
  });
});

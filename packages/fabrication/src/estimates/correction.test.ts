import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, learn, type RecordedPrint } from './correction.ts';
import type { Estimate } from './estimate.ts';

const print = (ratio: number, override: Partial<RecordedPrint> = {}): RecordedPrint => ({ machine: 'bed', material: 'pla', estimated: { minutes: 100, grams: 40 }, actual: { minutes: 100 * ratio, grams: 40 * ratio }, ...override });
const minutesOf = (prints: readonly RecordedPrint[], material = 'pla'): number | undefined => learn(prints).find((each) => each.material === material)?.minutes;

const estimate: Estimate = {
  grams: 50, minutes: 120, gramsByFinish: { 'pla/white': 30, 'petg/clear': 20 }, minutesByMachine: { bed: 120 }, sheets: [],
  range: { minutes: [100, 140], grams: [48, 52] },
  measures: { volume: 40, area: 300, boxVolume: 200, longest: 90, bodies: 1, plates: 1, finishings: 0 },
  parts: [{ part: 'body', grams: 50, gramsByFinish: { 'pla/white': 30, 'petg/clear': 20 }, minutes: 110 }],
};

describe('a correction', () => {
  it('goes towards what all prints took, the nearer the more there are', () => {
    fc.assert(fc.property(fc.double({ min: 0.55, max: 1.9, noNaN: true }), fc.integer({ min: 1, max: 40 }), (scale, count) => {
      const off = (n: number): number => Math.abs(minutesOf(Array.from({ length: n }, () => print(scale)))! - scale);
      expect(off(count + 1)).toBeLessThanOrEqual(off(count) + 1e-12);
      expect(off(200)).toBeLessThan(0.01);
      const factor = minutesOf(Array.from({ length: count }, () => print(scale)))!;
      expect((factor - 1) * (scale - 1)).toBeGreaterThanOrEqual(0);
    }));
  });

  it('scales with what was measured', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 60, maxLength: 90 }), fc.double({ min: 0.7, max: 1.5, noNaN: true }), (ratios, scale) => {
      const [plain, scaled] = [minutesOf(ratios.map((ratio) => print(ratio)))!, minutesOf(ratios.map((ratio) => print(ratio * scale)))!];
      expect(Math.abs(scaled / plain / scale - 1)).toBeLessThan(0.05);
    }));
  });

  it('is moved little by one print in ten that went wrong, and not at all by one that cannot be true', () => {
    const good = [1.02, 1.05, 1.07, 1.08, 1.1, 1.1, 1.11, 1.13, 1.15].map((ratio) => print(ratio));
    const without = minutesOf(good)!;
    for (const wrong of [0.3, 0.5, 2, 3.5]) expect(Math.abs(minutesOf([...good, print(wrong)])! - without)).toBeLessThan(0.02);
    for (const wrong of [0.1, 9, Infinity, NaN, 0, -1]) expect(minutesOf([...good, print(wrong)])).toBe(without);
  });

  it('is 1 where nothing was measured, and never beyond its bounds', () => {
    expect(learn([])).toEqual([]);
    expect(learn([print(1, { actual: {} })])).toEqual([{ machine: 'bed', material: 'pla', prints: 1, minutes: 1, grams: 1 }]);
    expect(minutesOf(Array.from({ length: 500 }, () => print(3.9)))).toBe(2);
  });

  it('of a new material begins with what its machine is like', () => {
    const prints = [...Array.from({ length: 30 }, () => print(1.4)), print(1, { material: 'petg', actual: {} })];
    expect(minutesOf(prints, 'petg')).toBeGreaterThan(1.3);
    expect(minutesOf([...prints, print(1, { machine: 'other', material: 'asa', actual: {} })], 'asa')).toBe(1);
  });

  it('corrects time by machine and mass by material, and leaves what it knows nothing about', () => {
    expect(correct(estimate, [])).toEqual(estimate);
    const made = correct(estimate, [{ machine: 'bed', material: 'pla', prints: 9, minutes: 1.2, grams: 1.1 }, { machine: 'elsewhere', material: 'petg', prints: 9, minutes: 2, grams: 2 }]);
    expect(made.minutes).toBeCloseTo(144, 9);
    expect(made.gramsByFinish).toEqual({ 'pla/white': 33, 'petg/clear': 20 });
    expect(made.grams).toBe(53);
    expect(made.parts[0]).toMatchObject({ grams: 53, minutes: 132 });
    expect(made.range.minutes[0]).toBeCloseTo(120, 9);
    expect(made.range.minutes[1]).toBeCloseTo(168, 9);
  });
});

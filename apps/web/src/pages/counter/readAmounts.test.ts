import { describe, expect, it } from 'vitest';
import { readDuration, readMass } from './readAmounts.ts';

describe('a typed duration', () => {
  it.each([
    ['155', 155], ['155 min', 155], ['155min.', 155], [' 2 h 35 ', 155], ['2h35', 155], ['2h 35min', 155], ['2 hours 35 minutes', 155], ['2:35', 155], ['02:05', 125], ['2 Std. 35 Min.', 155],
    ['2 h', 120], ['1 Stunde', 60], ['2,5 h', 150], ['2.5h', 150], ['0:45', 45], ['12.5', 12.5], ['1 hr', 60],
  ])('%j is %d minutes', (typed, minutes) => {
    expect(readDuration(typed)).toBe(minutes);
  });

  it.each(['', ' ', '0', '0 h 0', '-5', '2 h 75', '2:75', 'two hours', '2 h 35 h', '1e3', '2.5 h 30', '12:', 'NaN', '1.234,5'])('%j is none', (typed) => {
    expect(readDuration(typed)).toBeUndefined();
  });
});

describe('a typed mass', () => {
  it.each([['43.7', 43.7], ['43,7 g', 43.7], ['1.2 kg', 1200], ['120g', 120], ['120 Gramm', 120]])('%j is %d grams', (typed, grams) => {
    expect(readMass(typed)).toBeCloseTo(grams, 9);
  });

  it.each(['', '0', '-3 g', '12 oz', 'heavy', '1.234,5'])('%j is none', (typed) => {
    expect(readMass(typed)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { formats } from './format.ts';

const en = formats('en', 'metric');
const de = formats('de', 'metric');
const inches = formats('en', 'imperial');

describe('money', () => {
  test('comes from minor units', () => expect(en.money({ currency: 'EUR', amount: 1342 })).toBe('€13.42'));
  test('is written as the language does', () => expect(de.money({ currency: 'EUR', amount: 134200 })).toBe('1.342,00\u00a0€'));
});

describe('mass', () => {
  test('says tenths of grams only where they matter', () => expect([en.mass(4.26), en.mass(142.6)]).toEqual(['4.3\u202fg', '143\u202fg']));
  test('goes over to kilograms', () => expect(de.mass(1430)).toBe('1,43\u202fkg'));
  test('follows the system of units', () => expect(inches.mass(28.35)).toBe('1\u202foz'));
});

describe('duration', () => {
  test.each([
    [0.2, '1\u202fmin'],
    [17.4, '17\u202fmin'],
    [58, '1\u202fh'],
    [247, '4\u202fh 5\u202fmin'],
    [600, '10\u202fh'],
  ])('%s minutes are spoken as %s', (minutes, spoken) => expect(en.duration(minutes)).toBe(spoken));
});

test('sizes are written with multiplication signs and one unit', () => {
  expect(en.size([140, 140, 125.04])).toBe('140\u00a0×\u00a0140\u00a0×\u00a0125\u202fmm');
  expect(inches.size([25.4, 50.8])).toBe('1\u00a0×\u00a02\u202fin');
});

test('negative numbers have a minus sign', () => expect(en.number(-4.5, 1)).toBe('\u22124.5'));

describe('how long ago', () => {
  const now = new Date('2026-05-04T12:00:00Z');
  test('is said by the largest unit that fits', () => {
    expect(en.ago('2026-05-04T09:00:00Z', now)).toBe('3 hours ago');
    expect(en.ago('2026-05-06T12:00:00Z', now)).toBe('in 2 days');
    expect(de.ago('2026-05-03T12:00:00Z', now)).toBe('gestern');
    expect(en.ago('2026-05-04T11:59:58Z', now)).toBe('this minute');
  });
});

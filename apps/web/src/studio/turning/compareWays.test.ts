import type { Finding } from '@patternbook/fabrication';
import { expect, it } from 'vitest';
import { compareWays, frontWord, needsSupports } from './compareWays.ts';

const present = { minutes: 100, grams: 50, supportArea: 400, supportGrams: 8, findings: [{} as Finding] };

it('tells what is saved, and leaves out what nobody would notice', () => {
  expect(compareWays({ ...present, minutes: 60, grams: 38, findings: [] }, present)).toEqual({ minutes: 40, grams: 12, findings: 1 });
  expect(compareWays({ ...present, minutes: 98, grams: 50.6 }, present)).toEqual({ minutes: 0, grams: 0, findings: 0 });
  expect(compareWays({ ...present, minutes: 130, grams: 61 }, present)).toMatchObject({ minutes: -30, grams: -11 });
});

it('tells the worst of the front', () => {
  expect(frontWord(present)).toBeUndefined();
  expect(frontWord({ ...present, front: { scarred: 0.3, stepped: 0.5, onBed: 0 } })).toEqual({ word: 'scarred', share: 0.3 });
  expect(frontWord({ ...present, front: { scarred: 0, stepped: 0.5, onBed: 0 } })?.word).toBe('stepped');
  expect(frontWord({ ...present, front: { scarred: 0, stepped: 0, onBed: 0.9 } })?.word).toBe('onBed');
  expect(frontWord({ ...present, front: { scarred: 0, stepped: 0.05, onBed: 0.2 } })?.word).toBe('smooth');
  expect(needsSupports(present)).toBe(true);
  expect(needsSupports({ ...present, supportArea: 2 })).toBe(false);
});

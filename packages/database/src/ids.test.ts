import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIds } from './ids.ts';

test('UUIDs have version 7, carry their time, and increase within one millisecond', () => {
  const ids = createIds({ now: () => 1_700_000_000_000, random: (bytes) => randomBytes(bytes) });
  const made = Array.from({ length: 10_000 }, () => ids.uuid());
  expect(made[0]).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('a clock that steps back does not bring UUIDs out of order', () => {
  let now = 1_700_000_000_000;
  const ids = createIds({ now: () => now, random: (bytes) => randomBytes(bytes) });
  const before = ids.uuid();
  now -= 60_000;
  expect(ids.uuid() > before).toBe(true);
});

test('tokens have 132 random bits', () => {
  const ids = createIds({ now: () => 0, random: (bytes) => randomBytes(bytes) });
  expect(ids.token()).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(ids.token()).not.toBe(ids.token());
});

test('codes hold only letters that cannot be mistaken, each equally likely', () => {
  const ids = createIds({ now: () => 0, random: (bytes) => randomBytes(bytes) });
  const counts = new Map<string, number>();
  for (const letter of ids.code(31_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect([...counts.keys()].toSorted().join('')).toBe('23456789ABCDEFGHJKLMNPQRSTVWXYZ');
  // Six standard deviations around the mean of 1000.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(6 * Math.sqrt(1000));
});

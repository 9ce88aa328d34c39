import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeError } from './describeError.ts';
import { decodeCursor, encodeCursor, pageOf } from './pages.ts';

test('a cursor comes back as it was made', () => {
  const key = ['2026-03-02T10:00:00.000Z', 7];
  expect(decodeCursor(encodeCursor(key), z.tuple([z.iso.datetime(), z.int()]))).toEqual(key);
  expect(encodeCursor(key)).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(decodeCursor(undefined, z.tuple([z.int()]))).toBeUndefined();
});

test.each(['', 'AAAA', '%%%', encodeCursor(['text']), encodeCursor([1, 2])])('the cursor %j is refused', (cursor) => {
  let fault: unknown;
  try {
    decodeCursor(cursor, z.tuple([z.int()]));
  } catch (error) {
    fault = describeError(error);
  }
  expect(fault).toMatchObject({ code: 'bad-input', data: { issues: [{ path: 'cursor' }] } });
});

test('the row too many says that there is a next page', () => {
  const key = (row: number) => [row];
  expect(pageOf([3, 2, 1], 2, key)).toEqual({ rows: [3, 2], nextCursor: encodeCursor([2]) });
  expect(pageOf([3, 2], 2, key)).toEqual({ rows: [3, 2], nextCursor: null });
  expect(pageOf([], 2, key)).toEqual({ rows: [], nextCursor: null });
});

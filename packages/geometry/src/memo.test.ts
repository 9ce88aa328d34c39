import { expect, test } from 'vitest';
import { Memo } from './memo.ts';

function memoOf(keys: string): { readonly memo: Memo<string>; readonly gone: string[] } {
  const gone: string[] = [];
  const memo = new Memo<string>((value) => gone.push(value));
  for (const key of keys) memo.set(key, key, 10);
  return { memo, gone };
}

test('lets the longest unused go first', () => {
  const { memo, gone } = memoOf('abcd');
  memo.get('a');
  memo.shrink(25);
  expect(gone).toEqual(['b', 'c']);
  expect([memo.get('a'), memo.get('b'), memo.bytes, memo.size]).toEqual(['a', undefined, 20, 2]);
});

test('spares what is pinned, even beyond the budget', () => {
  const { memo, gone } = memoOf('abc');
  memo.shrink(0, new Set(['a', 'b']));
  expect(gone).toEqual(['c']);
  expect(memo.bytes).toBe(20);
});

test('discards everything once when cleared', () => {
  const { memo, gone } = memoOf('abc');
  memo.clear();
  memo.clear();
  expect(gone).toEqual(['a', 'b', 'c']);
  expect([memo.bytes, memo.size]).toEqual([0, 0]);
});

import { expect, test } from 'vitest';
import { searchOptions } from './searchOptions.ts';

const options = [
  { id: 'eu-54', label: 'EU 54', detail: '17.2 mm', also: 'US 6¾' },
  { id: 'us-7', label: 'US 7', detail: '17.3 mm' },
  { id: 'grosse', label: 'Übergröße' },
];
const ids = (typed: string): readonly string[] => searchOptions(options, typed).map(({ id }) => id);

test('finds every word anywhere, whatever its accents and case', () => {
  expect([ids('us'), ids('17.3'), ids('EU 17'), ids('ubergrosse'), ids('nothing')]).toEqual([['us-7', 'eu-54'], ['us-7'], ['eu-54'], ['grosse'], []]);
});

test('shows everything in its order before anything is typed', () => expect(ids('  ')).toEqual(['eu-54', 'us-7', 'grosse']));

test('is quick over thousands', () => {
  const many = Array.from({ length: 4000 }, (_, n) => ({ id: `o${n}`, label: `Option ${n}` }));
  expect(searchOptions(many, 'option 39')[0]?.label).toBe('Option 39');
});

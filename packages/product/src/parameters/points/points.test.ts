import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { studs } = everyKind;
const code = (raw: unknown): unknown => {
  const taken = kindOf(studs).take(studs, raw);
  return taken.ok ? taken.value : taken.objection.code;
};

it('is a list of places with unit normals and radii on their step', () => {
  expect(code('1.234,2,3,0,0,5,3.2')).toBe('1.23,2,3,0,0,1,3');
  expect(code('')).toBe('');
  expect(kindOf(studs).built?.(studs, '1,2,3,0,0,1,3')).toEqual([{ at: [1, 2, 3], normal: [0, 0, 1], radius: 3 }]);
});

it.each([
  ['1,2,3,0,0,0,3', 'out-of-range'], ['1,2,3,0,0,1,30', 'out-of-range'], ['1,2,99999,0,0,1,3', 'out-of-range'], ['1,2,3,0,0,1', 'not-points'], [Array.from({ length: 5 }, () => '1,2,3,0,0,1,3').join(' '), 'out-of-range'], [null, 'wrong-type'],
])('refuses %s', (raw, expected) => expect(code(raw)).toBe(expected));

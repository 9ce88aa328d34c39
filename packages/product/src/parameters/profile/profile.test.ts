import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { curve } = everyKind;
const code = (raw: unknown): unknown => {
  const taken = kindOf(curve).take(curve, raw);
  return taken.ok ? taken.value : taken.objection.code;
};

it('is a list of points on its grid', () => {
  expect(code('40.2,0 55,60.1 30,120')).toBe('40,0 55,60 30,120');
  expect(kindOf(curve).built?.(curve, curve.default)).toEqual([[40, 0], [55, 60], [30, 120]]);
});

it.each([
  ['40,0', 'out-of-range'], ['40,0 30,60 20,61 20,62 20,63 20,64 30,120', 'out-of-range'], ['40,0 90,60 30,120', 'out-of-range'], ['40,0 55,0 30,120', 'out-of-order'], ['40,0 55,60 50,50 30,120', 'out-of-order'],
  ['40,1 30,120', 'out-of-range'], ['40,0 55', 'not-points'], ['40,0  55,60', 'not-points'], ['NaN,0 1,1', 'not-points'], ['1e9,0 30,120', 'not-points'], [7, 'wrong-type'], ['9'.repeat(9000), 'wrong-type'],
])('refuses %s', (raw, expected) => expect(code(raw)).toBe(expected));

import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { chance } = everyKind;

it.each([[0, true], [999_999, true], [1_000_000, false], [-1, false], [1.5, false], ['7', false], [NaN, false]])('takes whole numbers of six digits: %j', (raw, ok) => expect(kindOf(chance).take(chance, raw).ok).toBe(ok));

it('is typed as digits', () => {
  expect([kindOf(chance).read(chance, ' 42 ').ok, kindOf(chance).read(chance, '1e3').ok, kindOf(chance).read(chance, 'x').ok]).toEqual([true, false, false]);
});

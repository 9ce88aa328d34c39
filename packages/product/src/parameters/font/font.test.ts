import { expect, it } from 'vitest';
import { font } from '../../script.ts';
import { kindOf } from '../registry.ts';

const code = (only: readonly string[] | undefined, raw: unknown): unknown => {
  const declared = font({ label: { en: 'Font' }, group: 'a', default: 'jost', ...(only && { only }) });
  const taken = kindOf(declared).take(declared, raw);
  return taken.ok ? taken.value : taken.objection.code;
};

it('is an id, and one of those to choose from where there are such', () => {
  expect([code(undefined, 'noto-arabic'), code(undefined, '../etc'), code(undefined, 3)]).toEqual(['noto-arabic', 'unknown-option', 'wrong-type']);
  expect([code(['jost', 'nunito'], 'nunito'), code(['jost', 'nunito'], 'pacifico')]).toEqual(['nunito', 'unknown-option']);
});

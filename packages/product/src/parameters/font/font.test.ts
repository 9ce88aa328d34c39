import { expect, it } from 'vitest';
import { font } from '../../script.ts';
import { kindOf } from '../registry.ts';

const code = (only: readonly string[] | undefined, raw: unknown): unknown => {
  const declared = font({ label: { en: 'Font' }, group: 'a', default: 'jost', ...(only && { only }) });
  const taken = kindOf(declared).take(declared, raw);
  return taken.ok ? taken.value : taken.objection.code;
};

it('is told by something like its name, and read by either', () => {
  const declared = font({ label: { en: 'Font' }, group: 'a', default: 'jost' });
  const kind = kindOf(declared);
  for (const [id, name] of [['eb-garamond', 'EB Garamond'], ['baloo-2', 'Baloo 2'], ['jost', 'Jost']] as const) {
    expect(kind.format(declared, id, { language: 'en' })).toBe(name);
    expect([kind.read(declared, ` ${name}`), kind.read(declared, id)]).toEqual([{ ok: true, value: id }, { ok: true, value: id }]);
  }
});

it('is an id, and one of those to choose from where there are such', () => {
  expect([code(undefined, 'noto-arabic'), code(undefined, '../etc'), code(undefined, 3)]).toEqual(['noto-arabic', 'unknown-option', 'wrong-type']);
  expect([code(['jost', 'nunito'], 'nunito'), code(['jost', 'nunito'], 'pacifico')]).toEqual(['nunito', 'unknown-option']);
});

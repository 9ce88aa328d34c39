import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { stuff } = everyKind;

it('is one of the materials that the author names, by id or by name', () => {
  expect([kindOf(stuff).take(stuff, 'petg'), kindOf(stuff).read(stuff, 'PETG')]).toEqual([{ ok: true, value: 'petg' }, { ok: true, value: 'petg' }]);
  expect(kindOf(stuff).take(stuff, 'oak')).toMatchObject({ ok: false, objection: { code: 'unknown-option' } });
});

import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { photo } = everyKind;

it('is a picture as text, or nothing', () => {
  const code = (raw: unknown): unknown => {
    const taken = kindOf(photo).take(photo, raw);
    return taken.ok ? taken.value : taken.objection.code;
  };
  expect([code(photo.default), code(''), code('8x8 AA'), code(1)]).toEqual([photo.default, '', 'not-an-image', 'wrong-type']);
});

it('reaches the script with a letter for each sample', () => {
  expect(kindOf(photo).built?.(photo, photo.default)).toMatchObject({ width: 8, height: 8, levels: 'AZaz09-_'.repeat(8) });
  expect(kindOf(photo).format(photo, photo.default, { language: 'de' })).toBe('Bild 8 × 8');
});

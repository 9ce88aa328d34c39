import { expect, it } from 'vitest';
import { artwork } from '../../script.ts';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf } from '../registry.ts';

const { motif } = everyKind;
const code = (raw: unknown, declared = motif): unknown => {
  const taken = kindOf(declared).take(declared, raw);
  return taken.ok ? taken.value : taken.objection.code;
};

it('is a drawing as text, made canonical, or nothing', () => {
  expect([code('80x60 M0 0l10000 0 -10000 7500z'), code(''), code('80x60 M0 0l1 0z'), code('<svg/>'), code(3)]).toEqual([motif.default, '', 'not-a-drawing', 'not-a-drawing', 'wrong-type']);
  expect(code('', artwork({ ...motif, required: true }))).toBe('missing');
});

it('reaches the script as a name and a size, never as points', () => {
  const kind = kindOf(motif);
  expect(kind.built?.(motif, motif.default)).toEqual({ drawing: kind.content?.(motif.default)?.hash, width: 80, height: 60, points: 3 });
  expect(kind.built?.(motif, '')).toBeUndefined();
});

it('is described by its size', () => {
  const say = (language: string, value: string) => kindOf(motif).format(motif, value, { language }).replace(/\p{Zs}/gu, ' ');
  expect([say('en', motif.default), say('de', motif.default), say('de', '')]).toEqual(['drawing 80 mm × 60 mm', 'Zeichnung 80 mm × 60 mm', 'keine Zeichnung']);
});

import { describe, expect, it } from 'vitest';
import type { NumberKind } from '../script.ts';
import { parseQuantity, readQuantity } from './parse.ts';

const read = (text: string, kind: NumberKind = 'length'): number | string => {
  const parsed = parseQuantity(text, kind);
  return parsed.ok ? parsed.value : parsed.fault.code;
};

describe('lengths', () => {
  it.each([
    ['142', 142], ['142 mm', 142], ['142mm', 142], ['7.5 cm', 75], ['7,5 cm', 75], ['0.3 m', 300], ['.5 cm', 5], [',5 cm', 5], ['+3', 3],
    ['3 in', 76.2], ['3"', 76.2], ['3″', 76.2], ['3”', 76.2], ["3''", 76.2], ['3 Zoll', 76.2], ['3 inches', 76.2], ['3 in.', 76.2],
    ['1/2 in', 12.7], ['1 1/2 in', 38.1], ['1½ in', 38.1], ['½"', 12.7], ['1⁄2 in', 12.7], ['75/2', 37.5],
    ["5'", 1524], ["5' 3\"", 1600.2], ['5′ 3″', 1600.2], ['5 ft 3 in', 1600.2], ["5'3 1/2\"", 1612.9], ['1 m 20 cm', 1200],
    ['-3', -3], ['−3 mm', -3], ['–3 mm', -3], ['- 3', -3],
    ['1 234 mm', 1234], ['1 234,5', 1234.5], ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['12\u00a0mm', 12], ['12\u202fmm', 12],
    ['0', 0], ['0 in', 0],
  ])('%s', (text, millimetres) => expect(read(text)).toBe(millimetres));

  it.each(['', ' ', 'wide', '12 kg', '3 in 5 ft', '5 ft 3', '1/0', '1 2', '--3', '3-', '1e3', '1.2.3', '12 mm!', '0x10', '12 mm mm', 'NaN', 'Infinity', '9'.repeat(80), '9'.repeat(30)])('refuses %j', (text) => expect(read(text)).toBe('quantity-refused'));

  it('takes a number without unit in inches where the system is imperial', () => {
    expect(parseQuantity('3', 'length', { system: 'imperial' })).toEqual({ ok: true, value: 76.2 });
    expect(parseQuantity('3 cm', 'length', { system: 'imperial' })).toEqual({ ok: true, value: 30 });
  });
});

describe('other kinds', () => {
  it.each([['45°', 45], ['45', 45], ['45 deg', 45], ['45 Grad', 45], ['−30°', -30], ['1/2 turn', 180], ['22,5°', 22.5]])('angle %s', (text, degrees) => expect(read(text, 'angle')).toBe(degrees));
  it.each([['80 %', 0.8], ['80%', 0.8], ['0.8', 0.8], ['12,5 %', 0.125], ['100 percent', 1], ['½', 0.5]])('ratio %s', (text, share) => expect(read(text, 'ratio')).toBe(share));
  it.each([['12', 12], ['12 ×', 12], ['3x', 3], ['4/2', 2]])('count %s', (text, things) => expect(read(text, 'count')).toBe(things));
  it.each([['angle', '45 mm'], ['ratio', '80 mm'], ['count', '1.5'], ['count', '3 mm'], ['length', '45°']] as const)('refuses a %s of %s', (kind, text) => expect(read(text, kind)).toBe('quantity-refused'));

  it('says whether a unit was written', () => {
    expect(readQuantity('80', 'ratio')).toEqual({ ok: true, value: { amount: 80, bare: true } });
    expect(readQuantity('80 %', 'ratio')).toEqual({ ok: true, value: { amount: 0.8, bare: false } });
  });
});

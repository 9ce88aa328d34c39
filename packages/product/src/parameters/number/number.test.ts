import { describe, expect, it } from 'vitest';
import { sample } from '../../testing/sample-product.ts';
import { angle, length, ratio } from '../../script.ts';
import type { Parameter } from '../../script.ts';
import { kindOf } from '../registry.ts';

const parameter = (id: string): Parameter => {
  const found = sample.parameters[id];
  if (found === undefined) throw new Error(id);
  return found;
};
const take = (id: string, raw: unknown): unknown => {
  const taken = kindOf(parameter(id)).take(parameter(id), raw);
  return taken.ok ? taken.value : taken.objection.code;
};
const read = (id: string, text: string): unknown => {
  const taken = kindOf(parameter(id)).read(parameter(id), text);
  return taken.ok ? taken.value : taken.objection.code;
};

describe('numbers', () => {
  it('are rounded to their step', () => {
    expect(take('diameter', 141.6)).toBe(142);
    expect(take('wall', 2.4000000000000004)).toBe(2.4);
    expect(take('wall', 2.31)).toBe(2.4);
  });

  it.each([59, 241, 1e9, -1])('are refused out of their bounds: %d', (raw) => expect(take('diameter', raw)).toBe('out-of-range'));
  it.each<unknown>(['142', NaN, Infinity, -Infinity, null, undefined, true, [], {}, { valueOf: () => 142 }])('are refused when they are none: %j', (raw) => expect(take('diameter', raw)).toBe('wrong-type'));

  it('keep a bound that conversion missed by a bit', () => expect(take('diameter', 240.00000000000003)).toBe(240));

  it('are read with their units', () => {
    expect(read('diameter', '14.2 cm')).toBe(142);
    expect(read('diameter', '5 in')).toBe(127);
    expect(read('twist', '−30°')).toBe(-30);
    expect(read('holes', '4')).toBe(4);
    expect(read('diameter', 'wide')).toBe('not-a-quantity');
    expect(read('diameter', '1 m')).toBe('out-of-range');
    expect(read('holes', '2.5')).toBe('not-a-quantity');
  });

  it('are read as shares or, where that cannot be meant, as per cents', () => {
    expect([read('taper', '0.8'), read('taper', '80'), read('taper', '80 %'), read('taper', '1'), read('taper', '100')]).toEqual([0.8, 0.8, 0.8, 1, 1]);
    expect(read('taper', '30')).toBe('out-of-range');
  });

  it('say what may be entered', () => {
    const wall = parameter('wall');
    expect(kindOf(wall).describeRange(wall, { language: 'de' })).toBe('0,8\u202fmm – 6\u202fmm');
    const taken = kindOf(wall).take(wall, 99);
    expect(taken.ok ? '' : taken.objection.message).toEqual({ en: 'Wall thickness must be between 0.8\u202fmm and 6\u202fmm.', de: 'Wandstärke muss zwischen 0,8\u202fmm und 6\u202fmm liegen.' });
  });

  it('are shown with the decimals of their step', () => {
    const wall = parameter('wall');
    expect(kindOf(wall).format(wall, 2.4, { language: 'en' })).toBe('2.4\u202fmm');
    expect(kindOf(wall).format(wall, 25.4, { language: 'en', system: 'imperial' })).toBe('1\u202fin');
  });

  it('suggest their control', () => {
    expect(['diameter', 'holes', 'facets', 'twist', 'taper'].map((id) => kindOf(parameter(id)).control(parameter(id)))).toEqual(['slider', 'stepper', 'stepper', 'slider', 'slider']);
    const dial = angle({ label: { en: 'Turn' }, group: 'a', default: 0, min: 0, max: 360, step: 1 });
    expect(kindOf(dial).control(dial)).toBe('dial');
  });

  it.each([
    [{ min: 5, max: 5 }, 'min must be below max'],
    [{ min: 0, max: 1e6, step: 0.001 }, 'step is too fine: at most 1000000 steps fit between min and max'],
    [{ min: 1, max: 2.5, step: 1 }, 'max must be a whole number of steps above min'],
  ])('report a declaration that cannot work: %j', (change, issue) => {
    const declared = { ...length({ label: { en: 'A' }, group: 'a', default: 1, min: 0, max: 10, step: 1 }), ...change };
    expect(kindOf(declared).issues(declared)).toContain(issue);
  });

  it('report counts that are not whole', () => {
    const declared = { ...ratio({ label: { en: 'A' }, group: 'a', default: 0.5, min: 0, max: 1, step: 0.5 }), kind: 'count' } as const;
    expect(kindOf(declared).issues(declared)).toHaveLength(1);
  });
});

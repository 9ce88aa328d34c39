import { describe, expect, it } from 'vitest';
import { checkFinishes, finishPlaces } from './check-finishes.ts';
import { everyKind } from './testing/every-kind.ts';
import { sample } from './testing/sample-product.ts';

describe('finishes', () => {
  it('are completed with those of the product', () => {
    expect(checkFinishes(sample, {}).finishes).toEqual(finishPlaces(sample));
    expect(Object.keys(finishPlaces(sample))).toEqual(['pot', 'pot/rim', 'saucer']);
  });

  it('of a region take the material of their part', () => {
    const { finishes } = checkFinishes(sample, { pot: { material: 'petg', colour: 'ruby' } });
    expect(finishes).toEqual({ pot: { material: 'petg', colour: 'ruby' }, 'pot/rim': { material: 'petg', colour: 'black' }, saucer: { material: 'pla', colour: 'white' } });
    expect(checkFinishes(sample, { 'pot/rim': { material: 'petg', colour: 'gold' } }).finishes['pot/rim']).toEqual({ material: 'pla', colour: 'gold' });
  });

  it.each(['lid', 'pot/foot', 'constructor', '__proto__'])('of an unknown place are refused: %s', (place) => {
    const { refusals } = checkFinishes(sample, JSON.parse(`{"${place}":{"material":"pla","colour":"white"}}`) as Record<string, { material: string; colour: string }>);
    expect(refusals).toMatchObject([{ parameter: place, code: 'unknown-part', message: { en: `Pot has no part “${place}” to finish.` } }]);
  });

  it('of a material that the part cannot be made of are refused once the catalogue is known', () => {
    const processOf = (material: string) => (material === 'plywood' ? 'laser' : 'fdm');
    const wooden = { pot: { material: 'plywood', colour: 'birch' } };
    expect(checkFinishes(sample, wooden).refusals).toEqual([]);
    expect(checkFinishes(sample, wooden, { processOf }).refusals).toMatchObject([{ parameter: 'pot', code: 'unsuited-material' }]);
    const cut = { ...sample, parts: { ...sample.parts, pot: { ...sample.parts['pot']!, processes: ['fdm', 'laser'] as const } } };
    expect(checkFinishes(cut, wooden, { processOf }).refusals).toEqual([]);
    const choosy = { ...sample, parts: { ...sample.parts, pot: { ...cut.parts.pot, materials: ['acrylic'] } } };
    expect(checkFinishes(choosy, wooden).refusals).toMatchObject([{ parameter: 'pot', code: 'unsuited-material' }]);
  });

  it('takes the material from the parameter that decides it, and the colour as long as it is one of that material', () => {
    const stuff = { ...everyKind.stuff, parts: ['pot'] };
    const decided = { ...sample, parameters: { ...sample.parameters, stuff } };
    const potOf = (finishes: Readonly<Record<string, { material: string; colour: string }>>, values: Readonly<Record<string, string>>) => checkFinishes(decided, finishes, { values }).finishes['pot'];
    expect(potOf({}, { stuff: 'petg' })).toEqual({ material: 'petg', colour: 'clear' });
    expect(potOf({ pot: { material: 'petg', colour: 'ruby' } }, { stuff: 'petg' })).toEqual({ material: 'petg', colour: 'ruby' });
    expect(potOf({ pot: { material: 'petg', colour: 'ruby' } }, { stuff: 'pla' })).toEqual(finishPlaces(sample)['pot']);
    expect(potOf({}, {})).toEqual(finishPlaces(sample)['pot']);
  });
});

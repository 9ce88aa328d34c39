import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, together } from '../testing/meshes.ts';
import { changesByHand, filamentNotes } from './filament-notes.ts';

/** A white plate, and blue letters on it that begin at a height. */
const sign = (from: number) => partOf(together(box([60, 40, 3.6]), box([20, 10, 4.8 - from], [10, 10, from], 'letters')), { id: 'sign', regions: { letters: finish('blue') } });
const named = { ...machine, models: { names: ['One', 'Other'], source: 'test' } };
const told = (part: ReturnType<typeof sign>, language: 'en' | 'de', ready = true) => Object.fromEntries(filamentNotes(named, { layout: layOut([part], [named]) }, { ready, language }));

describe('changing filament by hand', () => {
  it('does where one colour begins at the height at which the other ends', () => {
    expect(changesByHand([sign(3.6)], machine)).toMatchObject([{ layers: 18, height: expect.closeTo(3.6, 6), to: { colour: { id: 'blue' } } }]);
    expect(changesByHand([partOf(box([10, 10, 5]))], machine)).toEqual([]);
  });

  it('does not where colours share layers, of one part or of several', () => {
    expect(changesByHand([sign(2.8)], machine)).toBeUndefined();
    expect(changesByHand([sign(3.6), partOf(box([10, 10, 8]), { id: 'stand' })], machine)).toBeUndefined();
  });

  it('goes by how the part lies when it is printed', () => {
    expect(changesByHand([{ ...sign(3.6), printRotation: [90, 0, 0] }], machine)).toBeUndefined();
  });
});

describe('what is told of a printer', () => {
  it('is its bed, and which printers have it', () => {
    expect(told(sign(3.6), 'en')['Printer']).toMatch(/256.×.256.×.256.mm; that is the bed of One, Other\./);
    expect(told(sign(3.6), 'de')['Drucker']).toMatch(/dieses Bett hat: One, Other/);
  });

  it('is how many filaments it loads, and where to change them', () => {
    expect(told(sign(3.6), 'en')['Filaments']).toMatch(/^2 in one print: T0 Matte PLA White, T1 Matte PLA Blue\. .*everything above 3\.6 mm is Blue, so pause after layer 18/);
    expect(told(sign(3.6), 'de')['Filamente']).toMatch(/alles über 3,6 mm ist Blau, also nach Schicht 18/);
    expect(told(sign(2.8), 'en')['Filaments']).toMatch(/by hand does not do.*It needs a changer or several nozzles/);
    expect(told(partOf(box([10, 10, 5])) as ReturnType<typeof sign>, 'en')['Filaments']).toMatch(/^One: no changer/);
  });

  it('is what the ready G-code wants of it, if there is any', () => {
    expect(told(sign(3.6), 'en')['Ready G-code']).toMatch(/Marlin 2.*as many nozzles.*slice the 3MF/);
    expect(told(partOf(box([10, 10, 5])) as ReturnType<typeof sign>, 'en')['Ready G-code']).not.toMatch(/nozzles/);
    expect(told(sign(3.6), 'en', false)).not.toHaveProperty('Ready G-code');
  });
});

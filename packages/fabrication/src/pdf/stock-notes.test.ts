import { expect, it } from 'vitest';
import { bomOf } from '../bom/bom.ts';
import type { Language } from '../words/language.ts';
import { layOut } from '../plates/layOut.ts';
import { box, finish, laser, machine, partOf, plywood, product, together } from '../testing/meshes.ts';
import { stockOn } from './stock-notes.ts';

const stock = (part: ReturnType<typeof partOf>, on: typeof machine | typeof laser, language: Language = 'en') => {
  const layout = layOut([part], [on]);
  return stockOn(on, { layout }, { own: bomOf({ layout, hardware: [], product, language }).parts, language });
};

it('is each colour with its code and its grams, which add up', () => {
  const sign = partOf(together(box([60, 40, 4]), box([40, 20, 2], [10, 10, 4], 'letters')), { regions: { letters: finish('blue') } });
  const told = stock(sign, machine);
  expect(told).toEqual([
    { text: expect.stringMatching(/^Matte PLA, White \(#efeae0\): [\d.]+.g$/), colours: ['#efeae0'] },
    { text: expect.stringMatching(/^Matte PLA, Blue \(#2d4f83\): [\d.]+.g$/), colours: ['#2d4f83'] },
  ]);
  const grams = told.map(({ text }) => Number(/: ([\d.]+)/.exec(text)![1]));
  const whole = bomOf({ layout: layOut([sign], [machine]), hardware: [], product, language: 'en' }).grams;
  expect(grams[0]! + grams[1]!).toBeCloseTo(whole, 0);
  expect(grams[0]).toBeGreaterThan(grams[1]!);
  expect(stock(sign, machine, 'de')[1]!.text).toMatch(/^Mattes PLA, Blau \(#2d4f83\): /);
});

it('is the sheet, and the alloy of a metal', () => {
  expect(stock(partOf(box([40, 30, 3]), { finish: plywood }), laser)).toMatchObject([{ text: expect.stringMatching(/^plywood, Natural, 3.mm$/) }]);
  const metal = { ...plywood, material: { ...plywood.material, grade: { name: 'EN AW-5754 H111', source: 'test' } } };
  expect(stock(partOf(box([40, 30, 3]), { finish: metal }), laser)).toMatchObject([{ text: expect.stringMatching(/^plywood EN AW-5754 H111, Natural, 3.mm$/) }]);
});

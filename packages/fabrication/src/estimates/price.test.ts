import { describe, expect, it } from 'vitest';
import { storesSchema, type Store } from '../catalogue/store.ts';
import type { Estimate } from './estimate.ts';
import { price } from './price.ts';

const [store] = storesSchema.parse([{
  id: 'corner', name: 'Corner', about: { en: 'A shop.' }, address: { street: 'A 1', postcode: '1', city: 'B', country: 'DE' },
  place: { latitude: 0, longitude: 0 }, hours: { en: 'always' }, prices: { currency: 'EUR', setup: 300, perMachineHour: 200, minimum: 700 },
  leadDays: 2, materials: [{ material: 'pla', colours: ['white'], pricePerKilogram: 4000 }], machines: [{ machine: 'bed', count: 1 }],
}]) as [Store];

const range = { minutes: [0, 0], grams: [0, 0] } as const;
const measures = { volume: 80, area: 400, boxVolume: 600, longest: 120, bodies: 2, plates: 1, finishings: 0 };
const estimate = (grams: number, minutes: number, finish = 'pla/white'): Estimate => ({ grams, minutes, gramsByFinish: { [finish]: grams }, minutesByMachine: { bed: minutes }, sheets: [], range, measures, parts: [] });

describe('a price', () => {
  it('is setup, material and machine, in whole cents that sum up', () => {
    const found = price(estimate(100, 90), store);
    expect(found).toEqual({ ok: true, value: { currency: 'EUR', amount: 1000, lines: [{ what: 'setup', amount: 300 }, { what: 'material', material: 'pla', amount: 400 }, { what: 'machine', amount: 300 }] } });
  });

  it('is never below the minimum, and says so in a line', () => {
    const found = price(estimate(1, 1), store);
    expect(found.ok && found.value.amount).toBe(700);
    expect(found.ok && found.value.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(700);
    expect(found.ok && found.value.lines.at(-1)?.what).toBe('minimum');
  });

  it('is refused for a material that the store does not have', () => {
    expect(price(estimate(10, 10, 'petg/clear'), store)).toMatchObject({ ok: false, fault: { code: 'finish-unknown', place: 'petg' } });
  });

  it('is sheet by area where sheet is cut, and the machine by its own hour', () => {
    const cutter = { ...store, materials: [{ material: 'ply', colours: ['natural'], sheets: [{ thickness: 3, pricePerSquareMetre: 3000 }] }], machines: [{ machine: 'laser', count: 1, perHour: 6000 }] };
    const cut = (thickness: number): Estimate => ({ grams: 80, minutes: 10, gramsByFinish: { 'ply/natural': 80 }, minutesByMachine: { laser: 10 }, sheets: [{ material: 'ply', thickness, area: 50_000 }], range, measures, parts: [] });
    expect(price(cut(3), cutter)).toMatchObject({ ok: true, value: { lines: [{ what: 'setup', amount: 300 }, { what: 'material', material: 'ply', amount: 150 }, { what: 'machine', amount: 1000 }] } });
    expect(price(cut(6), cutter)).toMatchObject({ ok: false, fault: { code: 'sheet-missing', place: 'ply' } });
  });

  const value = (id: string) => ({ value: id });
  const scripted = (script: unknown): unknown => ({ ...store, prices: { ...store.prices, minimum: 0, script } });
  const discounted = scripted([
    { label: { en: 'Made for you', de: 'Für Sie gemacht' }, amount: { op: 'multiply', args: [{ op: 'add', args: [value('materialPrice'), value('machinePrice')] }, { op: 'either', args: [{ op: 'atLeast', args: [value('pieces'), 5] }, 0.85, 1] }] } },
    { label: { en: 'Small parts' }, amount: { op: 'multiply', args: [value('bodies'), 40] }, when: { op: 'less', args: [value('longest'), 150] } },
    { label: { en: 'Large parts' }, amount: 500, when: { op: 'atLeast', args: [value('longest'), 150] } },
  ]);

  it('is what a script says where the store has one, each line rounded up and in the store\'s words', () => {
    const [own] = storesSchema.parse([discounted]) as [Store];
    expect(price(estimate(100.1, 90), own)).toEqual({ ok: true, value: { currency: 'EUR', amount: 781, lines: [{ what: 'script', label: { en: 'Made for you', de: 'Für Sie gemacht' }, amount: 701 }, { what: 'script', label: { en: 'Small parts' }, amount: 80 }] } });
    expect(price(estimate(100, 90), own, { pieces: 5 })).toMatchObject({ ok: true, value: { lines: [{ amount: 595 }, { amount: 80 }] } });
  });

  it('of a script is not below the minimum either', () => {
    const [own] = storesSchema.parse([scripted([{ label: { en: 'Mass' }, amount: value('mass') }])]) as [Store];
    expect(price(estimate(10, 10), { ...own, prices: { ...own.prices, minimum: 900 } })).toMatchObject({ ok: true, value: { amount: 900, lines: [{ what: 'script', amount: 10 }, { what: 'minimum', amount: 890 }] } });
  });

  it.each([
    ['a name that nothing has', { amount: value('weight') }, /there is no parameter \\*"weight/],
    ['an amount that is no number', { amount: { op: 'less', args: [value('mass'), 5] } }, /number of cents/],
    ['a condition that is no truth', { amount: 5, when: value('mass') }, /true or false/],
    ['a line that can be less than nothing', { amount: { op: 'subtract', args: [300, value('mass')] } }, /less than nothing/],
    ['a division by what can be zero', { amount: { op: 'divide', args: [0, value('finishings')] } }, /less than nothing/],
    ['code', { amount: 'process.exit()' }, /number of cents/],
    ['an operation that there is not', { amount: { op: 'eval', args: ['1'] } }, /operations/],
  ])('is not asked by a script with %s', (_, line, message) => {
    const found = storesSchema.safeParse([scripted([{ label: { en: 'Line' }, ...line }])]);
    expect(found.error?.message).toMatch(message);
  });
});

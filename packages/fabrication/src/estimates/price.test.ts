import { describe, expect, it } from 'vitest';
import { storesSchema, type Store } from '../catalogue/store.ts';
import type { Estimate } from './estimate.ts';
import { price } from './price.ts';

const [store] = storesSchema.parse([{
  id: 'corner', name: 'Corner', about: { en: 'A shop.' }, address: { street: 'A 1', postcode: '1', city: 'B', country: 'DE' },
  place: { latitude: 0, longitude: 0 }, hours: { en: 'always' }, prices: { currency: 'EUR', setup: 300, perMachineHour: 200, minimum: 700 },
  leadDays: 2, materials: [{ material: 'pla', colours: ['white'], pricePerKilogram: 4000 }], machines: [{ machine: 'bed', count: 1 }],
}]) as [Store];

const estimate = (grams: number, minutes: number, finish = 'pla/white'): Estimate => ({ grams, minutes, gramsByFinish: { [finish]: grams }, minutesByMachine: { bed: minutes }, sheets: [], parts: [] });

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
    const cut = (thickness: number): Estimate => ({ grams: 80, minutes: 10, gramsByFinish: { 'ply/natural': 80 }, minutesByMachine: { laser: 10 }, sheets: [{ material: 'ply', thickness, area: 50_000 }], parts: [] });
    expect(price(cut(3), cutter)).toMatchObject({ ok: true, value: { lines: [{ what: 'setup', amount: 300 }, { what: 'material', material: 'ply', amount: 150 }, { what: 'machine', amount: 1000 }] } });
    expect(price(cut(6), cutter)).toMatchObject({ ok: false, fault: { code: 'sheet-missing', place: 'ply' } });
  });
});

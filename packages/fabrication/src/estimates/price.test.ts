import { describe, expect, it } from 'vitest';
import { storesSchema, type Store } from '../catalogue/store.ts';
import type { Estimate } from './estimate.ts';
import { price } from './price.ts';

const [store] = storesSchema.parse([{
  id: 'corner', name: 'Corner', about: { en: 'A shop.' }, address: { street: 'A 1', postcode: '1', city: 'B', country: 'DE' },
  place: { latitude: 0, longitude: 0 }, hours: { en: 'always' }, prices: { currency: 'EUR', setup: 300, perMachineHour: 200, minimum: 700 },
  leadDays: 2, materials: [{ material: 'pla', colours: ['white'], pricePerKilogram: 4000 }], machines: [{ machine: 'bed', count: 1 }],
}]) as [Store];

const estimate = (grams: number, minutes: number, finish = 'pla/white'): Estimate => ({ grams, minutes, gramsByFinish: { [finish]: grams }, parts: [] });

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

  it('is refused for a material that the store does not print', () => {
    expect(price(estimate(10, 10, 'petg/clear'), store)).toMatchObject({ ok: false, fault: { code: 'finish-unknown', place: 'petg' } });
  });
});

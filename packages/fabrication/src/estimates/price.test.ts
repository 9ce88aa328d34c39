import { describe, expect, it } from 'vitest';
import { storesSchema, type Store } from '../catalogue/store.ts';
import type { Estimate } from './estimate.ts';
import { price } from './price.ts';
import { box, partOf } from '../testing/meshes.ts';

const [store] = storesSchema.parse([{
  id: 'corner', name: 'Corner', about: { en: 'A shop.' }, address: { street: 'A 1', postcode: '1', city: 'B', country: 'DE' },
  place: { latitude: 0, longitude: 0 }, hours: { en: 'always' }, prices: { currency: 'EUR', setup: 300, perMachineHour: 200, minimum: 700 },
  leadDays: 2, materials: [{ material: 'pla', colours: ['white'], pricePerKilogram: 4000 }], machines: [{ machine: 'bed', count: 1 }],
}]) as [Store];

const { finish } = partOf(box([1, 1, 1]));
const estimate = (grams: number, minutes: number, material = finish.material): Estimate => ({ grams, minutes, extruded: 0, parts: [], materials: [{ finish: { ...finish, material }, grams }] });

describe('a price', () => {
  it('is setup, material and machine, in whole cents that sum up', () => {
    expect(price(estimate(100, 90), store)).toEqual({ currency: 'EUR', amount: 1000, setup: 300, material: 400, machine: 300, minimum: 0 });
  });

  it('is never below the minimum, and says so in a line', () => {
    const found = price(estimate(1, 1), store)!;
    expect(found.amount).toBe(700);
    expect(found.setup + found.material + found.machine + found.minimum).toBe(700);
  });

  it('does not exist for a material that the store does not print', () => {
    expect(price(estimate(10, 10, { ...finish.material, id: 'petg' }), store)).toBeUndefined();
  });
});

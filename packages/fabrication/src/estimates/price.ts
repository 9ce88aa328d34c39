import type { Store, StorePrices } from '../catalogue/store.ts';
import type { Estimate } from './estimate.ts';

/** A price and how it comes about. Integer minor units; the four lines add up to the amount. */
export interface Price {
  readonly currency: StorePrices['currency'];
  readonly amount: number;
  readonly material: number;
  readonly machine: number;
  readonly setup: number;
  /** What brings a small order up to the store's minimum. */
  readonly minimum: number;
}

/** A part of money is rounded up to the next minor unit; 1e-9 keeps what is whole whole. */
const up = (minor: number): number => Math.ceil(minor - 1e-9);

/**
 * The price of an estimate at a store. Undefined when the store does not sell one of the materials.
 */
export function price(estimate: Estimate, store: Pick<Store, 'prices' | 'materials'>): Price | undefined {
  let material = 0;
  for (const { finish, grams } of estimate.materials) {
    const sold = store.materials.find((entry) => entry.material === finish.material.id);
    if (!sold) return undefined;
    material += up((grams * sold.pricePerKilogram) / 1000);
  }
  const { setup, perMachineHour, minimum, currency } = store.prices;
  const machine = up((estimate.minutes * perMachineHour) / 60);
  const lines = material + machine + setup;
  return { currency, amount: Math.max(lines, minimum), material, machine, setup, minimum: Math.max(0, minimum - lines) };
}

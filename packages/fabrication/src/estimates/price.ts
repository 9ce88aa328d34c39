import type { Store } from '../catalogue/store.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { Estimate } from './estimate.ts';

/** Integer minor units, taxes included. */
export interface Price {
  readonly currency: 'EUR';
  readonly amount: number;
  /** Sums up to the amount. */
  readonly lines: readonly PriceLine[];
}

export interface PriceLine {
  readonly what: 'setup' | 'material' | 'machine' | 'minimum';
  /** Of the material line: which one. */
  readonly material?: string;
  readonly amount: number;
}

/**
 * What a store asks for making what was estimated: its setup once, material by mass, machine by the hour, and not less
 * than its minimum. Each line is rounded up by itself, so that the sum is what the lines say.
 */
export function price(estimate: Estimate, store: Store): FabricationOutcome<Price> {
  const { currency, setup, perMachineHour, minimum } = store.prices;
  const lines: PriceLine[] = [{ what: 'setup', amount: setup }];
  const grams = new Map<string, number>();
  for (const [finish, mass] of Object.entries(estimate.gramsByFinish)) {
    const material = finish.slice(0, finish.indexOf('/'));
    grams.set(material, (grams.get(material) ?? 0) + mass);
  }
  for (const [material, mass] of grams) {
    const stocked = store.materials.find((candidate) => candidate.material === material);
    if (!stocked) return { ok: false, fault: { code: 'finish-unknown', place: material, message: `${store.name} does not print this material: choose another material or another store.` } };
    lines.push({ what: 'material', material, amount: Math.ceil((mass * stocked.pricePerKilogram) / 1000) });
  }
  lines.push({ what: 'machine', amount: Math.ceil((estimate.minutes * perMachineHour) / 60) });
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (sum < minimum) lines.push({ what: 'minimum', amount: minimum - sum });
  return { ok: true, value: { currency, amount: Math.max(sum, minimum), lines } };
}

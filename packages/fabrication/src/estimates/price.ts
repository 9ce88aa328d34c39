import { isThickness } from '../parts/laid.ts';
import type { Store, StoreMaterial } from '../catalogue/store.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { Estimate } from './estimate.ts';
import type { SheetUse } from './run.ts';

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
 * What a store asks for making what was estimated: its setup once, material by mass or sheet by area, machines by the
 * hour, and not less than its minimum. Each line is rounded up by itself, so that the sum is what the lines say.
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
    if (!stocked) return { ok: false, fault: { code: 'finish-unknown', place: material, message: `${store.name} does not have this material: choose another material or another store.` } };
    const asked = askedFor(stocked, mass, estimate.sheets.filter((use) => use.material === material));
    if (typeof asked !== 'number') return { ok: false, fault: { code: 'sheet-missing', place: material, message: `${store.name} does not have this material ${asked.thickness} mm thick: choose another thickness or another store.` } };
    lines.push({ what: 'material', material, amount: Math.ceil(asked) });
  }
  const machines = Object.entries(estimate.minutesByMachine).reduce((sum, [machine, minutes]) => sum + (minutes * (store.machines.find((own) => own.machine === machine)?.perHour ?? perMachineHour)) / 60, 0);
  lines.push({ what: 'machine', amount: Math.ceil(machines) });
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (sum < minimum) lines.push({ what: 'minimum', amount: minimum - sum });
  return { ok: true, value: { currency, amount: Math.max(sum, minimum), lines } };
}

/** Minor units for one material; or the sheet that the store does not have. */
function askedFor(stocked: StoreMaterial, grams: number, sheets: readonly SheetUse[]): number | SheetUse {
  if (!('sheets' in stocked)) return (grams * stocked.pricePerKilogram) / 1000;
  let asked = 0;
  for (const use of sheets) {
    const found = stocked.sheets.find(({ thickness }) => isThickness(thickness, use.thickness));
    if (!found) return use;
    asked += (use.area / 1e6) * found.pricePerSquareMetre;
  }
  return asked;
}

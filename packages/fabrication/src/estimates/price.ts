import { type PriceQuantities, scriptAmounts } from '../catalogue/price-script.ts';
import type { Store, StoreMaterial } from '../catalogue/store.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { isThickness } from '../parts/laid.ts';
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
  readonly what: 'setup' | 'material' | 'machine' | 'minimum' | 'script';
  /** Of the material line: which one. */
  readonly material?: string;
  /** Of a script's line: the store's own words for it. */
  readonly label?: Readonly<Record<string, string>> & { readonly en: string };
  readonly amount: number;
}

/** What a store usually asks: minor units, not rounded. */
interface Usual {
  readonly materials: ReadonlyMap<string, number>;
  readonly machines: number;
}

/**
 * What a store asks for making what was estimated: its setup once, material by mass or sheet by area, machines by the
 * hour, or the lines of its own script; and not less than its minimum. Each line is rounded up by itself, so that the sum
 * is what the lines say.
 *
 * @param pieces how many of the design were estimated.
 */
export function price(estimate: Estimate, store: Store, { pieces = 1 }: { readonly pieces?: number } = {}): FabricationOutcome<Price> {
  const { currency, minimum, script } = store.prices;
  const usual = usualOf(estimate, store);
  if (!usual.ok) return usual;
  const lines: PriceLine[] = script ? scriptAmounts(script, quantitiesOf(estimate, store, usual.value, pieces)).map(({ label, amount }) => ({ what: 'script', label, amount })) : usualLines(usual.value, store);
  const wrong = lines.find(({ amount }) => !(amount >= 0 && amount <= Number.MAX_SAFE_INTEGER));
  if (wrong) return { ok: false, fault: { code: 'price-unknown', message: `${store.name} has no price for this: ask them, or choose another store.` } };
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (sum < minimum) lines.push({ what: 'minimum', amount: minimum - sum });
  return { ok: true, value: { currency, amount: Math.max(sum, minimum), lines } };
}

const usualLines = ({ materials, machines }: Usual, store: Store): PriceLine[] => [
  { what: 'setup', amount: store.prices.setup },
  ...[...materials].map(([material, asked]): PriceLine => ({ what: 'material', material, amount: Math.ceil(asked) })),
  { what: 'machine', amount: Math.ceil(machines) },
];

function usualOf(estimate: Estimate, store: Store): FabricationOutcome<Usual> {
  const grams = new Map<string, number>();
  for (const [finish, mass] of Object.entries(estimate.gramsByFinish)) {
    const material = finish.slice(0, finish.indexOf('/'));
    grams.set(material, (grams.get(material) ?? 0) + mass);
  }
  const materials = new Map<string, number>();
  for (const [material, mass] of grams) {
    const stocked = store.materials.find((candidate) => candidate.material === material);
    if (!stocked) return { ok: false, fault: { code: 'finish-unknown', place: material, message: `${store.name} does not have this material: choose another material or another store.` } };
    const asked = askedFor(stocked, mass, estimate.sheets.filter((use) => use.material === material));
    if (typeof asked !== 'number') return { ok: false, fault: { code: 'sheet-missing', place: material, message: `${store.name} does not have this material ${asked.thickness} mm thick: choose another thickness or another store.` } };
    materials.set(material, asked);
  }
  const perHour = (id: string): number => store.machines.find(({ machine }) => machine === id)?.perHour ?? store.prices.perMachineHour;
  const machines = Object.entries(estimate.minutesByMachine).reduce((sum, [machine, minutes]) => sum + (minutes * perHour(machine)) / 60, 0);
  return { ok: true, value: { materials, machines } };
}

const quantitiesOf = ({ measures, grams, minutes, gramsByFinish }: Estimate, store: Store, usual: Usual, pieces: number): PriceQuantities => ({
  ...measures,
  mass: grams,
  minutes,
  pieces,
  materials: usual.materials.size,
  finishes: Object.keys(gramsByFinish).length,
  setupPrice: store.prices.setup,
  materialPrice: [...usual.materials.values()].reduce((sum, asked) => sum + asked, 0),
  machinePrice: usual.machines,
});

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

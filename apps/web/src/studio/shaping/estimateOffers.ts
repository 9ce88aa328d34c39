/** What the design weighs, how long it prints and what each store would ask, from the shape that is on screen. Pure; runs in a worker. */
import { delivers, estimate, fabricationParts, finishesOf, layOut, price } from '@patternbook/fabrication';
import type { Estimate, EvaluatedBody, FabricationPart, Machine, Material, Price, Store } from '@patternbook/fabrication';
import type { Finish, PartDeclaration } from '@patternbook/product';

export interface OffersInput {
  readonly declarations: Readonly<Record<string, PartDeclaration>>;
  readonly bodies: readonly EvaluatedBody[];
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
  readonly stores: readonly Store[];
}

export interface Offer {
  /** The store's id. */
  readonly store: string;
  readonly name: string;
  readonly price: Price;
  readonly minutes: number;
}

export interface Offers {
  /** Outer size of the assembled design, millimetres. */
  readonly size: readonly [number, number, number];
  readonly grams: number;
  readonly minutes: number;
  /** Grams by `material/colour`. */
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** Stores that have everything on the shelf and machines that are large enough, cheapest first. */
  readonly offers: readonly Offer[];
  /** Names of stores that lack a material or colour, or whose machines are too small. */
  readonly without: readonly string[];
}

const sizeOf = (bodies: readonly EvaluatedBody[]): Offers['size'] => {
  const span = (axis: 0 | 1 | 2): number =>
    Math.max(...bodies.map(({ measurements }) => measurements.bounds.max[axis])) - Math.min(...bodies.map(({ measurements }) => measurements.bounds.min[axis]));
  return bodies.length === 0 ? [0, 0, 0] : [span(0), span(1), span(2)];
};

/** What one machine needs for one design; nothing when a part does not fit on its bed. */
const workOn = (machine: Machine, parts: readonly FabricationPart[]): Estimate | undefined => {
  const { plates, findings } = layOut(parts, machine, 1);
  return findings.some(({ severity }) => severity === 'conflict') ? undefined : estimate(parts, machine, { plates: plates.length });
};

/** Nothing when a finish is no longer in the catalogue: then there is nothing to weigh with. */
export const estimateOffers = ({ declarations, bodies, finishes, materials, machines, stores }: OffersInput): Offers | undefined => {
  const found = fabricationParts({ declarations, bodies, finishes, materials, language: 'en' });
  const [usualMachine] = machines;
  if (!found.ok || !usualMachine) return undefined;
  const parts = found.value;
  const works = new Map(machines.map((machine) => [machine.id, workOn(machine, parts)]));
  const needed = finishesOf(parts).map(({ material, colour }) => ({ material: material.id, colour: colour.id }));
  const offers = stores
    .flatMap((store): Offer[] => {
      const work = works.get(store.machines[0]?.machine ?? '');
      const asked = work && needed.every((finish) => delivers(store, finish)) ? price(work, store) : undefined;
      return work && asked?.ok ? [{ store: store.id, name: store.name, price: asked.value, minutes: work.minutes }] : [];
    })
    .toSorted((a, b) => a.price.amount - b.price.amount);
  // Too large for every bed, it can still be weighed.
  const usual = works.get(usualMachine.id) ?? estimate(parts, usualMachine);
  return {
    size: sizeOf(bodies),
    grams: usual.grams,
    minutes: usual.minutes,
    gramsByFinish: usual.gramsByFinish,
    offers,
    without: stores.filter(({ id }) => !offers.some(({ store }) => store === id)).map(({ name }) => name),
  };
};

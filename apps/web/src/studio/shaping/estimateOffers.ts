/** What the design weighs, how long it is in the making and what each store would ask, from the shape that is on screen. Pure; runs in a worker. */
import { correct, delivers, estimate, fabricationParts, layOut, price, promisedWork, stockOf, timeCorrectionOf, workOf } from '@patternbook/fabrication';
import type { Correction, Estimate, EvaluatedBody, FabricationPart, Layout, Machine, Material, NotMade, Price, Store, TimeCorrection } from '@patternbook/fabrication';
import type { Finish, PartDeclaration, Turns } from '@patternbook/product';

export interface OffersInput {
  readonly declarations: Readonly<Record<string, PartDeclaration>>;
  readonly bodies: readonly EvaluatedBody[];
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly turns?: Turns | undefined;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
  /** What recorded prints taught; quotes are made with the same. */
  readonly corrections: readonly Correction[];
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
  /** Where four of five such prints will lie. */
  readonly range: Estimate['range'];
  /** What recorded prints did to the time; nothing where there were none. */
  readonly correction?: TimeCorrection | undefined;
  /** Grams by `material/colour`. */
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** Stores that have everything on the shelf and the machines for it, cheapest first. */
  readonly offers: readonly Offer[];
  readonly without: readonly Without[];
}

/** Why a store cannot make it: it lacks a finish, or a machine that makes it, or room on one. */
export type Lack = 'finish' | 'too-large' | NotMade;

export interface Without {
  /** The store's. */
  readonly name: string;
  readonly lack: Lack;
}

const sizeOf = (bodies: readonly EvaluatedBody[]): Offers['size'] => {
  const span = (axis: 0 | 1 | 2): number =>
    Math.max(...bodies.map(({ measurements }) => measurements.bounds.max[axis])) - Math.min(...bodies.map(({ measurements }) => measurements.bounds.min[axis]));
  return bodies.length === 0 ? [0, 0, 0] : [span(0), span(1), span(2)];
};

/** What a store would ask, or what it lacks. Stores with the same machines share the work of laying out. */
const askStore = (store: Store, parts: readonly FabricationPart[], { machines, corrections }: Pick<OffersInput, 'machines' | 'corrections'>, layouts: Map<string, Layout>): Offer | Without => {
  const without = (lack: Lack): Without => ({ name: store.name, lack });
  const key = store.machines.map(({ machine }) => machine).join(' ');
  const layout = layouts.get(key) ?? layOut(parts, store.machines.flatMap(({ machine }) => machines.find(({ id }) => id === machine) ?? []));
  layouts.set(key, layout);
  const [finding] = layout.findings;
  if (finding) return without(finding.code);
  if (!stockOf(parts).every(({ material, colour }) => delivers(store, { material: material.id, colour: colour.id }))) return without('finish');
  const work = correct(estimate(layout), corrections);
  const asked = price(work, store);
  return asked.ok ? { store: store.id, name: store.name, price: asked.value, minutes: work.minutes } : without(asked.fault.code === 'sheet-missing' ? 'no-sheet' : 'finish');
};

/** Nothing when a finish is no longer in the catalogue: then there is nothing to weigh with. */
export const estimateOffers = ({ declarations, bodies, finishes, turns, materials, machines, corrections, stores }: OffersInput): Offers | undefined => {
  const found = fabricationParts({ declarations, bodies, finishes, turns, materials, language: 'en' });
  if (!found.ok || machines.length === 0) return undefined;
  const parts = found.value;
  const layouts = new Map<string, Layout>();
  const answers = stores.map((store) => askStore(store, parts, { machines, corrections }, layouts));
  // What no store makes can still be weighed.
  const layout = layOut(parts, machines);
  const plain = estimate(layout);
  const usual = correct(plain, corrections);
  return {
    size: sizeOf(bodies),
    grams: usual.grams,
    minutes: usual.minutes,
    range: usual.range,
    correction: timeCorrectionOf(promisedWork(workOf(layout, plain), { plain, corrected: usual, corrections })),
    gramsByFinish: usual.gramsByFinish,
    offers: answers.filter((answer): answer is Offer => 'price' in answer).toSorted((a, b) => a.price.amount - b.price.amount),
    without: answers.filter((answer): answer is Without => 'lack' in answer),
  };
};

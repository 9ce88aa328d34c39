import type { Estimate, Range } from './estimate.ts';

/** What was estimated for one print, of one material on one machine, and what it took. */
export interface RecordedPrint {
  /** The machine's id. */
  readonly machine: string;
  /** The material's id. */
  readonly material: string;
  readonly estimated: { readonly minutes: number; readonly grams: number };
  /** What nobody wrote down is missing. */
  readonly actual: { readonly minutes?: number; readonly grams?: number };
}

/** What estimates for a material on a machine are multiplied by. */
export interface Correction {
  readonly machine: string;
  readonly material: string;
  /** How many prints it was learned from. */
  readonly prints: number;
  readonly minutes: number;
  readonly grams: number;
}

/** So many prints weigh as much as what was thought before them: nothing special of the machine, then the machine of a new material. */
const weightOfBefore = 4;
/** A print that took this many times more or less than estimated was another print, or none: it failed, or was typed wrongly. */
const believable = 4;
/** Nothing is corrected further than this, or by its inverse. */
const furthest = 2;

type Kind = 'minutes' | 'grams';

/** How much more than estimated each print took. */
const ratiosOf = (prints: readonly RecordedPrint[], kind: Kind): readonly number[] =>
  prints.flatMap(({ estimated, actual }) => {
    const ratio = (actual[kind] ?? NaN) / estimated[kind];
    return ratio > 1 / believable && ratio < believable ? [ratio] : [];
  });

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The middle of what was seen, drawn towards what was thought before the less was seen. */
const learned = (ratios: readonly number[], before: number): number =>
  ratios.length === 0 ? before : Math.min(furthest, Math.max(1 / furthest, (median(ratios) * ratios.length + before * weightOfBefore) / (ratios.length + weightOfBefore)));

/**
 * What past prints say about estimates, for each material on each machine that was printed: the middle of how much longer
 * (and heavier) its prints were, drawn towards its machine's, and that towards 1, the fewer they are. One print in ten that
 * went wrong moves it little; one that took four times as long as it should is not counted.
 */
export function learn(prints: readonly RecordedPrint[]): readonly Correction[] {
  return [...grouped(prints, ({ machine }) => machine)].flatMap(([machine, ofMachine]) => {
    const usual = { minutes: learned(ratiosOf(ofMachine, 'minutes'), 1), grams: learned(ratiosOf(ofMachine, 'grams'), 1) };
    return [...grouped(ofMachine, ({ material }) => material)].map(([material, own]): Correction => ({
      machine,
      material,
      prints: own.length,
      minutes: learned(ratiosOf(own, 'minutes'), usual.minutes),
      grams: learned(ratiosOf(own, 'grams'), usual.grams),
    }));
  });
}

function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** An estimate as past prints teach it; what no print was seen of stays. Several materials on a machine count by their mass. */
export function correct(estimate: Estimate, corrections: readonly Correction[]): Estimate {
  const masses = new Map<string, number>();
  for (const [finish, grams] of Object.entries(estimate.gramsByFinish)) {
    const material = materialOf(finish);
    masses.set(material, (masses.get(material) ?? 0) + grams);
  }
  const timeOn = (machine: string): number => weighted(corrections.flatMap((each) => (each.machine === machine && masses.has(each.material) ? [{ factor: each.minutes, weight: masses.get(each.material)! }] : [])));
  const massOf = (material: string): number => weighted(corrections.flatMap((each) => (each.material === material && estimate.minutesByMachine[each.machine] !== undefined ? [{ factor: each.grams, weight: estimate.minutesByMachine[each.machine]! }] : [])));
  const minutesByMachine = mapped(estimate.minutesByMachine, (minutes, machine) => minutes * timeOn(machine));
  const gramsOf = (byFinish: Estimate['gramsByFinish']): Record<string, number> => mapped(byFinish, (grams, finish) => grams * massOf(materialOf(finish)));
  const gramsByFinish = gramsOf(estimate.gramsByFinish);
  const minutes = sumOf(minutesByMachine), grams = sumOf(gramsByFinish);
  const longer = estimate.minutes > 0 ? minutes / estimate.minutes : 1, heavier = estimate.grams > 0 ? grams / estimate.grams : 1;
  const times = ([low, high]: Range, factor: number): Range => [low * factor, high * factor];
  return {
    ...estimate,
    minutes,
    grams,
    range: { minutes: times(estimate.range.minutes, longer), grams: times(estimate.range.grams, heavier) },
    minutesByMachine,
    gramsByFinish,
    parts: estimate.parts.map((part) => {
      const own = gramsOf(part.gramsByFinish);
      return { ...part, gramsByFinish: own, grams: sumOf(own), minutes: part.minutes * longer };
    }),
  };
}

const materialOf = (finish: string): string => finish.slice(0, finish.indexOf('/'));

const sumOf = (record: Readonly<Record<string, number>>): number => Object.values(record).reduce((sum, each) => sum + each, 0);

const mapped = (record: Readonly<Record<string, number>>, map: (value: number, key: string) => number): Record<string, number> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));

function weighted(factors: readonly { readonly factor: number; readonly weight: number }[]): number {
  const weight = factors.reduce((sum, each) => sum + each.weight, 0);
  return weight > 0 ? factors.reduce((sum, each) => sum + each.factor * each.weight, 0) / weight : 1;
}

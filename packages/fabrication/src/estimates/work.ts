import type { Layout } from '../plates/layOut.ts';
import type { Correction } from './correction.ts';
import type { Estimate } from './estimate.ts';
import { runsOf } from './run.ts';

/** What one machine has to do of one material, all copies together. */
export interface Work {
  /** The machine's id. */
  readonly machine: string;
  /** The material's id. */
  readonly material: string;
  readonly minutes: number;
  readonly grams: number;
}

/** Work as it was estimated, with what is made of that for a promise. */
export interface PromisedWork extends Work {
  /** What minutes and grams are multiplied by, because of how many recorded prints on this machine. */
  readonly correction?: { readonly minutes: number; readonly grams: number; readonly prints: number };
}

/**
 * An estimate by machine and material, in the order of the plates. What a machine needs for itself (heating, changing plates)
 * is shared out with its parts' time, and a part's time with the mass of what it is made of: so the sums are the estimate's.
 */
export function workOf({ plates }: Pick<Layout, 'plates'>, estimate: Pick<Estimate, 'parts' | 'minutesByMachine'>): readonly Work[] {
  let next = 0;
  return runsOf(plates).flatMap(({ machine, pieces }) => {
    const shares = new Map<string, { grams: number; minutes: number }>();
    for (const { count } of pieces) {
      const { grams, minutes, gramsByFinish } = estimate.parts[next++]!;
      for (const [finish, mass] of Object.entries(gramsByFinish)) {
        const material = materialOf(finish);
        const share = shares.get(material) ?? { grams: 0, minutes: 0 };
        share.grams += mass * count;
        share.minutes += grams > 0 ? (minutes * count * mass) / grams : 0;
        shares.set(material, share);
      }
    }
    const sum = [...shares.values()].reduce((total, { minutes }) => total + minutes, 0);
    const whole = estimate.minutesByMachine[machine.id] ?? 0;
    return [...shares].map(([material, { grams, minutes }]): Work => ({ machine: machine.id, material, grams, minutes: sum > 0 ? (whole * minutes) / sum : whole / shares.size }));
  });
}

export interface Corrected {
  readonly plain: Estimate;
  /** The same estimate after `correct`. */
  readonly corrected: Estimate;
  readonly corrections: readonly Correction[];
}

/** Work with what the corrected estimate made of it, so that the sums of what is promised are the corrected estimate's. */
export function promisedWork(work: readonly Work[], { plain, corrected, corrections }: Corrected): readonly PromisedWork[] {
  const [before, after] = [gramsByMaterial(plain), gramsByMaterial(corrected)];
  // A machine's materials are learned from together, so all of its prints speak; one of two materials counts for both.
  const seenOn = (id: string): number => corrections.reduce((sum, { machine, prints }) => sum + (machine === id ? prints : 0), 0);
  return work.map((each) => {
    const minutes = ratio(corrected.minutesByMachine[each.machine], plain.minutesByMachine[each.machine]);
    const grams = ratio(after.get(each.material), before.get(each.material));
    const own = corrections.find(({ machine, material }) => machine === each.machine && material === each.material);
    return own || minutes !== 1 || grams !== 1 ? { ...each, correction: { minutes, grams, prints: seenOn(each.machine) } } : each;
  });
}

const ratio = (after = 0, before = 0): number => (before > 0 ? after / before : 1);

function gramsByMaterial({ gramsByFinish }: Estimate): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [finish, grams] of Object.entries(gramsByFinish)) sums.set(materialOf(finish), (sums.get(materialOf(finish)) ?? 0) + grams);
  return sums;
}

const materialOf = (finish: string): string => finish.slice(0, finish.indexOf('/'));

/** What recorded prints did to an estimated time, to be told in one sentence. */
export interface TimeCorrection {
  readonly prints: number;
  /** How many different machines they were made on. */
  readonly machines: number;
  /** What the estimated time was multiplied by. */
  readonly minutes: number;
}

export const promisedMinutes = (work: readonly PromisedWork[]): number => work.reduce((sum, { minutes, correction }) => sum + minutes * (correction?.minutes ?? 1), 0);

/** Nothing where there were no prints to learn from. */
export function timeCorrectionOf(work: readonly PromisedWork[]): TimeCorrection | undefined {
  const estimated = work.reduce((sum, { minutes }) => sum + minutes, 0);
  const byMachine = new Map<string, number>();
  for (const { machine, correction } of work) if (correction && correction.prints > 0) byMachine.set(machine, Math.max(byMachine.get(machine) ?? 0, correction.prints));
  if (byMachine.size === 0 || estimated <= 0) return undefined;
  return { prints: [...byMachine.values()].reduce((sum, prints) => sum + prints, 0), machines: byMachine.size, minutes: promisedMinutes(work) / estimated };
}

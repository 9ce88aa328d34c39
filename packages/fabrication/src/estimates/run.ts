import type { Machine } from '../catalogue/machine.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Plate } from '../plates/layOut.ts';

/** One copy of a part. */
export interface PartEstimate {
  readonly part: string;
  /** Of the material that goes into it, what is purged or washed off included: grams. */
  readonly grams: number;
  /** By finish (`material/colour`): grams. */
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** On the machine, without what the machine needs for each plate. */
  readonly minutes: number;
}

/** Sheet that is used up, with what falls off beside the parts. */
export interface SheetUse {
  readonly material: string;
  /** mm. */
  readonly thickness: number;
  /** mm². */
  readonly area: number;
}

/** All plates that one machine makes. */
export interface Run<M extends Machine = Machine> {
  readonly machine: M;
  readonly plates: readonly Plate[];
  /** What lies on them. */
  readonly pieces: readonly { readonly part: FabricationPart; readonly count: number }[];
}

export interface RunEstimate {
  /** From pressing start to taking the last plate off. */
  readonly minutes: number;
  /** In the order of the run's pieces. */
  readonly parts: readonly PartEstimate[];
  readonly sheets: readonly SheetUse[];
}

/** Plates by the machine that makes them, in their order. */
export function runsOf(plates: readonly Plate[]): readonly Run[] {
  const machines = [...new Set(plates.map(({ machine }) => machine))];
  return machines.map((machine) => {
    const own = plates.filter((plate) => plate.machine === machine);
    const counts = new Map<FabricationPart, number>();
    for (const { placed } of own) for (const { part } of placed) counts.set(part, (counts.get(part) ?? 0) + 1);
    return { machine, plates: own, pieces: [...counts].map(([part, count]) => ({ part, count })) };
  });
}

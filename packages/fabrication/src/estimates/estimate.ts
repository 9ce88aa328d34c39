import type { Layout } from '../plates/layOut.ts';
import { estimateCnc } from './cnc.ts';
import { estimateFdm } from './fdm.ts';
import { estimateLaser } from './laser.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Range, rangeOf } from './range.ts';
import { type PartEstimate, type Run, type RunEstimate, runsOf, type SheetUse } from './run.ts';
import { estimateSla } from './sla.ts';

export type { Range } from './range.ts';

export interface Estimate {
  /** Of all copies. */
  readonly grams: number;
  /** From pressing start to taking the last plate off, everything on one machine after the other. */
  readonly minutes: number;
  /** Where four of five such jobs lie. */
  readonly range: { readonly minutes: Range; readonly grams: Range };
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** By the machine's id. */
  readonly minutesByMachine: Readonly<Record<string, number>>;
  /** Sheet that is used up; empty where nothing is cut from sheet. */
  readonly sheets: readonly SheetUse[];
  /** Of all copies, for prices that ask for more than mass and time. */
  readonly measures: Measures;
  /** One entry a part, not a copy. */
  readonly parts: readonly PartEstimate[];
}

function estimateRun(run: Run): RunEstimate {
  const { machine } = run;
  switch (machine.process) {
    case 'fdm': return estimateFdm({ ...run, machine });
    case 'sla': return estimateSla({ ...run, machine });
    case 'laser': return estimateLaser({ ...run, machine });
    case 'cnc': return estimateCnc({ ...run, machine });
  }
}

/**
 * Mass and time from the meshes themselves, before anything is sliced or nested, by the process of each part's machine.
 * Cheap enough to run with every edit.
 */
export function estimate({ plates }: Pick<Layout, 'plates'>): Estimate {
  const gramsByFinish: Record<string, number> = {};
  const minutesByMachine: Record<string, number> = {};
  const sheets = new Map<string, SheetUse>();
  const parts: PartEstimate[] = [];
  const runs: { process: Run['machine']['process']; minutes: number; grams: number }[] = [];
  let grams = 0, minutes = 0;
  for (const run of runsOf(plates)) {
    const made = estimateRun(run);
    minutes += made.minutes;
    minutesByMachine[run.machine.id] = made.minutes;
    for (const use of made.sheets) {
      const key = `${use.material} ${use.thickness}`;
      sheets.set(key, { ...use, area: use.area + (sheets.get(key)?.area ?? 0) });
    }
    const before = grams;
    for (const [place, one] of made.parts.entries()) {
      const { count } = run.pieces[place]!;
      grams += one.grams * count;
      for (const [finish, share] of Object.entries(one.gramsByFinish)) gramsByFinish[finish] = (gramsByFinish[finish] ?? 0) + share * count;
      parts.push(one);
    }
    runs.push({ process: run.machine.process, minutes: made.minutes, grams: grams - before });
  }
  return { grams, minutes, range: rangeOf(runs), gramsByFinish, minutesByMachine, sheets: [...sheets.values()], measures: measuresOf(plates), parts };
}

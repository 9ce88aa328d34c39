import type { Machine } from '../catalogue/machine.ts';

/** At least, and at most. */
export type Range = readonly [low: number, high: number];

interface Spread { readonly minutes: Range; readonly grams: Range }

/**
 * What a machine takes, as shares of the estimate: four of five lie between. Filament: as PrusaSlicer's figures for the
 * catalogue lie about ours (`tests/benchmarks/results/estimates.json`), and a little more, because its own figures are not
 * what a machine's clock says. The others are our own first values, wide because nothing was measured yet: resin without
 * the supports it will stand on, and cutting with figures of machines that differ by their optics and tools.
 */
const spreads: Readonly<Record<Machine['process'], Spread>> = {
  fdm: { minutes: [0.93, 1.12], grams: [0.97, 1.05] },
  sla: { minutes: [0.85, 1.35], grams: [0.95, 1.5] },
  laser: { minutes: [0.75, 1.5], grams: [0.97, 1.03] },
  cnc: { minutes: [0.7, 1.8], grams: [0.97, 1.03] },
};

/** Where four of five such jobs will lie. Machines that are off are all off the same way: their ranges add up. */
export function rangeOf(runs: readonly { readonly process: Machine['process']; readonly minutes: number; readonly grams: number }[]): { readonly minutes: Range; readonly grams: Range } {
  const sum = (kind: 'minutes' | 'grams', end: 0 | 1): number => runs.reduce((total, run) => total + run[kind] * spreads[run.process][kind][end], 0);
  return { minutes: [sum('minutes', 0), sum('minutes', 1)], grams: [sum('grams', 0), sum('grams', 1)] };
}

/** What somebody types about the machines of one order, and what of it is worth sending. */
import type { CounterOrder, PrintRecord } from '../../api/index.ts';
import { readDuration, readMass } from './readAmounts.ts';

type MachineWork = CounterOrder['work'][number];

export interface Typed {
  readonly outcome: 'made' | 'failed';
  readonly time: string;
  /** By material. */
  readonly masses: Readonly<Record<string, string>>;
}

/** By machine. */
export type PrintForm = Readonly<Record<string, Typed>>;

/** What was recorded before stands in the fields to be corrected; an estimate never does. */
export const beginForm = (work: readonly MachineWork[], written: { readonly time: (minutes: number) => string; readonly mass: (grams: number) => string }): PrintForm =>
  Object.fromEntries(
    work.map(({ machine, entries: [newest] }): [string, Typed] => {
      const made = newest?.outcome === 'made' ? newest : undefined;
      return [machine, { outcome: 'made', time: typeof made?.minutes === 'number' ? written.time(made.minutes) : '', masses: Object.fromEntries((made?.materials ?? []).map(({ material, grams }) => [material, written.mass(grams)])) }];
    }),
  );

export type Fault = 'time' | 'mass';

/** Fields that cannot be read, by `machine` or `machine/material`. */
export function faultsOf(form: PrintForm): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  for (const [machine, { outcome, time, masses }] of Object.entries(form)) {
    if (outcome === 'failed') continue;
    if (time.trim() !== '' && readDuration(time) === undefined) faults.set(machine, 'time');
    for (const [material, mass] of Object.entries(masses)) if (mass.trim() !== '' && readMass(mass) === undefined) faults.set(`${machine}/${material}`, 'mass');
  }
  return faults;
}

/** Machines of which something new is said. */
export const recordsOf = (form: PrintForm, begun: PrintForm): PrintRecord[] =>
  Object.entries(form).flatMap(([machine, typed]): PrintRecord[] => {
    if (typed.outcome === 'failed') return [{ machine, outcome: 'failed' }];
    if (JSON.stringify(typed) === JSON.stringify(begun[machine])) return [];
    const minutes = readDuration(typed.time);
    const materials = Object.entries(typed.masses).flatMap(([material, mass]) => {
      const grams = readMass(mass);
      return grams === undefined ? [] : [{ material, grams }];
    });
    if (minutes === undefined && materials.length === 0) return [];
    return [{ machine, outcome: 'made', ...(minutes !== undefined && { minutes }), ...(materials.length > 0 && { materials }) }];
  });

/** Whether a figure is so far from its estimate that it is rather a slip of the finger, or an hour taken for a minute. */
export const isFar = (actual: number, estimated: number): boolean => estimated > 0 && (actual > 3 * estimated || actual < estimated / 3);

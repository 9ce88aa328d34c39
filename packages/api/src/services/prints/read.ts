/** What an order was promised to take by machine, and what staff recorded of it. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { promisedMinutes } from '@patternbook/fabrication';
import type { PromisedWork } from '@patternbook/fabrication';
import { asc, desc, eq } from 'drizzle-orm';
import type { MachineWorkView, PrintEntryView } from '../../contract/print.ts';

const { prints, users } = tables;

export async function readWork(reader: Reader, order: { readonly id: string; readonly work: readonly PromisedWork[] | null }): Promise<MachineWorkView[]> {
  const work = order.work ?? [];
  if (work.length === 0) return [];
  const rows = await reader
    .select({ entry: prints.entry, machine: prints.machine, material: prints.material, outcome: prints.outcome, minutes: prints.minutes, grams: prints.grams, by: users.name, at: prints.at })
    .from(prints)
    .leftJoin(users, eq(users.id, prints.by))
    .where(eq(prints.order, order.id))
    .orderBy(desc(prints.entry), asc(prints.machine), asc(prints.material));
  return [...new Set(work.map(({ machine }) => machine))].map((machine) => {
    const own = work.filter((each) => each.machine === machine);
    return {
      machine,
      minutes: Math.ceil(promisedMinutes(own)),
      materials: own.map(({ material, grams, correction }) => ({ material, grams: Math.ceil(grams * (correction?.grams ?? 1)) })),
      entries: entriesOf(rows.filter((row) => row.machine === machine)),
    };
  });
}

interface Row {
  readonly entry: number;
  readonly material: string;
  readonly outcome: 'made' | 'failed';
  readonly minutes: number | null;
  readonly grams: number | null;
  readonly by: string | null;
  readonly at: Date;
}

function entriesOf(rows: readonly Row[]): PrintEntryView[] {
  return [...new Set(rows.map(({ entry }) => entry))].map((entry) => {
    const own = rows.filter((row) => row.entry === entry);
    const timed = own.flatMap(({ minutes }) => minutes ?? []);
    const [first] = own as [Row];
    return {
      entry,
      outcome: first.outcome,
      minutes: timed.length === 0 ? null : tidied(timed.reduce((sum, minutes) => sum + minutes, 0)),
      materials: own.flatMap(({ material, grams }) => (grams === null ? [] : [{ material, grams: tidied(grams) }])),
      by: first.by,
      at: first.at.toISOString(),
    };
  });
}

/** Columns of four bytes keep seven digits; nobody types more than two after the point. */
const tidied = (value: number): number => Math.round(value * 100) / 100;

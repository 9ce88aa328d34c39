/** What recorded prints taught about estimates, for quotes and for the studio. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { learn } from '@patternbook/fabrication';
import type { Correction, RecordedPrint } from '@patternbook/fabrication';
import { sql } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import { limits, times } from '../../limits.ts';

const { prints } = tables;

/** At most a minute old, of every store's prints: a machine of one kind is the same in each of them. */
export function readCorrections(surroundings: Surroundings): Promise<readonly Correction[]> {
  const { memory } = surroundings;
  const now = surroundings.now();
  const age = memory.corrections ? now.getTime() - memory.corrections.at.getTime() : -1;
  if (memory.corrections && age >= 0 && age < times.correctionsSeconds * 1000) return memory.corrections.found;
  const found = readPrints(surroundings).then(learn);
  const looked = { at: now, found };
  memory.corrections = looked;
  // What failed is not remembered: the next asker tries again.
  found.catch(() => memory.corrections === looked && (memory.corrections = undefined));
  return found;
}

/** The newest prints of each machine and material, newest first, each as the newest entry of its order says. */
async function readPrints({ catalogue, database }: Surroundings): Promise<readonly RecordedPrint[]> {
  const pairs = catalogue.machines.flatMap((machine) => catalogue.materials.filter(({ process }) => process === machine.process).map((material) => [machine.id, material.id] as const));
  const rows = await newestOf(database.read, pairs);
  return rows.map(({ machine, material, estimatedMinutes, estimatedGrams, minutes, grams }) => ({
    machine,
    material,
    estimated: { minutes: estimatedMinutes, grams: estimatedGrams },
    actual: { ...(minutes !== null && { minutes }), ...(grams !== null && { grams }) },
  }));
}

/** A pair at a time by the index, so that a million prints cost what the newest of them cost. */
export const newestOf = (reader: Reader, pairs: readonly (readonly [machine: string, material: string])[]) =>
  reader
    .select({
      machine: sql<string>`print.machine`,
      material: sql<string>`print.material`,
      estimatedMinutes: sql<number>`print.estimated_minutes`,
      estimatedGrams: sql<number>`print.estimated_grams`,
      minutes: sql<number | null>`print.minutes`,
      grams: sql<number | null>`print.grams`,
    })
    .from(sql`unnest(${sql.param(pairs.map(([machine]) => machine))}::text[], ${sql.param(pairs.map(([, material]) => material))}::text[]) as pair (machine, material)
      cross join lateral (
        select * from ${prints} made
        where made.machine = pair.machine and made.material = pair.material and made.outcome = 'made'
          and not exists (select from ${prints} newer where newer.order_id = made.order_id and newer.machine = made.machine and newer.entry > made.entry)
        order by made.at desc
        limit ${limits.printsLearnedFrom}
      ) print`);

import { tables } from '@patternbook/database';
import { count, inArray } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';

const { tasks } = tables;

/** Tasks that have not ended, by their state: what operators watch for a backlog. */
export async function countOpenTasks(surroundings: Surroundings): Promise<Readonly<Record<'queued' | 'running', number>>> {
  const rows = await surroundings.database.read
    .select({ state: tasks.state, count: count() })
    .from(tasks)
    .where(inArray(tasks.state, ['queued', 'running']))
    .groupBy(tasks.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { queued: of('queued'), running: of('running') };
}

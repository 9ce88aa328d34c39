import { tables } from '@patternbook/database';
import { keyOfTogether } from '@patternbook/fabrication';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { TaskView } from '../../contract/task.ts';
import { notFound, refuse } from '../../faults.ts';
import type { Staff } from '../../principal.ts';
import type { TaskInput } from '../../tasks/kinds.ts';
import { isTogetherMade, togetherWishOf } from '../../tasks/makeTogetherFile.ts';
import { readTask } from '../exports/get.ts';
import { readOrderSubject } from '../exports/subjects.ts';
import { machinesOf } from '../orders/machine.ts';

const { orders, stores, tasks } = tables;

export interface TogetherInput {
  readonly orders: readonly string[];
  readonly oneAfterTheOther: boolean;
}

/** All copies of several orders of one store on the beds of its machines, in one file. */
export async function counterTogether(context: Context & { readonly actor: Staff }, input: TogetherInput): Promise<TaskView> {
  const { read } = context.database;
  const own = inArray(orders.store, context.actor.stores.map(({ id }) => id));
  const wanted = [...new Set(input.orders)];
  const rows = await read.select({ id: orders.id, number: orders.number, store: orders.store, name: orders.name }).from(orders).where(and(inArray(orders.id, wanted), own));
  if (rows.length < wanted.length) return notFound('order');
  const store = rows[0]!.store;
  if (rows.some((row) => row.store !== store)) {
    const message = 'Choose orders of one store: what lies on a plate is made in one place.';
    refuse('bad-input', message, { issues: [{ path: 'orders', message }] });
  }
  const made: TaskInput<'make-together'>['orders'] = [];
  // By their numbers, so that the same orders are the same file however they were chosen.
  for (const row of rows.toSorted((a, b) => a.number - b.number)) {
    const { frozen, credits, quantity } = await readOrderSubject(context, read, and(eq(orders.id, row.id), own));
    made.push({ order: row.id, number: row.number, ...frozen, copies: quantity, label: `${row.number} ${row.name}`, credits });
  }
  const [profile] = await read.select({ profile: stores.profile }).from(stores).where(eq(stores.id, store));
  const machines = profile ? machinesOf(context, profile.profile) : context.catalogue.machines;
  const work: TaskInput<'make-together'> = { format: '3mf', machines: machines.map(({ id }) => id), oneAfterTheOther: input.oneAfterTheOther, orders: made };
  const key = keyOfTogether(togetherWishOf(context, work), context.kernel);
  const ready = await isTogetherMade(context, key);
  const task = context.ids.uuid();
  await context.database.write(async (writer) => {
    if (!ready) {
      await context.tasks.enqueue(writer, { id: task, kind: 'make-together', input: work, owner: context.actor.id });
      return;
    }
    const now = context.now();
    await writer.insert(tasks).values({ id: task, owner: context.actor.id, kind: 'make-together', input: work, state: 'done', progress: 1, artefact: key, createdAt: now, endedAt: now });
  });
  return readTask(context, { task, owner: context.actor.id });
}

import { tables } from '@patternbook/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { TaskView } from '../../contract/task.ts';
import type { Staff } from '../../principal.ts';
import type { TaskInput } from '../../tasks/kinds.ts';
import { readTask } from '../exports/get.ts';
import { readyArtefact, startMaking } from '../exports/request.ts';
import { readOrderSubject } from '../exports/subjects.ts';
import { machinesOf } from '../orders/machine.ts';

const { orders, stores } = tables;

/** All copies of the order's parts on the beds of the store's machines. */
export async function counterPlate(context: Context & { readonly actor: Staff }, input: { readonly order: string }): Promise<TaskView> {
  const { read } = context.database;
  const own = and(eq(orders.id, input.order), inArray(orders.store, context.actor.stores.map(({ id }) => id)));
  const { frozen, credits, quantity, store } = await readOrderSubject(context, read, own);
  const [profile] = await read.select({ profile: stores.profile }).from(stores).where(eq(stores.id, store));
  const machines = profile ? machinesOf(context, profile.profile) : context.catalogue.machines;
  const work: TaskInput<'make-artefact'> = { ...frozen, format: '3mf', part: null, copies: quantity, machines: machines.map(({ id }) => id), credits };
  const ready = await readyArtefact(context, work);
  const task = await context.database.write((writer) => startMaking(context, writer, work, ready));
  return readTask(context, { task, owner: context.actor.id });
}

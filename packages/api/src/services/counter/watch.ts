import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { tracked } from '@trpc/server';
import type { TrackedEnvelope } from '@trpc/server';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { storeChange } from '../../contract/order.ts';
import type { StoreChangeView } from '../../contract/order.ts';
import { notFound } from '../../faults.ts';
import type { Staff } from '../../principal.ts';
import { listenFor } from '../orders/announcements.ts';
import { presentEvent } from '../orders/read.ts';
import { counterColumns, presentQueue, refuseForeignStore } from './read.ts';

const { orderEvents, orders, storeCounters, storeMembers, stores, variants } = tables;

/** As many as are read and sent at once when somebody comes back after a while. */
const batch = 50;

/** Number of the store's newest event; 0 before the first. */
export async function newestEvent(reader: Reader, store: string): Promise<number> {
  const [row] = await reader.select({ events: storeCounters.events }).from(storeCounters).where(eq(storeCounters.store, store));
  return row?.events ?? 0;
}

/**
 * Event ids are the store's event numbers. A client that returns with one gets everything since, in order; without one it
 * gets what happens from now on.
 */
export async function* watchStore(
  context: Context & { readonly actor: Staff },
  input: { readonly store: string; readonly lastEventId?: string | null | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<StoreChangeView>, void, undefined> {
  refuseForeignStore(context.actor, input.store);
  const { read } = context.database;
  // Listening begins before reading, so that nothing falls between the two.
  const announcements = listenFor(context.listener, { channel: 'order_changed', matches: ({ store }) => store === input.store, signal });
  try {
    const asked = input.lastEventId ?? '';
    let shown = /^\d{1,15}$/.test(asked) ? Number(asked) : await newestEvent(read, input.store);
    while (!signal?.aborted) {
      await refuseFormerStaff(read, context.actor.id, input.store);
      const changes = await changesSince(context, input.store, shown);
      for (const { number, change } of changes) {
        shown = number;
        yield tracked(String(number), storeChange.parse(change));
      }
      if (changes.length < batch) await announcements.next();
    }
  } finally {
    announcements.close();
  }
}

async function changesSince(context: Context, store: string, shown: number): Promise<readonly { readonly number: number; readonly change: StoreChangeView }[]> {
  const { read } = context.database;
  const rows = await read
    .select({ ...counterColumns, event: orderEvents })
    .from(orderEvents)
    .innerJoin(orders, eq(orders.id, orderEvents.order))
    .innerJoin(stores, eq(stores.id, orders.store))
    .innerJoin(variants, eq(variants.hash, orders.variant))
    .where(and(eq(orderEvents.store, store), gt(orderEvents.storeSequence, shown)))
    .orderBy(asc(orderEvents.storeSequence))
    .limit(batch);
  const cards = await presentQueue(context, read, rows);
  return rows.flatMap(({ event }, index) => {
    const order = cards[index];
    return order ? [{ number: event.storeSequence, change: { order, event: presentEvent(event) } }] : [];
  });
}

/** Whoever leaves the store stops hearing of it, even in a subscription that was opened before. */
async function refuseFormerStaff(reader: Reader, person: string, store: string): Promise<void> {
  const [member] = await reader
    .select({ role: storeMembers.role })
    .from(storeMembers)
    .where(and(eq(storeMembers.store, store), eq(storeMembers.person, person)));
  if (!member) notFound('store');
}

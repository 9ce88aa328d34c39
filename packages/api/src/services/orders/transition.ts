/** The only place that changes an order's state. */
import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { eq, max, sql } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import type { OrderState } from '../../contract/order.ts';

const { orderEvents, orders, storeCounters } = tables;

export interface Happening {
  readonly order: string;
  readonly store: string;
  readonly from: OrderState | null;
  readonly to: OrderState;
  readonly by: 'customer' | 'store' | 'system';
  readonly actor: string;
  readonly reason: string | null;
}

/** Moves a locked order, writes what happened, and tells everybody who watches when the transaction commits. */
export async function moveOrder(surroundings: Surroundings, writer: Writer, happening: Happening): Promise<void> {
  await writer.update(orders).set({ state: happening.to, changedAt: surroundings.now() }).where(eq(orders.id, happening.order));
  await recordEvent(surroundings, writer, happening);
}

/**
 * Numbers the event within its order and within its store. The store's counter stays locked until the commit, so numbers
 * become visible in their order and whoever reads from a number on misses none.
 */
export async function recordEvent(surroundings: Surroundings, writer: Writer, happening: Happening): Promise<void> {
  const [last] = await writer.reader.select({ sequence: max(orderEvents.sequence) }).from(orderEvents).where(eq(orderEvents.order, happening.order));
  const [counter] = await writer
    .update(storeCounters)
    .set({ events: sql`${storeCounters.events} + 1` })
    .where(eq(storeCounters.store, happening.store))
    .returning({ events: storeCounters.events });
  if (!counter) throw new Error(`Store ${happening.store} has no counters.`);
  await writer.insert(orderEvents).values({
    order: happening.order,
    sequence: (last?.sequence ?? 0) + 1,
    store: happening.store,
    storeSequence: counter.events,
    fromState: happening.from,
    toState: happening.to,
    by: happening.by,
    actor: happening.actor,
    reason: happening.reason,
    at: surroundings.now(),
  });
  await writer.notify('order_changed', { order: happening.order, store: happening.store });
}

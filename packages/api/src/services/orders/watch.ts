import { tracked } from '@trpc/server';
import type { TrackedEnvelope } from '@trpc/server';
import type { Context } from '../../context.ts';
import { orderView } from '../../contract/order.ts';
import type { OrderView } from '../../contract/order.ts';
import { notFound } from '../../faults.ts';
import type { Visitor } from '../../principal.ts';
import { listenFor } from './announcements.ts';
import { readOwnOrder } from './read.ts';

/** Event ids are the sequence of the last event that the sent order shows; a client that returns with it gets only what is newer. */
export async function* watchOrder(
  context: Context & { readonly actor: Visitor },
  input: { readonly id: string; readonly lastEventId?: string | null | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<OrderView>, void, undefined> {
  let shown = Number(input.lastEventId ?? 0) || 0;
  // Listening begins before reading, so that nothing falls between the two.
  const announcements = listenFor(context.listener, { channel: 'order_changed', matches: ({ order }) => order === input.id, signal });
  try {
    while (!signal?.aborted) {
      const order = await readOwnOrder(context, context.database.read, { id: input.id, owner: context.actor.id });
      if (!order) return notFound('order');
      const newest = order.events.at(-1)?.sequence ?? 0;
      if (newest > shown) {
        shown = newest;
        yield tracked(String(newest), orderView.parse(order));
      }
      await announcements.next();
    }
  } finally {
    announcements.close();
  }
}

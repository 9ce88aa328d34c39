import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { OrderView } from '../../contract/order.ts';
import { notFound, refuse } from '../../faults.ts';
import { once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import { readOwnOrder } from './read.ts';
import { findStep, nextStates, readState } from './states.ts';
import { moveOrder } from './transition.ts';

const { orders } = tables;

/** Cancelling what is already cancelled changes nothing and is no mistake. */
export async function cancelOrder(context: Context & { readonly actor: Visitor }, input: { readonly id: string; readonly idempotencyKey?: string | undefined }): Promise<OrderView> {
  const owner = context.actor.id;
  return once(context, { owner, procedure: 'orders.cancel', key: input.idempotencyKey, input }, async (writer) => {
    const [row] = await writer
      .select({ state: orders.state, store: orders.store })
      .from(orders)
      .where(and(eq(orders.id, input.id), eq(orders.owner, owner)))
      .for('update');
    if (!row) return notFound('order');
    const from = readState(row.state);
    if (from !== 'cancelled') {
      if (!findStep(from, 'cancelled', 'customer')) {
        refuse('wrong-state', 'The store has already begun with this order: talk to them at the counter.', { state: from, next: nextStates(from, 'customer') });
      }
      await moveOrder(context, writer, { order: input.id, store: row.store, from, to: 'cancelled', by: 'customer', actor: owner, reason: null });
    }
    return { done: (await readOwnOrder(context, writer.reader, { id: input.id, owner })) ?? notFound('order') };
  });
}

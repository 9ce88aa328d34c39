import { z } from 'zod';
import { cursor, id, idempotencyKey, pageSize, revision, storeId } from '../contract/identifiers.ts';
import { orderCard, orderView, quoteView } from '../contract/order.ts';
import { line, paragraphs } from '../contract/texts.ts';
import { limits } from '../limits.ts';
import { router, visitor } from '../procedure.ts';
import { cancelOrder } from '../services/orders/cancel.ts';
import { getOrder } from '../services/orders/get.ts';
import { myOrders } from '../services/orders/mine.ts';
import { placeOrder } from '../services/orders/place.ts';
import { quoteOrder } from '../services/orders/quote.ts';
import { watchOrder } from '../services/orders/watch.ts';

export const orders = router({
  /** Evaluates the design finally and promises a price for a time. */
  quote: visitor('own', 'heavy')
    .input(z.object({ design: id, revision, store: storeId, quantity: z.int().min(1).max(limits.quantity) }))
    .output(quoteView)
    .mutation(({ ctx, input }) => quoteOrder(ctx, input)),

  place: visitor('own', 'write')
    .input(z.object({ quote: id, contactName: line(limits.contactName), note: paragraphs(limits.note).optional(), idempotencyKey }))
    .output(orderView)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),

  /** Newest first. */
  mine: visitor('own', 'read')
    .input(z.object({ cursor: cursor.optional(), limit: pageSize }))
    .output(z.object({ items: z.array(orderCard), nextCursor: cursor.nullable() }))
    .query(({ ctx, input }) => myOrders(ctx, input)),

  get: visitor('own', 'read')
    .input(z.object({ id }))
    .output(orderView)
    .query(({ ctx, input }) => getOrder(ctx, input)),

  /** While the store has not accepted it. */
  cancel: visitor('own', 'write')
    .input(z.object({ id, idempotencyKey: idempotencyKey.optional() }))
    .output(orderView)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),

  /** The order as it is now, then again after each change. Reconnecting misses nothing. */
  watch: visitor('own', 'read')
    .input(z.object({ id, lastEventId: z.string().max(40).nullish() }))
    .subscription(({ ctx, input, signal }) => watchOrder(ctx, input, signal)),
});

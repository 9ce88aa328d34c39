import { z } from 'zod';
import { cursor, id, idempotencyKey, pageSize, storeId } from '../contract/identifiers.ts';
import { counterCard, counterView, orderState } from '../contract/order.ts';
import { plateView } from '../contract/plate.ts';
import { taskView } from '../contract/task.ts';
import { line } from '../contract/texts.ts';
import { limits } from '../limits.ts';
import { router, staff } from '../procedure.ts';
import { advanceOrder } from '../services/counter/advance.ts';
import { counterOrder } from '../services/counter/get.ts';
import { counterPlate } from '../services/counter/plate.ts';
import { counterPlates } from '../services/counter/plates.ts';
import { counterQueue } from '../services/counter/queue.ts';
import { counterTogether } from '../services/counter/together.ts';
import { watchStore } from '../services/counter/watch.ts';

export const counter = router({
  /**
   * Without `states`: everything that is not finished, oldest first. Finished orders are listed newest first.
   * `lastEventId` continues with `counter.watch` exactly where this answer ends.
   */
  queue: staff('own-store', 'read')
    .input(z.object({ store: storeId, states: z.array(orderState).min(1).max(8).optional(), cursor: cursor.optional(), limit: pageSize }))
    .output(z.object({ items: z.array(counterCard), nextCursor: cursor.nullable(), lastEventId: z.string() }))
    .query(({ ctx, input }) => counterQueue(ctx, input)),

  get: staff('own-store', 'read')
    .input(z.object({ order: id }))
    .output(counterView)
    .query(({ ctx, input }) => counterOrder(ctx, input)),

  advance: staff('own-store', 'write')
    .input(
      z.object({
        order: id,
        to: z.enum(['accepted', 'printing', 'ready', 'handed-over', 'refused', 'expired']),
        /** Told to the customer; needed for "refused". */
        reason: line(limits.reason).optional(),
        /** Needed for "handed-over". Case, spaces and dashes do not count. */
        pickupCode: z.string().max(40).optional(),
        idempotencyKey,
      }),
    )
    .output(counterView)
    .mutation(({ ctx, input }) => advanceOrder(ctx, input)),

  /** The order's parts laid out on the store's bed, as a 3MF. */
  plate: staff('own-store', 'heavy')
    .input(z.object({ order: id }))
    .output(taskView)
    .mutation(({ ctx, input }) => counterPlate(ctx, input)),

  /** All copies of several orders laid out on the store's beds, as one 3MF with the recipe of each; one material a plate. */
  together: staff('own-store', 'heavy')
    .input(z.object({ orders: z.array(id).min(1).max(limits.ordersTogether), oneAfterTheOther: z.boolean().default(false) }))
    .output(taskView)
    .mutation(({ ctx, input }) => counterTogether(ctx, input)),

  /** What lies where in such a file, once it is made. */
  plates: staff('own', 'read')
    .input(z.object({ task: id }))
    .output(z.object({ plates: z.array(plateView) }))
    .query(({ ctx, input }) => counterPlates(ctx, input)),

  /** Each change of the store's orders. Reconnecting misses nothing. */
  watch: staff('own-store', 'read')
    .input(z.object({ store: storeId, lastEventId: z.string().max(40).nullish() }))
    .subscription(({ ctx, input, signal }) => watchStore(ctx, input, signal)),
});

import { tables } from '@patternbook/database';
import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { CounterCardView, OrderState } from '../../contract/order.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import type { Staff } from '../../principal.ts';
import { isFinished, openStates } from '../orders/states.ts';
import { counterColumns, presentQueue, refuseForeignStore } from './read.ts';
import { newestEvent } from './watch.ts';

const { orders, stores, variants } = tables;

export interface QueueInput {
  readonly store: string;
  readonly states?: readonly OrderState[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function counterQueue(
  context: Context & { readonly actor: Staff },
  input: QueueInput,
): Promise<{ items: CounterCardView[]; nextCursor: string | null; lastEventId: string }> {
  refuseForeignStore(context.actor, input.store);
  const { read } = context.database;
  const states = input.states ?? openStates;
  const newestFirst = states.some(isFinished);
  const after = decodeCursor(input.cursor, z.tuple([z.uuid()]));
  // Read before the rows: what happens in between is then told twice rather than not at all.
  const lastEventId = String(await newestEvent(read, input.store));
  const found = await read
    .select(counterColumns)
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.store))
    .innerJoin(variants, eq(variants.hash, orders.variant))
    .where(
      and(
        eq(orders.store, input.store),
        inArray(orders.state, [...states]),
        after && (newestFirst ? lt(orders.id, after[0]) : gt(orders.id, after[0])),
      ),
    )
    .orderBy(newestFirst ? desc(orders.id) : asc(orders.id))
    .limit(input.limit + 1);
  const { rows, nextCursor } = pageOf(found, input.limit, ({ id }) => [id]);
  return { items: await presentQueue(context, read, rows), nextCursor, lastEventId };
}

import { tables } from '@patternbook/database';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { OrderCardView } from '../../contract/order.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import type { Visitor } from '../../principal.ts';
import { hydrateOrders, orderColumns, presentOrder } from './read.ts';

const { orders, stores } = tables;

export async function myOrders(
  context: Context & { readonly actor: Visitor },
  input: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: OrderCardView[]; nextCursor: string | null }> {
  const { read } = context.database;
  const after = decodeCursor(input.cursor, z.tuple([z.uuid()]));
  const found = await read
    .select(orderColumns)
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.store))
    .where(and(eq(orders.owner, context.actor.id), after && lt(orders.id, after[0])))
    .orderBy(desc(orders.id))
    .limit(input.limit + 1);
  const { rows, nextCursor } = pageOf(found, input.limit, ({ id }) => [id]);
  const hydration = await hydrateOrders(context, read, rows);
  return { items: rows.map((row) => presentOrder(row, hydration)), nextCursor };
}

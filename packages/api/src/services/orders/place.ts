import { tables, violatedConstraint } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { OrderView } from '../../contract/order.ts';
import { notFound, refuse } from '../../faults.ts';
import { limits } from '../../limits.ts';
import { once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import { drawSoon } from '../../tasks/drawPictures.ts';
import { dueAfter } from './due.ts';
import { readOwnOrder } from './read.ts';
import { recordEvent } from './transition.ts';

const { designOrigins, orders, patternCounters, quotes, storeCounters, stores, variants } = tables;

export interface PlaceInput {
  readonly quote: string;
  readonly contactName: string;
  readonly note?: string | undefined;
  readonly idempotencyKey: string;
}

/** Takes the quote over as it was promised. Each quote becomes one order at most. */
export async function placeOrder(context: Context & { readonly actor: Visitor }, input: PlaceInput): Promise<OrderView> {
  const owner = context.actor.id;
  const call = { owner, procedure: 'orders.place', key: input.idempotencyKey, input };
  try {
    return await once(context, call, async (writer) => {
      const id = await insertOrder(context, writer, input);
      return { done: (await readOwnOrder(context, writer.reader, { id, owner })) ?? notFound('order') };
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'orders_quote') throw error;
    const [order] = await context.database.read.select({ id: orders.id }).from(orders).where(and(eq(orders.quote, input.quote), eq(orders.owner, owner)));
    refuse('quote-used', 'This quote has already become an order: look at it, or ask for a new quote.', { order: order?.id ?? '' });
  }
}

async function insertOrder(context: Context & { readonly actor: Visitor }, writer: Writer, input: PlaceInput): Promise<string> {
  const now = context.now();
  const [found] = await writer.reader
    .select({ quote: quotes, profile: stores.profile, closedAt: stores.closedAt, design: variants.design })
    .from(quotes)
    .innerJoin(stores, eq(stores.id, quotes.store))
    .innerJoin(variants, eq(variants.hash, quotes.variant))
    .where(and(eq(quotes.id, input.quote), eq(quotes.owner, context.actor.id)));
  if (!found) return notFound('quote');
  if (found.quote.validUntil <= now || found.closedAt !== null) refuse('quote-expired', 'This quote is no longer valid: ask for a new one.', null);

  const { id: quote, createdAt: _created, validUntil: _until, ...promise } = found.quote;
  const [counter] = await writer
    .update(storeCounters)
    .set({ orders: sql`${storeCounters.orders} + 1` })
    .where(eq(storeCounters.store, promise.store))
    .returning({ number: storeCounters.orders });
  if (!counter) throw new Error(`Store ${promise.store} has no counters.`);
  const id = context.ids.uuid();
  await writer.insert(orders).values({
    ...promise,
    id,
    number: counter.number,
    quote,
    contactName: input.contactName,
    note: input.note ?? '',
    state: 'placed',
    pickupCode: context.ids.code(limits.pickupLetters),
    placedAt: now,
    changedAt: now,
    dueAt: dueAfter(now, found.profile.leadDays),
  });
  await recordEvent(context, writer, { order: id, store: promise.store, from: null, to: 'placed', by: 'customer', actor: context.actor.id, reason: null });
  await countForPatterns(writer, promise.design);
  // Customer and counter look at it from now on.
  await drawSoon(context, writer, { variant: promise.variant, design: found.design });
  return id;
}

/** Patterns that the design was begun from have one order more. */
async function countForPatterns(writer: Writer, design: string): Promise<void> {
  const origins = writer.reader.select({ pattern: designOrigins.pattern }).from(designOrigins).where(eq(designOrigins.design, design));
  await writer.update(patternCounters).set({ orders: sql`${patternCounters.orders} + 1` }).where(inArray(patternCounters.pattern, origins));
}

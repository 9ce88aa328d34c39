import { createIds, openDatabase, openListener, tables } from '@patternbook/database';
import { isTrackedEnvelope } from '@trpc/server';
import { and, eq, sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Customer, Visitor } from '../../principal.ts';
import { newKey, refusal } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';
import { createCallerFactory } from '../../procedure.ts';
import { appRouter } from '../../router.ts';

let world: World;
let buyer: Visitor;
let me: Caller;
let clerk: Customer;
let counter: Caller;
beforeAll(async () => {
  world = await createWorld();
  buyer = await world.guest();
  me = world.as(buyer);
  clerk = await world.staff('mitte');
  counter = world.as(clerk);
});
afterAll(() => world.close());

async function place(): Promise<string> {
  const design = await me.designs.create({ product: 'chest' });
  const { id } = await me.orders.quote({ design: design.id, revision: 1, store: 'mitte', quantity: 1 });
  return (await me.orders.place({ quote: id, contactName: 'Anna', idempotencyKey: newKey() })).id;
}
const advance = (order: string, to: 'accepted' | 'printing' | 'ready') => counter.counter.advance({ order, to, idempotencyKey: newKey() });

/** What a subscription says next, as the client gets it. */
async function next<T>(iterator: AsyncIterator<T>): Promise<{ readonly id: string; readonly data: unknown }> {
  const { value, done } = await iterator.next();
  if (done || !isTrackedEnvelope(value as never)) throw new Error('The subscription ended.');
  const [id, data] = value as unknown as [string, unknown];
  return { id, data };
}
const iterate = <T>(subscription: AsyncIterable<T>) => subscription[Symbol.asyncIterator]();

test('a customer sees the order as it is, and each change without asking', async () => {
  const id = await place();
  const watching = iterate(await me.orders.watch({ id }));
  expect(await next(watching)).toMatchObject({ id: '1', data: { id, state: 'placed' } });
  const change = next(watching);
  await advance(id, 'accepted');
  expect(await change).toMatchObject({ id: '2', data: { state: 'accepted', events: [{ to: 'placed' }, { to: 'accepted' }] } });
  await watching.return?.();
});

test('whoever comes back with the last event gets only what was missed, at once', async () => {
  const id = await place();
  await advance(id, 'accepted');
  await advance(id, 'printing');
  const back = iterate(await me.orders.watch({ id, lastEventId: '1' }));
  expect(await next(back)).toMatchObject({ id: '3', data: { state: 'printing' } });
  await back.return?.();
  const upToDate = iterate(await me.orders.watch({ id, lastEventId: '3' }));
  const change = next(upToDate);
  await advance(id, 'ready');
  expect(await change).toMatchObject({ id: '4', data: { state: 'ready' } });
  await upToDate.return?.();
});

test('a change made through another server process is heard', async () => {
  const database = openDatabase({ url: world.url, connections: 2 });
  const listener = await openListener({ url: world.url });
  const ids = createIds({ now: () => world.time.getTime(), random: (bytes) => randomBytes(bytes) });
  const elsewhere = createCallerFactory(appRouter)({ ...world.context(clerk), database, listener, ids });
  const id = await place();
  const watching = iterate(await me.orders.watch({ id, lastEventId: '1' }));
  const change = next(watching);
  await elsewhere.counter.advance({ order: id, to: 'accepted', idempotencyKey: newKey() });
  expect(await change).toMatchObject({ id: '2', data: { state: 'accepted' } });
  await watching.return?.();
  await listener.close();
  await database.close();
});

test('a change during a lost connection is told when the connection is back', async () => {
  const id = await place();
  const watching = iterate(await me.orders.watch({ id, lastEventId: '1' }));
  const change = next(watching);
  await world.database.write(async (writer) => {
    await writer.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`);
  });
  await advance(id, 'accepted');
  expect(await change).toMatchObject({ id: '2', data: { state: 'accepted' } });
  await watching.return?.();
});

test('the counter hears of every order from where its queue ended, in order and none twice', async () => {
  const { lastEventId } = await counter.counter.queue({ store: 'mitte' });
  const first = await place();
  const watching = iterate(await counter.counter.watch({ store: 'mitte', lastEventId }));
  expect(await next(watching)).toMatchObject({ data: { order: { id: first, contactName: 'Anna' }, event: { to: 'placed' } } });
  const orders = await Promise.all(Array.from({ length: 6 }, () => place()));
  const heard = [];
  for (const _ of orders) heard.push(await next(watching));
  expect(heard.map(({ id }) => Number(id))).toEqual(heard.map((_, index) => Number(lastEventId) + 2 + index));
  expect(new Set(heard.map(({ data }) => (data as { order: { id: string } }).order.id))).toEqual(new Set(orders));
  await watching.return?.();
});

test('a subscription without a last event begins with what happens next', async () => {
  const watching = iterate(await counter.counter.watch({ store: 'mitte' }));
  const change = next(watching);
  // Until it listens nothing can be missed; afterwards the order is announced.
  const id = await place();
  const { data } = await change;
  expect(data).toMatchObject({ order: { id } });
  await watching.return?.();
});

test('staff of another store, and those who left, hear nothing', async () => {
  const other = world.as(await world.staff('altona'));
  await refusal('not-found', next(iterate(await other.counter.watch({ store: 'mitte' }))));
  const leaving = await world.staff('mitte');
  const { lastEventId } = await counter.counter.queue({ store: 'mitte' });
  const watching = iterate(await world.as(leaving).counter.watch({ store: 'mitte', lastEventId }));
  await place();
  await next(watching);
  await world.database.write((writer) => writer.delete(tables.storeMembers).where(and(eq(tables.storeMembers.person, leaving.id), eq(tables.storeMembers.store, 'mitte'))));
  await place();
  await refusal('not-found', next(watching));
});

test('somebody else cannot watch an order', async () => {
  const id = await place();
  await refusal('not-found', next(iterate(await world.as(await world.guest()).orders.watch({ id }))));
});

test('a subscription ends when its client is gone', async () => {
  const id = await place();
  const controller = new AbortController();
  const caller = createCallerFactory(appRouter)(world.context(buyer), { signal: controller.signal });
  const watching = iterate(await caller.orders.watch({ id, lastEventId: '1' }));
  const waiting = watching.next();
  controller.abort();
  expect((await waiting).done).toBe(true);
});

import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../tests/builders/database.ts';
import type { TestDatabase } from '../../../tests/builders/database.ts';
import type { Reader } from './access.ts';
import { openListener } from './listen.ts';
import type { Heard } from './listen.ts';
import { isAway, sqlState, violatedConstraint } from './errors.ts';
import { openDatabase } from './open.ts';
import type { Database } from './open.ts';
import { storeCounters, stores } from './tables/index.ts';

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await createTestDatabase();
  database = openDatabase({ url: place.url, connections: 4 });
  await database.write(async (writer) => {
    for (const id of ['here', 'there']) {
      await writer.insert(stores).values({ id, name: id, profile: {} as never, createdAt: new Date(0) });
      await writer.insert(storeCounters).values({ store: id });
    }
  });
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const eventsOf = async (reader: Reader, store: string) => (await reader.select().from(storeCounters).where(eq(storeCounters.store, store)))[0]?.events;

test('a reader fits no writer and a writer fits no reader', () => {
  database.write(async (writer) => {
    // @ts-expect-error a transaction is not a reader
    await eventsOf(writer, 'here');
  }).catch(() => {});
  // @ts-expect-error a reader cannot insert
  expect(database.read.insert).toBeUndefined();
});

test('connections for reading are refused writes by PostgreSQL itself', async () => {
  const failing = database.read.select({ locked: sql`pg_advisory_xact_lock(1)`, made: sql`nextval('missing')` }).from(stores);
  await expect(failing).rejects.toThrow();
  const locking = database.read.select().from(stores).for('update');
  expect(sqlState(await locking.then(() => undefined, (error: unknown) => error))).toBe('25006');
});

test('what throws rolls back everything', async () => {
  const failing = database.write(async (writer) => {
    await writer.update(storeCounters).set({ events: 99 }).where(eq(storeCounters.store, 'here'));
    expect(await eventsOf(writer.reader, 'here')).toBe(99);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await eventsOf(database.read, 'here')).toBe(0);
});

test('touching the database from outside within a transaction is refused before it can wait for itself', async () => {
  await expect(database.write(async () => eventsOf(database.read, 'here'))).rejects.toThrow('goes through its writer');
  await expect(database.write(async () => database.write(async () => 1))).rejects.toThrow('goes through its writer');
  // Afterwards it is open again, also for what was begun inside.
  let later: Promise<unknown> | undefined;
  await database.write(async () => {
    later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => eventsOf(database.read, 'here'));
  });
  expect(await later).toBe(0);
  expect(await eventsOf(database.read, 'here')).toBe(0);
});

test('transactions that lock each other out are run again, and both happen', async () => {
  let runs = 0;
  let bothHoldOne: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (bothHoldOne = resolve));
  const move = (first: string, second: string) =>
    database.write(async (writer) => {
      runs += 1;
      await writer.update(storeCounters).set({ events: sql`events + 1` }).where(eq(storeCounters.store, first));
      if (runs >= 2) bothHoldOne?.();
      await held;
      await writer.update(storeCounters).set({ events: sql`events + 1` }).where(eq(storeCounters.store, second));
    });
  await Promise.all([move('here', 'there'), move('there', 'here')]);
  expect(runs).toBeGreaterThanOrEqual(3);
  expect([await eventsOf(database.read, 'here'), await eventsOf(database.read, 'there')]).toEqual([2, 2]);
});

test('a connection that is cut while it works is told from a mistake', async () => {
  const cut = database.write(async (writer) => writer.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
  expect(isAway(await cut.catch((error: unknown) => error))).toBe(true);
  const mistaken = database.write(async (writer) => writer.execute(sql`select 1 / 0`));
  expect(isAway(await mistaken.catch((error: unknown) => error))).toBe(false);
  // The pool has another connection.
  expect(await eventsOf(database.read, 'here')).toBeDefined();
});

test('a violated constraint can be told by its name', async () => {
  const failing = database.write(async (writer) => writer.insert(storeCounters).values({ store: 'here' }));
  const error = await failing.then(() => undefined, (reason: unknown) => reason);
  expect([sqlState(error), violatedConstraint(error)]).toEqual(['23505', 'store_counters_pkey']);
});

test('plain statements with numbered placeholders run inside the transaction', async () => {
  const failing = database.write(async (writer) => {
    const { rows } = await writer.executeSql('update store_counters set orders = $2::int where store = $1 and $2::int > 0 returning store, orders', ['here', 7]);
    expect(rows).toEqual([{ store: 'here', orders: 7 }]);
    throw new Error('roll back');
  });
  await expect(failing).rejects.toThrow('roll back');
  expect((await database.read.select().from(storeCounters).where(eq(storeCounters.store, 'here')))[0]?.orders).toBe(0);
});

test('listeners hear what was committed, and only that, and learn when they may have missed something', async () => {
  const listener = await openListener({ url: place.url, retryMilliseconds: 10, onError: () => {} });
  const heard: Heard[] = [];
  let wake: (() => void) | undefined;
  listener.subscribe('order_changed', (what) => {
    heard.push(what);
    wake?.();
  });
  const until = (count: number) => new Promise<void>((resolve) => {
    wake = () => heard.length >= count && resolve();
    wake();
  });

  await database.write(async (writer) => {
    await writer.notify('order_changed', { order: 'undone' });
    throw new Error('roll back');
  }).catch(() => {});
  await database.write((writer) => writer.notify('order_changed', { order: 'done' }));
  await until(1);
  expect(heard).toEqual([{ kind: 'said', payload: { order: 'done' } }]);

  await database.write((writer) => writer.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`));
  await until(2);
  expect(heard[1]).toEqual({ kind: 'missed' });
  await database.write((writer) => writer.notify('order_changed', { order: 'again' }));
  await until(3);
  expect(heard[2]).toEqual({ kind: 'said', payload: { order: 'again' } });
  await listener.close();
});

test('a database that is away is not ready', async () => {
  expect(await database.isReady()).toBe(true);
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 });
  expect(await away.isReady()).toBe(false);
  expect(isAway(await eventsOf(away.read, 'here').catch((error: unknown) => error))).toBe(true);
  await away.close();
});

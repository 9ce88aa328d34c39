import { tables } from '@patternbook/database';
import type { Work } from '@patternbook/fabrication';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderState } from '../../contract/order.ts';
import type { PrintRecord } from '../../contract/print.ts';
import { newKey, refusal } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';

let world: World;
let me: Caller;
let counter: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  me = world.as(await world.guest());
  counter = world.as(await world.staff('mitte'));
});
afterAll(() => world.close());

const { orders, prints } = tables;
const bed = 'bed-256';
/** What was learned is looked up again. */
const aMinuteLater = () => (world.time = new Date(world.time.getTime() + 61_000));
/** Each test begins with nothing recorded; rows that are never deleted go with their table's content only. */
beforeEach(async () => {
  await world.database.write((writer) => writer.execute(sql`truncate ${prints}`));
  aMinuteLater();
});

async function quote(width: number) {
  const design = await me.designs.create({ product: 'chest', values: { width }, name: 'Box' });
  return me.orders.quote({ design: design.id, revision: 1, store: 'mitte', quantity: 1 });
}

/** An order that came so far. */
async function orderIn(state: Extract<OrderState, 'placed' | 'accepted' | 'printing' | 'ready'> = 'ready', width = 100): Promise<string> {
  const { id } = await me.orders.place({ quote: (await quote(width)).id, contactName: 'Anna', idempotencyKey: newKey() });
  const way = ['accepted', 'printing', 'ready'] as const;
  for (const to of way.slice(0, way.indexOf(state as (typeof way)[number]) + 1)) await counter.counter.advance({ order: id, to, idempotencyKey: newKey() });
  return id;
}

const record = (order: string, ...records: PrintRecord[]) => counter.prints.record({ order, prints: records, idempotencyKey: newKey() });
const made = (minutes?: number, grams?: number): PrintRecord => ({ machine: bed, outcome: 'made', ...(minutes !== undefined && { minutes }), ...(grams !== undefined && { materials: [{ material: 'pla', grams }] }) });
const failed: PrintRecord = { machine: bed, outcome: 'failed' };
const learned = async () => {
  aMinuteLater();
  return (await me.catalogue.get()).corrections;
};
/** Recorded as so many times what was estimated. */
async function taught(times: readonly number[]): Promise<void> {
  for (const factor of times) {
    const order = await orderIn();
    const { work } = await counter.counter.get({ order });
    const plain = await estimated(order);
    expect(work).toHaveLength(1);
    await record(order, made(plain.minutes * factor, plain.grams * factor));
  }
}

async function estimated(order: string): Promise<Work> {
  const [row] = await world.database.read.select({ work: orders.work }).from(orders).where(eq(orders.id, order));
  const [first] = row?.work ?? [];
  if (!first) throw new Error('The order does not say what was estimated.');
  return first;
}

describe('recording', () => {
  test('keeps what it took beside what was promised, with who and when', async () => {
    const order = await orderIn('printing');
    const before = await counter.counter.get({ order });
    expect(before).toMatchObject({ recordable: true, work: [{ machine: bed, minutes: before.minutes, materials: [{ material: 'pla' }], entries: [] }] });
    const after = await record(order, made(155, 43.7));
    expect(after.work).toMatchObject([{ machine: bed, minutes: before.minutes, entries: [{ entry: 1, outcome: 'made', minutes: 155, materials: [{ material: 'pla', grams: 43.7 }], by: 'Sam' }] }]);
    expect(Date.parse(after.work[0]?.entries[0]?.at ?? '')).toBeLessThanOrEqual(world.time.getTime());
    expect(await counter.counter.get({ order })).toEqual(after);
  });

  test('is for orders in the making or made, of the own store, by its staff', async () => {
    const waiting = await orderIn('accepted');
    expect((await counter.counter.get({ order: waiting })).recordable).toBe(false);
    expect((await refusal('wrong-state', record(waiting, made(60)))).data.state).toBe('accepted');
    const order = await orderIn();
    const input = { order, prints: [made(60)], idempotencyKey: newKey() };
    await refusal('not-found', world.as(await world.staff('altona', 'manager')).prints.record(input));
    await refusal('not-allowed', world.as(await world.customer()).prints.record(input));
    await refusal('not-allowed', me.prints.record(input));
    expect((await counter.counter.get({ order })).work[0]?.entries).toEqual([]);
  });

  test.each<[string, PrintRecord[]]>([
    ['nothing at all', [made()]],
    ['another machine', [{ machine: 'other', outcome: 'made', minutes: 60 }]],
    ['another material', [{ machine: bed, outcome: 'made', materials: [{ material: 'petg', grams: 10 }] }]],
    ['one machine twice', [made(60), failed]],
    ['one material twice', [{ machine: bed, outcome: 'made', materials: [{ material: 'pla', grams: 10 }, { material: 'pla', grams: 11 }] }]],
    ['no time', [made(0)]],
    ['more than a month', [made(50_000)]],
    ['a negative mass', [made(60, -1)]],
    ['no number', [made(NaN)]],
  ])('%s is refused', async (_, records) => {
    const order = await orderIn();
    await refusal('bad-input', record(order, ...records));
    expect((await counter.counter.get({ order })).work[0]?.entries).toEqual([]);
  });

  test('a hundred retries at once are one entry, and entries at once are numbered', async () => {
    const order = await orderIn();
    const input = { order, prints: [made(60)], idempotencyKey: newKey() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => counter.prints.record(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await Promise.all([61, 62, 63].map((minutes) => record(order, made(minutes))));
    const entries = (await counter.counter.get({ order })).work[0]?.entries.map(({ entry }) => entry);
    expect(entries).toEqual([4, 3, 2, 1]);
  });

  test('shares a machine’s time among its materials as was estimated, and keeps machines apart', async () => {
    const order = await orderIn();
    const work: Work[] = [{ machine: bed, material: 'pla', minutes: 90, grams: 40 }, { machine: bed, material: 'petg', minutes: 30, grams: 12 }, { machine: 'laser', material: 'birch', minutes: 4, grams: 200 }];
    await world.database.write((writer) => writer.update(orders).set({ work }).where(eq(orders.id, order)));
    await record(order, { machine: bed, outcome: 'made', minutes: 160, materials: [{ material: 'petg', grams: 15 }] }, { machine: 'laser', outcome: 'failed' });
    const rows = await world.database.read.select().from(prints).where(eq(prints.order, order)).orderBy(prints.material);
    expect(rows.map(({ material, minutes, grams, outcome }) => [material, minutes, grams, outcome])).toEqual([['birch', null, null, 'failed'], ['petg', 40, 15, 'made'], ['pla', 120, null, 'made']]);
    const view = await record(order, { machine: 'laser', outcome: 'made', minutes: 5 });
    expect(view.work.map(({ machine, entries }) => [machine, entries.map(({ entry, outcome, minutes }) => [entry, outcome, minutes])])).toEqual([
      [bed, [[1, 'made', 160]]],
      ['laser', [[2, 'made', 5], [1, 'failed', null]]],
    ]);
  });

  test('an order of the first releases does not say what was estimated, so nothing can be recorded', async () => {
    const order = await orderIn();
    await world.database.write((writer) => writer.update(orders).set({ work: null }).where(eq(orders.id, order)));
    expect(await counter.counter.get({ order })).toMatchObject({ recordable: false, work: [] });
    expect((await me.orders.get({ id: order })).correction).toBeNull();
    await refusal('bad-input', record(order, made(60)));
  });
});

describe('what was recorded', () => {
  test('corrects the estimate of its machine and material, in the catalogue and in the next quote', async () => {
    const first = await quote(110);
    expect(first.correction).toBeNull();
    expect(await learned()).toEqual([]);
    await taught([1.3, 1.3, 1.3, 1.3, 1.3, 1.3]);
    const [correction, ...others] = await learned();
    expect(others).toEqual([]);
    expect(correction).toMatchObject({ machine: bed, material: 'pla', prints: 6 });
    expect(correction?.minutes).toBeGreaterThan(1.1);
    expect(correction?.minutes).toBeLessThan(1.3);
    expect(correction?.grams).toBeGreaterThan(1.05);
    const second = await quote(110);
    expect(second.minutes / first.minutes).toBeCloseTo(correction?.minutes ?? 0, 1);
    expect(second.grams).toBeGreaterThan(first.grams);
    expect(second.price.amount).toBeGreaterThan(first.price.amount);
    expect(second.correction).toEqual({ prints: 6, machines: 1, minutes: expect.closeTo(correction?.minutes ?? 0, 6) });
  });

  test('leaves what was promised as it was', async () => {
    const before = await quote(105);
    await taught([1.5, 1.5, 1.5, 1.5]);
    await learned();
    const order = await me.orders.place({ quote: before.id, contactName: 'Anna', idempotencyKey: newKey() });
    expect(order).toMatchObject({ price: before.price, minutes: before.minutes, grams: before.grams, correction: null });
    const later = await me.orders.place({ quote: (await quote(105)).id, contactName: 'Anna', idempotencyKey: newKey() });
    expect(later.correction).toMatchObject({ prints: 4 });
    await taught([1, 1, 1, 1]);
    await learned();
    expect(await me.orders.get({ id: later.id })).toEqual(later);
  });

  test('is learned beside the plain estimate, never beside a corrected one', async () => {
    for (let round = 0; round < 3; round += 1) {
      await taught([1.2, 1.2, 1.2, 1.2]);
      const [correction] = await learned();
      expect(correction?.minutes).toBeLessThan(1.21);
      expect(correction?.minutes).toBeGreaterThan(1);
    }
  });

  test('counts by its newest entry, of its own order only', async () => {
    await taught([1, 1, 1, 1, 1, 1, 1, 1]);
    const order = await orderIn();
    const { minutes } = await estimated(order);
    await record(order, made(minutes * 4));
    await record(order, made(minutes));
    expect(await learned()).toMatchObject([{ prints: 9, minutes: expect.closeTo(1, 3) }]);
  });

  test('of a failed print teaches nothing, and takes back what its order taught before', async () => {
    const order = await orderIn();
    await record(order, failed);
    expect(await learned()).toEqual([]);
    await record(order, made((await estimated(order)).minutes * 2));
    expect(await learned()).toMatchObject([{ prints: 1 }]);
    await record(order, failed);
    expect(await learned()).toEqual([]);
  });

  test('is hardly moved by an outlier', async () => {
    await taught([1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1]);
    const [before] = await learned();
    await taught([30]);
    const [after] = await learned();
    expect((after?.minutes ?? 0) / (before?.minutes ?? 1)).toBeCloseTo(1, 1);
  });

  test('is looked up once a minute, by one statement', async () => {
    await taught([1.1]);
    aMinuteLater();
    const cost = async (call: () => Promise<unknown>) => {
      world.statements.length = 0;
      await call();
      return world.statements.length;
    };
    expect(await cost(() => Promise.all(Array.from({ length: 10 }, () => me.catalogue.get())))).toBe(11);
    expect(await cost(() => me.catalogue.get())).toBe(1);
    aMinuteLater();
    expect(await cost(() => me.catalogue.get())).toBe(2);
    const order = await orderIn();
    expect(await cost(() => counter.counter.get({ order }))).toBe(4);
  });
});

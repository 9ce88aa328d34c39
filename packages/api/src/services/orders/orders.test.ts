import { tables } from '@patternbook/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrderState } from '../../contract/order.ts';
import type { Customer, Visitor } from '../../principal.ts';
import { faultOf, newKey, refusal } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';
import { orderStates } from './states.ts';

let world: World;
let buyer: Visitor;
let me: Caller;
let clerk: Customer;
let counter: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  buyer = await world.guest();
  me = world.as(buyer);
  clerk = await world.staff('mitte');
  counter = world.as(clerk);
});
afterAll(() => world.close());

const { auditEvents, orderEvents, orders, variants } = tables;
const hour = 3_600_000;

async function quote(width = 100, quantity = 1) {
  const design = await me.designs.create({ product: 'chest', values: { width }, name: 'Box for Anna' });
  return { design, ...(await me.orders.quote({ design: design.id, revision: 1, store: 'mitte', quantity })) };
}
const place = async (width?: number) => me.orders.place({ quote: (await quote(width)).id, contactName: 'Anna', note: 'Bitte leise', idempotencyKey: newKey() });

type Goal = Parameters<Caller['counter']['advance']>[0]['to'];
const advance = (order: string, to: Goal, more: { readonly pickupCode?: string; readonly reason?: string } = {}) =>
  counter.counter.advance({ order, to, ...more, idempotencyKey: newKey() });

/** An order in that state, brought there by the ways that exist. */
async function orderIn(state: OrderState): Promise<string> {
  const { id, pickupCode } = await place();
  if (state === 'cancelled') await me.orders.cancel({ id });
  const way: Partial<Record<OrderState, Goal[]>> = {
    accepted: ['accepted'], printing: ['accepted', 'printing'], ready: ['accepted', 'printing', 'ready'], 'handed-over': ['accepted', 'printing', 'ready', 'handed-over'],
    refused: ['refused'], expired: ['accepted', 'printing', 'ready', 'expired'],
  };
  for (const to of way[state] ?? []) {
    if (to === 'expired') world.time = new Date(world.time.getTime() + 31 * 24 * hour);
    await advance(id, to, { reason: 'No time', pickupCode });
  }
  return id;
}

describe('quotes', () => {
  test('promise a price from what the server evaluated, with lines that add up', async () => {
    world.workshop.evaluated.length = 0;
    const quoted = await quote(100, 3);
    expect(world.workshop.evaluated).toMatchObject([{ quality: 'final', purpose: 'make', values: { width: 100, height: 60 } }]);
    expect(quoted).toMatchObject({ store: { id: 'mitte', name: 'Print shop Mitte' }, quantity: 3 });
    expect(quoted.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(quoted.price.amount);
    expect(quoted.grams).toBeGreaterThan(10);
    expect(Date.parse(quoted.validUntil) - world.time.getTime()).toBeGreaterThan(47 * hour);
    const single = await quote(100, 1);
    expect(single.price.amount).toBeLessThan(quoted.price.amount);
    expect(quoted.price.amount).toBeLessThan(3 * single.price.amount);
  });

  test('are for the way up that the design has its parts in', async () => {
    const askedFor = async (turns: Record<string, [number, number, number]>) => {
      const design = await me.designs.create({ product: 'chest', values: { width: 100 }, turns });
      return me.orders.quote({ design: design.id, revision: 1, store: 'mitte', quantity: 1 });
    };
    const [flat, onEdge] = [await askedFor({}), await askedFor({ lid: [90, 0, 0] })];
    expect(onEdge.minutes).not.toBe(flat.minutes);
  });

  test('are refused for what the store does not have, what does not fit, conflicts, and what is not there', async () => {
    const golden = await me.designs.create({ product: 'chest', finishes: { lid: { material: 'pla', colour: 'gold' } } });
    expect((await refusal('not-offered', me.orders.quote({ design: golden.id, revision: 1, store: 'mitte', quantity: 1 }))).data).toEqual({ parts: ['lid'] });
    const huge = await me.designs.create({ product: 'chest', values: { width: 300 } });
    expect((await refusal('not-offered', me.orders.quote({ design: huge.id, revision: 1, store: 'mitte', quantity: 1 }))).data.parts).toContain('body');
    const falling = await me.designs.create({ product: 'chest', values: { width: 20, height: 90 } });
    await refusal('conflicts', me.orders.quote({ design: falling.id, revision: 1, store: 'mitte', quantity: 1 }));
    await refusal('not-found', me.orders.quote({ design: golden.id, revision: 1, store: 'nowhere', quantity: 1 }));
    await refusal('bad-input', me.orders.quote({ design: golden.id, revision: 1, store: 'mitte', quantity: 0 }));
    await refusal('bad-input', me.orders.quote({ design: golden.id, revision: 1, store: 'mitte', quantity: 1.5 }));
  });

  test('end', async () => {
    const { id } = await quote();
    world.time = new Date(world.time.getTime() + 49 * hour);
    await refusal('quote-expired', me.orders.place({ quote: id, contactName: 'Anna', idempotencyKey: newKey() }));
  });
});

describe('placing', () => {
  test('pins the variant and the price, whatever happens to the design, the store and its prices', async () => {
    const quoted = await quote(120);
    await me.designs.save({ id: quoted.design.id, revision: 1, design: { ...quoted.design.design, values: { width: 55 } }, idempotencyKey: newKey() });
    const order = await me.orders.place({ quote: quoted.id, contactName: 'Anna', idempotencyKey: newKey() });
    expect(order).toMatchObject({ state: 'placed', name: 'Box for Anna', price: quoted.price, lines: quoted.lines, variant: quoted.variant, design: { values: { width: 120 } }, cancellable: true });
    expect(order.pickupCode).toMatch(/^[23456789A-HJ-NP-TV-Z]{6}$/);
    const [variant] = await world.database.read.select().from(variants).where(eq(variants.hash, order.variant));
    expect(variant?.graph.nodes).toHaveLength(1);
    expect(variant?.parts).toHaveLength(2);
    expect(await me.orders.get({ id: order.id })).toEqual(order);
    const drawing = await world.database.read.select().from(tables.tasks).where(eq(tables.tasks.kind, 'draw-pictures'));
    expect(drawing.map(({ input }) => (input as { variant: string }).variant)).toContain(order.variant);
    expect((await me.orders.mine({})).items[0]).toMatchObject({ id: order.id, number: order.number });
  });

  test('a hundred retries at once are one order with one pickup code', async () => {
    const { id } = await quote();
    const input = { quote: id, contactName: 'Anna', idempotencyKey: newKey() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => me.orders.place(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.database.read.select({ id: orders.id }).from(orders).where(eq(orders.quote, id))).toHaveLength(1);
  });

  test('with other keys a quote is still one order, also at once', async () => {
    const { id } = await quote();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => me.orders.place({ quote: id, contactName: 'Anna', idempotencyKey: newKey() })));
    const [made] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await refusal('quote-used', me.orders.place({ quote: id, contactName: 'Anna', idempotencyKey: newKey() }))).data).toEqual({ order: made?.id });
  });

  test('orders placed at once get numbers of their own and events in one sequence', async () => {
    const quoted = await Promise.all(Array.from({ length: 10 }, (_, index) => quote(60 + index)));
    const placed = await Promise.all(quoted.map(({ id }) => me.orders.place({ quote: id, contactName: 'Anna', idempotencyKey: newKey() })));
    expect(new Set(placed.map(({ number }) => number)).size).toBe(10);
    const events = await world.database.read.select({ number: orderEvents.storeSequence }).from(orderEvents).where(eq(orderEvents.store, 'mitte')).orderBy(orderEvents.storeSequence);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
  });

  test('is due after working days', async () => {
    world.time = new Date('2026-07-03T10:00:00Z'); // a Friday
    const { id } = await place();
    const [row] = await world.database.read.select({ dueAt: orders.dueAt }).from(orders).where(eq(orders.id, id));
    expect(row?.dueAt.toISOString().slice(0, 10)).toBe('2026-07-07');
  });

  test.each(['\u0000', 'a\u202eb', ' ', 'x'.repeat(81)])('a contact name like %j is refused', async (contactName) => {
    await refusal('bad-input', me.orders.place({ quote: '018bcfe5-6800-7000-8000-000000000000', contactName, idempotencyKey: newKey() }));
  });
});

describe('states', () => {
  const allowed: Readonly<Record<OrderState, readonly (Goal | 'cancelled')[]>> = {
    placed: ['accepted', 'refused', 'cancelled'], accepted: ['printing', 'refused'], printing: ['ready', 'refused'], ready: ['handed-over', 'expired'],
    'handed-over': [], refused: [], cancelled: [], expired: [],
  };
  const goals: readonly Goal[] = ['accepted', 'printing', 'ready', 'handed-over', 'refused', 'expired'];

  test.each(orderStates)('of an order that is %s only the steps of the table can be taken', async (state) => {
    for (const goal of [...goals, 'cancelled'] as const) {
      const id = await orderIn(state);
      if (goal === 'expired') world.time = new Date(world.time.getTime() + 31 * 24 * hour);
      const before = await me.orders.get({ id });
      const step = goal === 'cancelled' ? me.orders.cancel({ id }) : advance(id, goal, { reason: 'No time', pickupCode: before.pickupCode });
      if (allowed[state].includes(goal)) {
        expect((await step).state).toBe(goal);
        const events = (await me.orders.get({ id })).events;
        expect(events.at(-1)).toMatchObject({ sequence: before.events.length + 1, from: state, to: goal, by: goal === 'cancelled' ? 'customer' : 'store' });
      } else if (state === 'cancelled' && goal === 'cancelled') {
        expect(await step).toEqual(before);
      } else {
        expect(await faultOf(step)).toMatchObject({ code: 'wrong-state', data: { state } });
        expect(await me.orders.get({ id })).toEqual(before);
      }
    }
  });

  test('a hundred retries of one step at once take it once', async () => {
    const id = await orderIn('placed');
    const input = { order: id, to: 'accepted' as const, idempotencyKey: newKey() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => counter.counter.advance(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await me.orders.get({ id })).events).toHaveLength(2);
  });

  test('of cancelling and accepting at once exactly one happens', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await orderIn('placed');
      const outcomes = await Promise.allSettled([me.orders.cancel({ id }), advance(id, 'accepted')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await me.orders.get({ id })).events).toHaveLength(2);
    }
  });

  test('refusing needs a reason, which the customer reads', async () => {
    const id = await orderIn('accepted');
    expect((await refusal('bad-input', advance(id, 'refused'))).data.issues).toMatchObject([{ path: 'reason' }]);
    await advance(id, 'refused', { reason: 'Blue is used up.' });
    expect((await me.orders.get({ id })).events.at(-1)).toMatchObject({ to: 'refused', reason: 'Blue is used up.' });
  });

  test('an order stays on the shelf for thirty days before it can expire', async () => {
    const id = await orderIn('ready');
    expect(await faultOf(advance(id, 'expired'))).toMatchObject({ code: 'wrong-state', data: { next: ['handed-over'] } });
  });
});

describe('the pickup code', () => {
  test('is needed, may be said in any way, and is never shown to the counter', async () => {
    const id = await orderIn('ready');
    const { pickupCode } = await me.orders.get({ id });
    await refusal('bad-input', advance(id, 'handed-over'));
    expect(JSON.stringify(await counter.counter.get({ order: id }))).not.toContain(pickupCode);
    expect(JSON.stringify(await counter.counter.queue({ store: 'mitte', limit: 60 }))).not.toContain(pickupCode);
    const said = ` ${pickupCode.slice(0, 3).toLowerCase()}-${pickupCode.slice(3)} `;
    expect((await advance(id, 'handed-over', { pickupCode: said })).state).toBe('handed-over');
  });

  test('can be tried wrongly ten times, also at once; each try counts and is written down', async () => {
    const id = await orderIn('ready');
    const { pickupCode } = await me.orders.get({ id });
    const wrong = pickupCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';
    const retried = { order: id, to: 'handed-over' as const, pickupCode: wrong, idempotencyKey: newKey() };
    for (let retry = 0; retry < 3; retry += 1) expect((await refusal('wrong-code', counter.counter.advance(retried))).data).toEqual({ attemptsLeft: 9 });
    const faults = await Promise.all(Array.from({ length: 12 }, () => refusal('wrong-code', advance(id, 'handed-over', { pickupCode: wrong }))));
    expect(faults.map(({ data }) => data.attemptsLeft).toSorted((a, b) => b - a)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0]);
    expect(await world.database.read.select().from(auditEvents).where(eq(auditEvents.subject, id))).toHaveLength(10);
    await refusal('wrong-code', advance(id, 'handed-over', { pickupCode }));
    expect((await counter.counter.get({ order: id })).pickupAttemptsLeft).toBe(0);
    // The store's manager can still hand it over to whoever knows the code.
    const manager = world.as(await world.staff('mitte', 'manager'));
    await refusal('wrong-code', manager.counter.advance({ order: id, to: 'handed-over', pickupCode: wrong, idempotencyKey: newKey() }));
    expect((await manager.counter.advance({ order: id, to: 'handed-over', pickupCode, idempotencyKey: newKey() })).state).toBe('handed-over');
  });
});

describe('the counter', () => {
  test('sees who wants what in which colour, oldest first, and only its own orders', async () => {
    const id = await orderIn('placed');
    const other = world.as(await world.staff('altona'));
    const queue = await counter.counter.queue({ store: 'mitte', limit: 60 });
    expect(queue.items.map((item) => item.id)).toEqual(queue.items.map((item) => item.id).toSorted());
    expect(queue.items.at(-1)).toMatchObject({
      id, contactName: 'Anna', note: 'Bitte leise', name: 'Box for Anna', state: 'placed',
      finishes: [{ part: 'body', name: { de: 'Korpus' }, material: 'pla', colour: 'white' }, { part: 'lid', name: { en: 'Lid' }, material: 'pla', colour: 'blue' }],
    });
    expect(await counter.counter.get({ order: id })).toMatchObject({ id, next: ['accepted', 'refused'], parts: [{ id: 'body' }, { id: 'lid' }], pickupAttemptsLeft: 10 });
    await refusal('not-found', other.counter.queue({ store: 'mitte' }));
    await refusal('not-found', other.counter.get({ order: id }));
    await refusal('not-found', other.counter.advance({ order: id, to: 'accepted', idempotencyKey: newKey() }));
    await refusal('not-found', other.counter.plate({ order: id }));
    expect((await other.counter.queue({ store: 'altona' })).items).toEqual([]);
  });

  test('pages through what is open and what is finished', async () => {
    for (const states of [['placed', 'accepted', 'printing', 'ready'], ['handed-over', 'refused', 'cancelled', 'expired']] as const) {
      const whole = await counter.counter.queue({ store: 'mitte', states: [...states], limit: 60 });
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await counter.counter.queue({ store: 'mitte', states: [...states], limit: 4, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(seen.slice(0, 60)).toEqual(whole.items.map(({ id }) => id));
      expect(seen.length).toBeGreaterThan(4);
    }
  });

  test('a page of the queue costs three queries, my orders two, an order three', async () => {
    const id = await orderIn('placed');
    const cost = async (call: () => Promise<unknown>) => {
      world.statements.length = 0;
      await call();
      return world.statements.length;
    };
    expect(await cost(() => counter.counter.queue({ store: 'mitte' }))).toBe(3);
    expect(await cost(() => me.orders.mine({}))).toBe(2);
    expect(await cost(() => me.orders.get({ id }))).toBe(3);
  });
});

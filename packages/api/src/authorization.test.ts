/** Every procedure × everybody who may call × everybody's things: nothing is allowed that the policies do not say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultCode } from './faults.ts';
import { describeError } from './describeError.ts';
import type { Policy, Reach } from './policy.ts';
import type { Principal, Visitor } from './principal.ts';
import { isCustomer, nobody } from './principal.ts';
import { appRouter } from './router.ts';
import { runTask } from './tasks/run.ts';
import { newKey } from './testing/faults.ts';
import { createWorld } from './testing/world.ts';
import type { Caller, World } from './testing/world.ts';

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription'; readonly meta?: { readonly policy?: Policy }; readonly inputs: readonly unknown[]; readonly output?: unknown };
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>);

/** What somebody owns, one of each kind. */
interface Things {
  readonly owner: Visitor;
  readonly store: string;
  readonly design: string;
  readonly shareToken: string;
  readonly preset: string;
  readonly quote: string;
  readonly order: string;
  /** What was frozen to be quoted. */
  readonly variant: string;
  readonly task: string;
  /** Of those who work where it was ordered: a file of several orders that they made. */
  readonly together: string | undefined;
  /** Guests publish nothing. */
  readonly pattern: string | undefined;
}

interface Attempt {
  readonly input: unknown;
  /** What this input reaches, where the procedure reaches several kinds. */
  readonly reach?: Reach;
  /** The call names no object: everybody has their own answer. */
  readonly about?: 'oneself';
}

const key = newKey;
const attempts: Readonly<Record<string, (things: Things) => readonly Attempt[]>> = {
  'session.me': () => [{ input: undefined, about: 'oneself' }],
  'products.list': () => [{ input: undefined }],
  'products.get': () => [{ input: { id: 'chest' } }],
  'catalogue.get': () => [{ input: undefined }],
  'designs.create': ({ design, pattern, shareToken }) => [
    { input: { product: 'chest' }, about: 'oneself' },
    { input: { from: { design } }, reach: 'own' },
    { input: { from: { shareToken } }, reach: 'bearer' },
    ...(pattern === undefined ? [] : [{ input: { from: { pattern } }, reach: 'public' as const }]),
  ],
  'designs.get': ({ design }) => [{ input: { id: design } }],
  'designs.save': ({ design }) => [{ input: { id: design, revision: 1, design: { schema: 1, product: { id: 'chest', version: '1.0.0' }, values: {}, features: [], finishes: {} }, idempotencyKey: key() } }],
  'designs.history': ({ design }) => [{ input: { id: design } }],
  'designs.at': ({ design }) => [{ input: { id: design, revision: 1 } }],
  'designs.mine': () => [{ input: {}, about: 'oneself' }, { input: { removed: true }, about: 'oneself' }],
  'designs.remove': ({ design }) => [{ input: { id: design } }],
  'designs.restore': ({ design }) => [{ input: { id: design } }],
  'designs.share': ({ design }) => [{ input: { id: design, mode: 'copy' } }],
  'designs.unshare': ({ design }) => [{ input: { id: design } }],
  'designs.shared': ({ shareToken }) => [{ input: { token: shareToken } }],
  'presets.mine': () => [{ input: { product: 'chest' }, about: 'oneself' }],
  'presets.add': () => [{ input: { product: 'chest', version: '1.0.0', presets: [{ name: 'Mine', values: { width: 90 }, finishes: {} }], idempotencyKey: key() }, about: 'oneself' }],
  'presets.rename': ({ preset }) => [{ input: { id: preset, name: 'Mine now' } }],
  'presets.remove': ({ preset }) => [{ input: { id: preset } }],
  'presets.restore': ({ preset }) => [{ input: { id: preset } }],
  'patterns.publish': ({ design, pattern }) => [
    { input: { design, revision: 1, name: 'Mine now', story: '', licence: 'CC0-1.0', idempotencyKey: key() } },
    ...(pattern === undefined ? [] : [{ input: { design, revision: 1, pattern, name: 'Mine now', story: '', licence: 'CC0-1.0', idempotencyKey: key() } }]),
  ],
  'patterns.list': () => [{ input: {} }],
  'patterns.get': ({ pattern }) => (pattern === undefined ? [] : [{ input: { id: pattern } }]),
  'patterns.remixes': ({ pattern }) => (pattern === undefined ? [] : [{ input: { id: pattern } }]),
  'patterns.remix': ({ pattern }) => (pattern === undefined ? [] : [{ input: { id: pattern } }]),
  'patterns.withdraw': ({ pattern }) => (pattern === undefined ? [] : [{ input: { id: pattern } }]),
  'exports.request': ({ design, order, pattern }) => [
    { input: { subject: { design, revision: 1 }, format: 'stl', idempotencyKey: key() } },
    { input: { subject: { order }, format: 'stl', idempotencyKey: key() } },
    ...(pattern === undefined ? [] : [{ input: { subject: { pattern }, format: 'stl', idempotencyKey: key() }, reach: 'public' as const }]),
  ],
  'exports.offers': ({ design, order, pattern }) => [
    { input: { subject: { design, revision: 1 } } },
    { input: { subject: { order } } },
    ...(pattern === undefined ? [] : [{ input: { subject: { pattern } }, reach: 'public' as const }]),
  ],
  'exports.get': ({ task }) => [{ input: { task } }],
  'exports.watch': ({ task }) => [{ input: { task } }],
  'exports.cancel': ({ task }) => [{ input: { task } }],
  'variants.get': ({ variant }) => [{ input: { variant } }],
  'orders.quote': ({ design }) => [{ input: { design, revision: 1, store: 'mitte', quantity: 1 } }],
  'orders.place': ({ quote }) => [{ input: { quote, contactName: 'Mallory', idempotencyKey: key() } }],
  'orders.mine': () => [{ input: {}, about: 'oneself' }],
  'orders.get': ({ order }) => [{ input: { id: order } }],
  'orders.cancel': ({ order }) => [{ input: { id: order } }],
  'orders.watch': ({ order }) => [{ input: { id: order } }],
  'counter.queue': ({ store }) => [{ input: { store } }],
  'counter.get': ({ order }) => [{ input: { order } }],
  'counter.advance': ({ order }) => [{ input: { order, to: 'accepted', idempotencyKey: key() } }],
  'counter.plate': ({ order }) => [{ input: { order } }],
  'counter.together': ({ order }) => [{ input: { orders: [order] } }],
  'counter.plates': ({ together }) => (together === undefined ? [] : [{ input: { task: together } }]),
  'prints.record': ({ order }) => [{ input: { order, prints: [{ machine: 'bed-256', outcome: 'made', minutes: 90 }], idempotencyKey: key() } }],
  'counter.watch': ({ store }) => [{ input: { store, lastEventId: '0' } }],
};

/** These take away what others are tried on. */
const last = ['designs.unshare', 'patterns.withdraw'];
const denials: readonly FaultCode[] = ['session-needed', 'account-needed', 'not-allowed', 'not-found'];

let world: World;
const people = new Map<string, Principal>();
const belongings: Things[] = [];
beforeAll(async () => {
  world = await createWorld();
  people.set('nobody', nobody);
  people.set('a guest', await world.guest());
  people.set('a customer', await world.customer('Ada'));
  people.set('another customer', await world.customer('Bea'));
  people.set('staff of a store', await world.staff('mitte'));
  people.set('staff of another store', await world.staff('altona', 'manager'));
  let width = 100;
  for (const principal of people.values()) {
    // Orders go to either store, so that each one's staff has its own and the other's.
    if (principal.kind !== 'none') belongings.push(await equip(principal, (width += 1), belongings.length % 2 === 0 ? 'mitte' : 'altona'));
  }
}, 60_000);
afterAll(() => world.close());

async function equip(owner: Visitor, width: number, store: string): Promise<Things> {
  const caller = world.as(owner);
  const { id: design } = await caller.designs.create({ product: 'chest', values: { width } });
  const { token } = await caller.designs.share({ id: design, mode: 'copy' });
  const { presets: [preset] } = await caller.presets.add({ product: 'chest', version: '1.0.0', presets: [{ name: `Of ${owner.id}`, values: { width }, finishes: {} }], idempotencyKey: newKey() });
  if (!preset) throw new Error('No preset was kept.');
  const quoted = await caller.orders.quote({ design, revision: 1, store, quantity: 1 });
  const spare = await caller.orders.quote({ design, revision: 1, store, quantity: 1 });
  const order = await caller.orders.place({ quote: quoted.id, contactName: 'Owner', idempotencyKey: newKey() });
  const { task } = await caller.exports.request({ subject: { design, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  await runTask(world.surroundings, task);
  const published = isCustomer(owner)
    ? await caller.patterns.publish({ design, revision: 1, name: `Of ${owner.id}`, story: '', licence: 'CC0-1.0', idempotencyKey: newKey() })
    : undefined;
  const together = isCustomer(owner) && owner.stores.some(({ id }) => id === store) ? (await caller.counter.together({ orders: [order.id] })).task : undefined;
  if (together !== undefined) await runTask(world.surroundings, together);
  return { owner, together, store, design, shareToken: token, preset: preset.id, quote: spare.id, order: order.id, variant: order.variant, task, pattern: published?.id };
}

const mayCall = (policy: Policy, who: Principal): boolean =>
  ({ anyone: true, visitor: who.kind !== 'none', customer: isCustomer(who), staff: isCustomer(who) && who.stores.length > 0 })[policy.who];

function mayReach(reach: Reach, who: Principal, things: Things): boolean {
  if (reach === 'own') return who.kind !== 'none' && who.id === things.owner.id;
  if (reach === 'own-store') return who.kind !== 'none' && who.stores.some(({ id }) => id === things.store);
  return true;
}

/** What came of it: the answer, or the fault's code. Subscriptions are asked for their first event. */
async function attempt(caller: Caller, path: string, input: unknown): Promise<{ readonly answer: unknown } | { readonly code: FaultCode }> {
  const [area = '', name = ''] = path.split('.');
  const call = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[area]?.[name];
  try {
    const answer = await call?.(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      const iterator = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      const { value } = await iterator.next();
      await iterator.return?.();
      return { answer: value };
    }
    return { answer };
  } catch (error) {
    return { code: describeError(error).code };
  }
}

describe('policies', () => {
  test.each(procedures)('%s declares one, and what goes in and comes out', (path, { _def }) => {
    expect(_def.meta?.policy).toMatchObject({ who: expect.any(String), reach: expect.any(String), cost: expect.any(String) });
    // A subscription's events are parsed one by one where they are sent.
    if (_def.type !== 'subscription') expect(_def.output, `${path} has no output schema, so fields could leak`).toBeDefined();
    // Whatever changes something needs a session.
    if (_def.type === 'mutation') expect(_def.meta?.policy?.who).not.toBe('anyone');
  });

  test('every procedure is tried', () => {
    expect(Object.keys(attempts).toSorted()).toEqual(procedures.map(([path]) => path).toSorted());
  });
});

describe('the authorization matrix', () => {
  const inOrder = procedures.toSorted(([a], [b]) => last.indexOf(a) - last.indexOf(b));
  test.each(inOrder)('%s', async (path, { _def }) => {
    const policy = _def.meta?.policy;
    if (!policy) throw new Error(`${path} declares no policy.`);
    const wrong: string[] = [];
    for (const things of belongings) {
      for (const [name, who] of people) {
        for (const { input, reach = policy.reach, about } of attempts[path]?.(things) ?? []) {
          const outcome = await attempt(world.as(who), path, input);
          const denied = 'code' in outcome && denials.includes(outcome.code);
          const allowed = mayCall(policy, who) && (about === 'oneself' || mayReach(reach, who, things));
          const said = `${name} on things of ${things.owner.id}, ${JSON.stringify(input)}: ${'code' in outcome ? outcome.code : 'answered'}`;
          if (denied === allowed) wrong.push(said);
          if ('code' in outcome && (outcome.code === 'internal' || outcome.code === 'bad-input')) wrong.push(said);
          // One's own lists hold nothing of others.
          const mine = who.kind !== 'none' && who.id === things.owner.id;
          if (about === 'oneself' && !mine && [things.design, things.order, things.preset].some((id) => JSON.stringify(outcome).includes(id))) wrong.push(`${said}, and it shows ${things.owner.id}'s`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('secrets are in nobody’s answers but the owner’s', async () => {
  const [first] = belongings;
  if (!first) throw new Error('Nobody has anything.');
  const { pickupCode } = await world.as(first.owner).orders.get({ id: first.order });
  const clerk = people.get('staff of a store');
  if (!clerk) throw new Error('There is no staff.');
  const seen = JSON.stringify(await Promise.all([
    world.as(clerk).counter.get({ order: first.order }),
    world.as(clerk).counter.queue({ store: 'mitte', states: ['placed', 'accepted', 'cancelled'] }),
    world.as(nobody).patterns.list({}),
    world.as(nobody).catalogue.get(),
    world.as(nobody).products.list(),
  ]));
  expect(seen).not.toContain(pickupCode);
  expect(seen).not.toMatch(/@example\.test/);
});

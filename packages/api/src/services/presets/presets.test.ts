import { tables } from '@patternbook/database';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../limits.ts';
import type { Visitor } from '../../principal.ts';
import { newKey, refusal } from '../../testing/faults.ts';
import { scriptOf } from '../../testing/product.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';
import { publishProduct } from '../products/publish.ts';

const { ownPresets } = tables;
let world: World;
let owner: Visitor;
let me: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  owner = await world.guest();
  me = world.as(owner);
});
afterAll(() => world.close());

const low = { name: 'Low', values: { width: 120, height: 40 }, finishes: { lid: { material: 'pla', colour: 'gold' } } };
const adding = (presets: readonly { name: string; values: Record<string, string | number | boolean>; finishes: Record<string, { material: string; colour: string }> }[], version = '1.0.0') => ({ product: 'chest', version, presets: [...presets], idempotencyKey: newKey() });
const namesOf = async (caller: Caller): Promise<readonly string[]> => (await caller.presets.mine({ product: 'chest' })).map(({ name }) => name);

test('a preset is kept with what it names, renamed, thrown away and brought back', async () => {
  const { presets, left } = await me.presets.add(adding([low]));
  expect(left).toEqual([]);
  expect(presets).toMatchObject([{ ...low, madeWith: '1.0.0', notes: [] }]);
  expect(await me.presets.mine({ product: 'chest' })).toEqual(presets);
  const id = presets[0]?.id ?? '';
  expect(await me.presets.rename({ id, name: '  Lower\u0301 ' })).toEqual({ id, name: 'Lowe\u0155'.normalize('NFC'), removed: false });
  expect(await me.presets.remove({ id })).toMatchObject({ removed: true });
  expect(await me.presets.remove({ id })).toMatchObject({ removed: true });
  expect(await namesOf(me)).toEqual([]);
  expect(await me.presets.restore({ id })).toMatchObject({ removed: false });
  expect(await me.presets.mine({ product: 'chest' })).toMatchObject([{ id, values: low.values, finishes: low.finishes }]);
});

test('what the product does not take is told and left out; the rest is kept', async () => {
  const someone = world.as(await world.guest());
  const { presets, left } = await someone.presets.add(adding([
    { name: 'Wide', values: { width: 9000, height: 50, weight: 3, label: 'a\u202eb' }, finishes: { lid: { material: 'gold', colour: 'white' }, drawer: { material: 'pla', colour: 'white' } } },
    { name: '=HYPERLINK("x")', values: { height: 50.4 }, finishes: {} },
  ]));
  expect(presets).toMatchObject([{ name: 'Wide', values: { height: 50 }, finishes: {} }, { name: '=HYPERLINK("x")', values: { height: 50 } }]);
  expect(left.map(({ preset }) => preset)).toEqual(['Wide', 'Wide', 'Wide', 'Wide', 'Wide']);
  expect(left.map(({ message }) => message.en)).toEqual([expect.stringContaining('Width'), expect.stringContaining('“weight”'), expect.stringContaining('Label'), expect.stringContaining('“drawer”'), expect.stringContaining('not sold')]);
  await refusal('bad-input', someone.presets.add(adding([])));
  await refusal('bad-input', someone.presets.add(adding([{ ...low, name: 'a\u0000b' }])));
  await refusal('bad-input', someone.presets.add(adding([{ ...low, name: 'x'.repeat(61) }])));
  await refusal('bad-input', someone.presets.add(adding([{ ...low, values: Object.fromEntries(Array.from({ length: 129 }, (_, n) => [`p${n}`, n])) }])));
  await refusal('not-found', someone.presets.add({ ...adding([low]), product: 'chair' }));
});

test('a hundred retries of one call keep one preset, and two people may have the same key', async () => {
  const someone = await world.guest();
  const once = adding([low]);
  const answers = await Promise.all(Array.from({ length: 100 }, () => world.as(someone).presets.add(once)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const [row] = await world.database.read.select({ presets: count() }).from(ownPresets).where(eq(ownPresets.owner, someone.id));
  expect(row?.presets).toBe(1);
  await refusal('key-reused', world.as(someone).presets.add({ ...once, presets: [{ ...low, name: 'Other' }] }));
  expect((await world.as(await world.guest()).presets.add(once)).presets[0]?.id).not.toBe(answers[0]?.presets[0]?.id);
});

test('nobody keeps more than the limit of one product, also not with many calls at once', async () => {
  const someone = world.as(await world.guest());
  await someone.presets.add(adding(Array.from({ length: limits.presetsOfOne - 3 }, (_, n) => ({ ...low, name: `Preset ${n}` }))));
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => someone.presets.add(adding([low]))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const all = await someone.presets.mine({ product: 'chest' });
  expect(all).toHaveLength(limits.presetsOfOne);
  await refusal('limit-reached', someone.presets.add(adding([low])));
  // Thrown away, another comes in; then there is no room for the first.
  const id = all[0]?.id ?? '';
  await someone.presets.remove({ id });
  await someone.presets.add(adding([low]));
  await refusal('limit-reached', someone.presets.restore({ id }));
  expect(await someone.presets.mine({ product: 'chest' })).toHaveLength(limits.presetsOfOne);
});

test('in a version that names its parameters otherwise, the same presets say the same', async () => {
  const someone = world.as(await world.guest());
  await someone.presets.add(adding([low]));
  expect((await publishProduct(world.surroundings, { script: scriptOf('2.0.0') })).ok).toBe(true);
  expect(await someone.presets.mine({ product: 'chest' })).toMatchObject([{ name: 'Low', madeWith: '1.0.0', values: { breadth: 120, height: 40 }, finishes: low.finishes, notes: [] }]);
  expect(await someone.presets.mine({ product: 'chest', version: '1.0.0' })).toMatchObject([{ values: low.values }]);
  // One of the newer version in the older: what that does not know is told.
  await someone.presets.add(adding([{ name: 'New', values: { breadth: 90, height: 30 }, finishes: {} }], '2.0.0'));
  const [, fresh] = await someone.presets.mine({ product: 'chest', version: '1.0.0' });
  expect(fresh).toMatchObject({ name: 'New', madeWith: '2.0.0', values: { height: 30 }, notes: [{ en: 'Breadth (90\u202fmm) is not part of version 1.0.0.' }] });
  expect(await someone.presets.mine({ product: 'chest' })).toMatchObject([{ name: 'Low' }, { name: 'New', values: { breadth: 90 }, notes: [] }]);
  // From a Patternbook that had a version in between.
  const { presets, left } = await someone.presets.add(adding([low], '1.7.0'));
  expect([presets, left]).toMatchObject([[{ madeWith: '2.0.0', values: { breadth: 120, height: 40 } }], []]);
});

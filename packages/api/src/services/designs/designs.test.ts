import { tables } from '@patternbook/database';
import type { Design } from '@patternbook/product';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../principal.ts';
import { newKey, refusal } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';

let world: World;
let owner: Visitor;
let me: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  owner = await world.guest();
  me = world.as(owner);
});
afterAll(() => world.close());

const wide = (design: Design, width: number): Design => ({ ...design, values: { ...design.values, width } });
const { designRevisions, designs } = tables;
const revisionsOf = async (id: string) => (await world.database.read.select({ rows: count() }).from(designRevisions).where(eq(designRevisions.design, id)))[0]?.rows;

test('a design begins with the newest version of its product and the values that are given', async () => {
  const made = await me.designs.create({ product: 'chest', values: { width: 120 }, finishes: { lid: { material: 'pla', colour: 'gold' } } });
  expect(made).toMatchObject({ name: 'Chest', revision: 1, removed: false, shareLinks: 0, origins: [], product: { id: 'chest', version: '1.0.0', name: { de: 'Truhe' } } });
  expect(made.design).toEqual({ schema: 1, product: { id: 'chest', version: '1.0.0' }, values: { width: 120 }, features: [], finishes: { lid: { material: 'pla', colour: 'gold' } } });
  expect(await me.designs.get({ id: made.id })).toEqual(made);
});

test('a design says which way up its parts are printed, and a copy of it too until it says otherwise', async () => {
  const made = await me.designs.create({ product: 'chest', turns: { lid: [180, 0, 0] } });
  expect(made.design.turns).toEqual({ lid: [180, 0, 0] });
  expect((await me.designs.create({ from: { design: made.id } })).design.turns).toEqual({ lid: [180, 0, 0] });
  expect((await me.designs.create({ from: { design: made.id }, turns: {} })).design).not.toHaveProperty('turns');
  await refusal('bad-input', me.designs.create({ product: 'chest', turns: { lid: [1e9, 0, 0] } }));
});

test('what the product refuses is bad input, named by its parameter; what conflicts is kept', async () => {
  const tooWide = await refusal('refused-values', me.designs.create({ product: 'chest', values: { width: 4000 } }));
  expect(tooWide.data.refusals.map(({ parameter }) => parameter)).toEqual(['width']);
  const unknown = await refusal('refused-values', me.designs.create({ product: 'chest', values: { weight: 1 } }));
  expect(unknown.data.refusals).toMatchObject([{ parameter: 'weight', code: 'unknown-parameter' }]);
  await refusal('bad-input', me.designs.create({ product: 'chest', finishes: { lid: { material: 'gold', colour: 'white' } } }));
  await refusal('not-found', me.designs.create({ product: 'chair' }));
  await refusal('not-found', me.designs.create({ product: 'chest', version: '9.9.9' }));
  await refusal('bad-input', me.designs.create({}));
  const falling = await me.designs.create({ product: 'chest', values: { width: 20, height: 90 } });
  expect(falling.revision).toBe(1);
});

test('every save is a new revision, and every revision can be opened again', async () => {
  const { id, design } = await me.designs.create({ product: 'chest' });
  for (const [revision, width] of [[1, 101], [2, 102], [3, 103]] as const) {
    const saved = await me.designs.save({ id, revision, design: wide(design, width), label: `Width ${width}`, idempotencyKey: newKey() });
    expect(saved.revision).toBe(revision + 1);
  }
  const first = await me.designs.history({ id, limit: 3 });
  expect(first.items.map(({ revision, label }) => [revision, label])).toEqual([[4, 'Width 103'], [3, 'Width 102'], [2, 'Width 101']]);
  const rest = await me.designs.history({ id, limit: 3, cursor: first.nextCursor ?? '' });
  expect([rest.items.map(({ revision }) => revision), rest.nextCursor]).toEqual([[1], null]);
  expect((await me.designs.at({ id, revision: 2 })).design.values).toEqual({ width: 101 });
  expect((await me.designs.at({ id, revision: 1 })).design.values).toEqual({});
  await refusal('not-found', me.designs.at({ id, revision: 5 }));
  await refusal('bad-input', me.designs.history({ id, cursor: 'bm9uc2Vuc2U' }));
});

test('renaming is a save too', async () => {
  const { id, design } = await me.designs.create({ product: 'chest', name: 'For Anna' });
  await me.designs.save({ id, revision: 1, design, name: 'For Bert', idempotencyKey: newKey() });
  expect((await me.designs.get({ id })).name).toBe('For Bert');
  expect((await me.designs.at({ id, revision: 1 })).name).toBe('For Anna');
});

test('of two saves at one revision one wins, and the other is given what won', async () => {
  const { id, design } = await me.designs.create({ product: 'chest' });
  const outcomes = await Promise.allSettled([
    me.designs.save({ id, revision: 1, design: wide(design, 150), idempotencyKey: newKey() }),
    me.designs.save({ id, revision: 1, design: wide(design, 160), idempotencyKey: newKey() }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const won = (await me.designs.get({ id })).design.values['width'];
  const lost = won === 150 ? 160 : 150;
  const { data } = await refusal('stale-revision', me.designs.save({ id, revision: 1, design: wide(design, lost), idempotencyKey: newKey() }));
  expect(data.current).toMatchObject({ id, revision: 2, design: { values: { width: won } } });
  expect(await revisionsOf(id)).toBe(2);
});

test('a hundred retries of one save at once are one revision with one answer', async () => {
  const { id, design } = await me.designs.create({ product: 'chest' });
  const idempotencyKey = newKey();
  const answers = await Promise.all(Array.from({ length: 100 }, () => me.designs.save({ id, revision: 1, design: wide(design, 130), idempotencyKey })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.revision).toBe(2);
  expect(await revisionsOf(id)).toBe(2);
  // Long after others went on, the retry still has its answer.
  await me.designs.save({ id, revision: 2, design: wide(design, 131), idempotencyKey: newKey() });
  expect(await me.designs.save({ id, revision: 1, design: wide(design, 130), idempotencyKey })).toEqual(answers[0]);
  await refusal('key-reused', me.designs.save({ id, revision: 1, design: wide(design, 132), idempotencyKey }));
});

test('a hundred retries of one creation at once make one design', async () => {
  const someone = await world.guest();
  const idempotencyKey = newKey();
  const made = await Promise.all(Array.from({ length: 100 }, () => world.as(someone).designs.create({ product: 'chest', idempotencyKey })));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const [row] = await world.database.read.select({ designs: count() }).from(designs).where(eq(designs.owner, someone.id));
  expect(row?.designs).toBe(1);
});

test('two people may have the same key without hearing of each other', async () => {
  const idempotencyKey = newKey();
  const [mine, theirs] = [await me.designs.create({ product: 'chest', idempotencyKey }), await world.as(await world.guest()).designs.create({ product: 'chest', idempotencyKey })];
  expect(mine.id).not.toBe(theirs.id);
});

test('a design cannot be saved as one of a product that is not there', async () => {
  const { id, design } = await me.designs.create({ product: 'chest' });
  await refusal('not-found', me.designs.save({ id, revision: 1, design: { ...design, product: { id: 'chair', version: '1.0.0' } }, idempotencyKey: newKey() }));
  expect((await me.designs.get({ id })).revision).toBe(1);
});

test('designs in the bin are listed apart, can still be saved, and come back', async () => {
  const someone = world.as(await world.guest());
  const kept = await someone.designs.create({ product: 'chest', name: 'Kept' });
  const thrown = await someone.designs.create({ product: 'chest', name: 'Thrown away' });
  expect(await someone.designs.remove({ id: thrown.id })).toEqual({ id: thrown.id, removed: true });
  expect(await someone.designs.remove({ id: thrown.id })).toEqual({ id: thrown.id, removed: true });
  expect((await someone.designs.mine({})).items.map(({ id }) => id)).toEqual([kept.id]);
  expect((await someone.designs.mine({ removed: true })).items.map(({ id, removed }) => [id, removed])).toEqual([[thrown.id, true]]);
  await someone.designs.save({ id: thrown.id, revision: 1, design: wide(thrown.design, 99), idempotencyKey: newKey() });
  expect((await someone.designs.get({ id: thrown.id })).removed).toBe(true);
  await someone.designs.restore({ id: thrown.id });
  expect((await someone.designs.mine({})).items.map(({ name }) => name)).toEqual(['Thrown away', 'Kept']);
});

test('my designs come page by page, last saved first, each once', async () => {
  const someone = world.as(await world.guest());
  const ids: string[] = [];
  for (let made = 0; made < 7; made += 1) ids.unshift((await someone.designs.create({ product: 'chest' })).id);
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await someone.designs.mine({ limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(ids);
});

test('a share link opens exactly the revision that was shared, for whoever holds it, until it is ended', async () => {
  const { id, design } = await me.designs.create({ product: 'chest', name: 'Shared', values: { width: 111 } });
  const link = await me.designs.share({ id, mode: 'view' });
  expect(link.url).toBe(`https://patternbook.test/s/${link.token}`);
  await me.designs.save({ id, revision: 1, design: wide(design, 222), name: 'Later', idempotencyKey: newKey() });
  const stranger = world.as({ kind: 'none' });
  expect(await stranger.designs.shared({ token: link.token })).toMatchObject({ mode: 'view', name: 'Shared', revision: 1, design: { values: { width: 111 } }, author: { name: '' } });
  await refusal('not-allowed', world.as(await world.guest()).designs.create({ from: { shareToken: link.token } }));

  // A picture of exactly this is on its way, for previews of the link.
  const { picture } = await stranger.designs.shared({ token: link.token });
  const drawing = await world.database.read.select().from(tables.tasks).where(eq(tables.tasks.kind, 'draw-pictures'));
  expect(drawing.map(({ input }) => (input as { variant: string }).variant)).toContain(picture?.variant);

  const copyable = await me.designs.share({ id, mode: 'copy' });
  const copy = await world.as(await world.guest()).designs.create({ from: { shareToken: copyable.token }, values: { height: 50 } });
  expect(copy).toMatchObject({ name: 'Later', revision: 1, design: { values: { width: 222, height: 50 } } });
  expect((await me.designs.get({ id })).shareLinks).toBe(2);

  await me.designs.remove({ id });
  await refusal('not-found', stranger.designs.shared({ token: link.token }));
  await me.designs.restore({ id });
  expect(await me.designs.unshare({ id })).toEqual({ id, ended: 2 });
  await refusal('not-found', stranger.designs.shared({ token: link.token }));
  await refusal('not-found', stranger.designs.shared({ token: 'A'.repeat(22) }));
  await refusal('bad-input', stranger.designs.shared({ token: 'short' }));
});

test('tokens of links are not in the database', async () => {
  const { id } = await me.designs.create({ product: 'chest' });
  const { token } = await me.designs.share({ id, mode: 'view' });
  const rows = await world.database.read.select().from(tables.shareLinks);
  expect(JSON.stringify(rows.map((row) => ({ ...row, tokenHash: Buffer.from(row.tokenHash).toString('latin1') })))).not.toContain(token);
});

test('links of one design are limited, also when they are asked for at once', async () => {
  const { id } = await me.designs.create({ product: 'chest' });
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => me.designs.share({ id, mode: 'view' })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
  expect((await refusal('limit-reached', me.designs.share({ id, mode: 'view' }))).data.limit).toBe(50);
});

test.each([
  ['U+0000', 'a\u0000b'],
  ['a control character', 'a\u001bb'],
  ['a bidi override', 'a\u202eb'],
  ['a bidi isolate', 'a\u2066b'],
  ['half of a surrogate pair', 'a\ud800b'],
  ['a line break', 'a\nb'],
  ['nothing but spaces', '   '],
  ['a megabyte', 'a'.repeat(1_000_000)],
])('a name with %s is refused with a plain sentence', async (_, name) => {
  const { message, data } = await refusal('bad-input', me.designs.create({ product: 'chest', name }));
  expect(data.issues[0]?.path).toBe('name');
  expect(message).toMatch(/^name: (Take out|Write) /);
});

test('texts inside of a design are held to the same', async () => {
  const { data } = await refusal('bad-input', me.designs.create({ product: 'chest', values: { label: 'a\u0000b' } }));
  expect(data.issues[0]?.path).toBe('values.label');
  const { id, design } = await me.designs.create({ product: 'chest', values: { label: 'two\nlines' } });
  await refusal('bad-input', me.designs.save({ id, revision: 1, design: { ...design, values: { label: '\u202egnp.exe' } }, idempotencyKey: newKey() }));
});

test('names keep other scripts and what only looks dangerous', async () => {
  for (const name of ['שלום', 'العربية', '花瓶', '👩‍🌾 pot', '</script><b>', '=cmd()', '"; filename=evil']) {
    expect((await me.designs.create({ product: 'chest', name })).name).toBe(name);
  }
  // Composed and trimmed, so that what looks alike is alike.
  expect((await me.designs.create({ product: 'chest', name: '  Gru\u0308n ' })).name).toBe('Gr\u00fcn');
});

test('fields that nobody asked for change nothing, prototypes least of all', async () => {
  const other = await world.guest();
  const made = await me.designs.create(JSON.parse(`{"product":"chest","owner":"${other.id}","ownerId":"${other.id}","revision":7,"__proto__":{"name":"evil"}}`));
  expect(made).toMatchObject({ revision: 1, name: 'Chest' });
  await refusal('not-found', world.as(other).designs.get({ id: made.id }));
  await refusal('bad-input', me.designs.create(JSON.parse('{"product":"chest","values":{"__proto__":1}}')));
  await refusal('refused-values', me.designs.create(JSON.parse('{"product":"chest","values":{"constructor":1}}')));
  await refusal('bad-input', me.designs.create(JSON.parse('{"product":"chest","from":{"shareToken":"AAAAAAAAAAAAAAAAAAAAAA","pattern":"018bcfe5-6800-7000-8000-000000000000"}}')));
});

test('opening a design and listing them costs few queries', async () => {
  const someone = world.as(await world.guest());
  const { id } = await someone.designs.create({ product: 'chest' });
  world.statements.length = 0;
  await someone.designs.get({ id });
  expect(world.statements).toHaveLength(3);
  world.statements.length = 0;
  await someone.designs.mine({});
  expect(world.statements).toHaveLength(1);
});

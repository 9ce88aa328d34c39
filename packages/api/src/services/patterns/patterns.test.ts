import { tables } from '@patternbook/database';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Licence } from '../../contract/pattern.ts';
import type { Customer } from '../../principal.ts';
import { newKey, refusal } from '../../testing/faults.ts';
import { createWorld, nobody } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';

let world: World;
let ada: Customer;
let asAda: Caller;
let anybody: Caller;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  ada = await world.customer('Ada');
  asAda = world.as(ada);
  anybody = world.as(nobody);
});
afterAll(() => world.close());

const { patternLineage, patterns, tasks } = tables;
let widths = 40;
/** Publishes something that nobody published before. */
async function publish(caller: Caller, more: { readonly name?: string; readonly story?: string; readonly licence?: Licence; readonly from?: { readonly pattern: string } } = {}) {
  widths += 1;
  const design = await caller.designs.create({ product: 'chest', values: { width: widths }, ...(more.from ? { from: more.from } : {}) });
  const published = await caller.patterns.publish({
    design: design.id, revision: 1, name: more.name ?? `Chest ${widths}`, story: more.story ?? '', licence: more.licence ?? 'CC-BY-4.0', idempotencyKey: newKey(),
  });
  return { ...published, design };
}

test('publishing freezes the variant with its graph, and what is published says everything', async () => {
  const design = await asAda.designs.create({ product: 'chest', values: { width: 111 }, name: 'Working title' });
  const { id, revision } = await asAda.patterns.publish({ design: design.id, revision: 1, name: 'Sea chest', story: 'For the sea.\n\nReally.', licence: 'CC-BY-SA-4.0', idempotencyKey: newKey() });
  expect(revision).toBe(1);
  const pattern = await anybody.patterns.get({ id });
  expect(pattern).toMatchObject({
    id, revision: 1, name: 'Sea chest', story: 'For the sea.\n\nReally.', licence: 'CC-BY-SA-4.0', author: { id: ada.id, name: 'Ada' },
    product: { id: 'chest', version: '1.0.0', name: { en: 'Chest' } }, state: 'listed', parents: [], counts: { remixes: 0, exports: 0, orders: 0 }, mine: false,
    parts: [{ id: 'body', quantity: 1, size: [111, 111, 60], volume: 111 * 111 * 60 }, { id: 'lid', size: [111, 111, 5] }],
  });
  // Complete: nothing in it depends on defaults any more.
  expect(pattern.design).toMatchObject({ values: { width: 111, height: 60, label: '' }, finishes: { body: { material: 'pla', colour: 'white' }, lid: { material: 'pla', colour: 'blue' } } });
  expect(pattern.picture).toEqual({ largeReady: false, variant: pattern.variant, small: `/files/pictures/${pattern.variant}/480.webp`, large: `/files/pictures/${pattern.variant}/1280.webp`, ready: false });
  expect((await asAda.patterns.get({ id })).mine).toBe(true);
  const [variant] = await world.database.read.select().from(tables.variants).where(eq(tables.variants.hash, pattern.variant));
  expect(variant).toMatchObject({ graph: { nodes: [{ kind: 'box' }] }, kernel: 'test-kernel@1', productVersion: '1.0.0' });
  const drawing = await world.database.read.select().from(tasks).where(eq(tasks.kind, 'draw-pictures'));
  expect(drawing.some(({ input }) => (input as { variant: string }).variant === pattern.variant)).toBe(true);
});

test('later edits of the design leave the pattern as it was; a next revision is published by name', async () => {
  const { id, design } = await publish(asAda, { name: 'First words' });
  await asAda.designs.save({ id: design.id, revision: 1, design: { ...design.design, values: { width: 333 } }, idempotencyKey: newKey() });
  expect((await anybody.patterns.get({ id })).design.values['width']).toBe(design.design.values['width']);

  const next = { design: design.id, revision: 2, pattern: id, name: 'Better words', story: '', licence: 'CC-BY-4.0' as const, idempotencyKey: newKey() };
  expect(await asAda.patterns.publish(next)).toEqual({ id, revision: 2 });
  expect(await asAda.patterns.publish(next)).toEqual({ id, revision: 2 });
  expect(await anybody.patterns.get({ id })).toMatchObject({ revision: 2, name: 'Better words', design: { values: { width: 333 } }, revisions: [{ revision: 2 }, { revision: 1 }] });
  expect(await anybody.patterns.get({ id, revision: 1 })).toMatchObject({ revision: 1, name: 'First words', design: { values: { width: design.design.values['width'] } } });
  await refusal('not-found', anybody.patterns.get({ id, revision: 3 }));
  await refusal('not-found', world.as(await world.customer()).patterns.publish({ ...next, idempotencyKey: newKey() }));
});

test('a hundred retries at once publish once and evaluate once', async () => {
  const design = await asAda.designs.create({ product: 'chest', values: { width: 199 } });
  world.workshop.evaluated.length = 0;
  const input = { design: design.id, revision: 1, name: 'Once', story: '', licence: 'CC0-1.0' as const, idempotencyKey: newKey() };
  const published = await Promise.all(Array.from({ length: 100 }, () => asAda.patterns.publish(input)));
  expect(new Set(published.map(({ id }) => id)).size).toBe(1);
  expect(world.workshop.evaluated).toHaveLength(1);
  const [rows] = await world.database.read.select({ made: count() }).from(patterns).where(eq(patterns.design, design.id));
  expect(rows?.made).toBe(1);
});

test('publishing the same thing twice with other keys is told, also when it happens at once', async () => {
  const design = await asAda.designs.create({ product: 'chest', values: { width: 198 } });
  const input = () => ({ design: design.id, revision: 1, name: 'Twice', story: '', licence: 'CC0-1.0' as const, idempotencyKey: newKey() });
  const outcomes = await Promise.allSettled([asAda.patterns.publish(input()), asAda.patterns.publish(input()), asAda.patterns.publish(input())]);
  const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
  expect(made).toHaveLength(1);
  expect((await refusal('already-published', asAda.patterns.publish(input()))).data).toEqual({ pattern: made[0] });
});

test('what conflicts, what cannot be made and what is not there is not published', async () => {
  const falling = await asAda.designs.create({ product: 'chest', values: { width: 20, height: 90 } });
  const input = { design: falling.id, revision: 1, name: 'Falling', story: '', licence: 'CC0-1.0' as const };
  const { data, message } = await refusal('conflicts', asAda.patterns.publish({ ...input, idempotencyKey: newKey() }));
  expect(data.conflicts).toMatchObject([{ rule: 'stable', parameters: expect.arrayContaining(['width', 'height']) }]);
  expect(message).toContain('falls over');

  const fine = await asAda.designs.create({ product: 'chest', values: { width: 197 } });
  world.workshop.failing = { code: 'geometry-unsound', message: 'The body has no volume.', part: 'body' };
  await refusal('cannot-be-made', asAda.patterns.publish({ ...input, design: fine.id, idempotencyKey: newKey() }));
  world.workshop.failing = { code: 'worker-lost', message: 'secret path /srv' };
  expect((await refusal('unavailable', asAda.patterns.publish({ ...input, design: fine.id, idempotencyKey: newKey() }))).message).not.toContain('/srv');
  world.workshop.failing = undefined;
  await refusal('not-found', asAda.patterns.publish({ ...input, design: fine.id, revision: 2, idempotencyKey: newKey() }));
  expect((await world.database.read.select().from(patterns).where(eq(patterns.design, fine.id))).length).toBe(0);
});

test('a guest is asked to sign up before publishing', async () => {
  const guest = world.as(await world.guest());
  const design = await guest.designs.create({ product: 'chest' });
  await refusal('account-needed', guest.patterns.publish({ design: design.id, revision: 1, name: 'Mine', story: '', licence: 'CC0-1.0', idempotencyKey: newKey() }));
});

test('a remix keeps the credit over copies and publishing, and counts once', async () => {
  const root = await publish(asAda, { name: 'Root' });
  const bea = world.as(await world.customer('Bea'));
  const draft = await bea.patterns.remix({ id: root.id });
  expect(draft).toMatchObject({ name: 'Root', origins: [{ pattern: root.id, revision: 1, name: 'Root', author: { name: 'Ada' }, withdrawn: false }] });
  const copy = await bea.designs.create({ from: { design: draft.id }, values: { width: 201 } });
  expect(copy.origins).toEqual(draft.origins);

  const child = await bea.patterns.publish({ design: copy.id, revision: 1, name: 'Child', story: '', licence: 'CC-BY-4.0', idempotencyKey: newKey() });
  expect((await anybody.patterns.get({ id: child.id })).parents).toEqual(draft.origins);
  expect((await anybody.patterns.remixes({ id: root.id })).items.map(({ name }) => name)).toEqual(['Child']);
  expect((await anybody.patterns.get({ id: root.id })).counts.remixes).toBe(1);

  const saved = await bea.designs.save({ id: copy.id, revision: 1, design: { ...copy.design, values: { width: 202 } }, idempotencyKey: newKey() });
  await bea.patterns.publish({ design: copy.id, revision: saved.revision, pattern: child.id, name: 'Child 2', story: '', licence: 'CC-BY-4.0', idempotencyKey: newKey() });
  expect((await anybody.patterns.get({ id: root.id })).counts.remixes).toBe(1);

  await bea.patterns.withdraw({ id: child.id });
  expect((await anybody.patterns.get({ id: root.id })).counts.remixes).toBe(0);
  expect((await anybody.patterns.remixes({ id: root.id })).items).toEqual([]);
  expect(await world.database.read.select().from(patternLineage).where(eq(patternLineage.child, child.id))).toEqual([{ child: child.id, parent: root.id, parentRevision: 1 }]);
});

test('remixes of the same parents at once count each', async () => {
  const root = await publish(asAda);
  const bea = world.as(await world.customer('Bea'));
  await Promise.all(Array.from({ length: 8 }, () => publish(bea, { from: { pattern: root.id } })));
  expect((await anybody.patterns.get({ id: root.id })).counts.remixes).toBe(8);
});

test('a withdrawn pattern leaves the gallery but not its address, and begins nothing new', async () => {
  const { id } = await publish(asAda, { name: 'Withdrawn' });
  const bea = world.as(await world.customer('Bea'));
  const draft = await bea.patterns.remix({ id });
  expect(await asAda.patterns.withdraw({ id })).toEqual({ id, state: 'withdrawn' });
  expect(await asAda.patterns.withdraw({ id })).toEqual({ id, state: 'withdrawn' });
  expect((await anybody.patterns.list({ author: ada.id, search: 'withdrawn' })).items).toEqual([]);
  expect((await anybody.patterns.get({ id })).state).toBe('withdrawn');
  expect((await bea.designs.get({ id: draft.id })).origins).toMatchObject([{ pattern: id, withdrawn: true }]);
  await refusal('not-found', bea.patterns.remix({ id }));
  await refusal('not-found', bea.patterns.withdraw({ id }));
});

test.each<[Licence, Licence, boolean]>([
  ['CC0-1.0', 'CC-BY-NC-4.0', true],
  ['CC-BY-4.0', 'CC0-1.0', false],
  ['CC-BY-4.0', 'CC-BY-SA-4.0', true],
  ['CC-BY-SA-4.0', 'CC-BY-4.0', false],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', true],
  ['CC-BY-NC-4.0', 'CC-BY-4.0', false],
  ['CC-BY-NC-SA-4.0', 'CC-BY-NC-4.0', false],
])('a remix of %s under %s: %s', async (parent, own, allowed) => {
  const root = await publish(asAda, { licence: parent });
  const bea = world.as(await world.customer('Bea'));
  const remix = publish(bea, { from: { pattern: root.id }, licence: own });
  if (allowed) expect((await remix).revision).toBe(1);
  else expect((await refusal('licence-clash', remix)).data).toMatchObject({ pattern: root.id });
});

test('people are free with their own roots, but not with what those were begun from', async () => {
  const root = await publish(asAda, { licence: 'CC-BY-NC-SA-4.0' });
  expect((await publish(asAda, { from: { pattern: root.id }, licence: 'CC0-1.0' })).revision).toBe(1);
  const bea = world.as(await world.customer('Bea'));
  const child = await publish(bea, { from: { pattern: root.id }, licence: 'CC-BY-NC-SA-4.0' });
  await refusal('licence-clash', publish(bea, { from: { pattern: child.id }, licence: 'CC0-1.0' }));
});

test('search finds the beginnings of words, whatever their case and marks, in name, story, author and product', async () => {
  const jo = world.as(await world.customer('Jörg Weiß'));
  const { id } = await publish(jo, { name: 'Grünes Köfferchen', story: 'Für die Straße, 花瓶 too.' });
  for (const search of ['grun', 'GRÜNES koff', 'weiss', 'strasse', 'truhe grün', '花瓶', "grün' & !koff | (w):*", 'jörg   chest']) {
    expect([search, (await anybody.patterns.list({ search })).items.map((item) => item.id)]).toEqual([search, [id]]);
  }
  for (const search of ['rünes', 'köfferchen xyz']) expect((await anybody.patterns.list({ search })).items).toEqual([]);
  // No word in it: not a search.
  expect((await anybody.patterns.list({ search: '!!!' })).items.length).toBeGreaterThan(1);
});

test.each(['newest', 'remixed'] as const)('pages of the %s come complete, in order and each pattern once, while others publish', async (sort) => {
  const author = await world.customer('Pager');
  const caller = world.as(author);
  const made: string[] = [];
  for (let index = 0; index < 7; index += 1) made.push((await publish(caller)).id);
  const child = world.as(await world.customer('Child'));
  await publish(child, { from: { pattern: made[2] ?? '' } });
  await publish(child, { from: { pattern: made[2] ?? '' } });
  await publish(child, { from: { pattern: made[5] ?? '' } });
  const wanted = sort === 'newest' ? made.toReversed() : [made[2], made[5], ...made.filter((_, index) => index !== 2 && index !== 5).toReversed()];
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await anybody.patterns.list({ sort, author: author.id, limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    if (seen.length === 3) await publish(world.as(await world.customer('Other')));
  }
  expect(seen).toEqual(wanted);
});

test('the product filter keeps others out, and a page of cards costs three queries', async () => {
  expect((await anybody.patterns.list({ product: 'chair' })).items).toEqual([]);
  await anybody.patterns.list({ limit: 10 });
  for (const sort of ['newest', 'remixed'] as const) {
    world.statements.length = 0;
    const page = await anybody.patterns.list({ product: 'chest', sort, limit: 10 });
    expect([page.items.length, world.statements.length]).toEqual([10, 3]);
  }
});

test('a pattern page costs four queries', async () => {
  const { id } = await publish(asAda);
  world.statements.length = 0;
  await anybody.patterns.get({ id });
  expect(world.statements).toHaveLength(4);
});

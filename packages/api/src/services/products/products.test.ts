import { tables } from '@patternbook/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, refusal } from '../../testing/faults.ts';
import { hashOf, scriptOf } from '../../testing/product.ts';
import { createWorld, nobody } from '../../testing/world.ts';
import type { Caller, World } from '../../testing/world.ts';
import { runTask } from '../../tasks/run.ts';
import { publishProduct } from './publish.ts';

let world: World;
let anybody: Caller;
beforeAll(async () => {
  world = await createWorld();
  anybody = world.as(nobody);
});
afterAll(() => world.close());

test('a card names the product, its presets and how many patterns there are', async () => {
  expect(await anybody.products.list()).toMatchObject([
    { id: 'chest', version: '1.0.0', name: { en: 'Chest', de: 'Truhe' }, tagline: { en: 'Holds things.' }, parameters: 3, presets: [{ id: 'cube', name: { en: 'Cube' }, picture: { ready: false } }], patterns: 0 },
  ]);
  const me = world.as(await world.customer());
  const design = await me.designs.create({ product: 'chest' });
  await me.patterns.publish({ design: design.id, revision: 1, name: 'One', story: '', licence: 'CC0-1.0', idempotencyKey: newKey() });
  expect((await anybody.products.list())[0]?.patterns).toBe(1);
});

test('the browser is given the script that the server runs', async () => {
  const product = await anybody.products.get({ id: 'chest' });
  expect(product.source).toEqual({ hash: hashOf(scriptOf('1.0.0')), script: scriptOf('1.0.0'), plain: true });
  // The panel follows the author's order of parameters.
  expect(Object.keys(product.definition.parameters)).toEqual(['width', 'height', 'label']);
  expect(product.versions.map(({ version }) => version)).toEqual(['1.0.0']);
  await refusal('not-found', anybody.products.get({ id: 'chair' }));
  await refusal('not-found', anybody.products.get({ id: 'chest', version: '3.0.0' }));
  await refusal('bad-input', anybody.products.get({ id: '../chest' }));
});

test('publishing again changes nothing; another script needs another version; what does not compile is not published', async () => {
  expect(await publishProduct(world.surroundings, { script: scriptOf('1.0.0') })).toEqual({ ok: true, value: { id: 'chest', version: '1.0.0', published: false } });
  expect(await publishProduct(world.surroundings, { script: 'a chair' })).toMatchObject({ ok: false, fault: { code: 'script-refused', message: 'Line 1 is not a chest.' } });
  const sameVersion = { ...world.workshop, describe: async () => world.workshop.describe({ hash: '', script: scriptOf('1.0.0') }) };
  expect(await publishProduct({ ...world.surroundings, workshop: sameVersion }, { script: 'another script' })).toMatchObject({ ok: false, fault: { code: 'version-taken' } });
  expect((await world.database.read.select().from(tables.productVersions)).map(({ scriptHash }) => scriptHash)).toEqual([hashOf(scriptOf('1.0.0'))]);
});

test('several processes that publish the same at once publish it once', async () => {
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => publishProduct(world.surroundings, { script: scriptOf('1.2.0') })));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.published)).toHaveLength(1);
});

test('new designs take the newest version, old ones stay until they are saved as another', async () => {
  const me = world.as(await world.guest());
  const old = await me.designs.create({ product: 'chest', version: '1.0.0' });
  await publishProduct(world.surroundings, { script: scriptOf('1.10.0') });
  expect((await anybody.products.get({ id: 'chest' })).versions.map(({ version }) => version)).toEqual(['1.10.0', '1.2.0', '1.0.0']);
  expect((await me.designs.create({ product: 'chest' })).product.version).toBe('1.10.0');
  expect((await me.designs.get({ id: old.id })).product.version).toBe('1.0.0');
  await me.designs.save({ id: old.id, revision: 1, design: { ...old.design, product: { id: 'chest', version: '1.10.0' } }, label: 'Newer version', idempotencyKey: newKey() });
  expect((await me.designs.get({ id: old.id })).product.version).toBe('1.10.0');
  expect((await me.designs.at({ id: old.id, revision: 1 })).design.product.version).toBe('1.0.0');
});

test('a product page costs two queries, since versions never change and are remembered', async () => {
  await anybody.products.get({ id: 'chest', version: '1.0.0' });
  world.statements.length = 0;
  await anybody.products.get({ id: 'chest', version: '1.0.0' });
  expect(world.statements).toHaveLength(2);
});

test('the catalogue has what can be made of what, where, and under which licences', async () => {
  const { materials, machines, stores, licences, fonts } = await anybody.catalogue.get();
  expect([materials.map(({ id }) => id), machines.map(({ id }) => id), stores.map(({ id }) => id), fonts]).toEqual([['pla'], ['bed-256'], ['mitte', 'altona'], []]);
  expect(stores[0]?.profile.prices.setup).toBe(300);
  expect(licences.find(({ id }) => id === 'CC-BY-SA-4.0')?.remixes).toEqual(['CC-BY-SA-4.0']);
});

test('who somebody is, is told to themselves', async () => {
  expect(await anybody.session.me()).toEqual({ id: null, kind: 'none', name: null, email: null, stores: [] });
  const guest = await world.guest();
  expect(await world.as(guest).session.me()).toEqual({ id: guest.id, kind: 'guest', name: null, email: null, stores: [] });
  expect(await world.as(await world.staff('mitte', 'manager')).session.me()).toMatchObject({ kind: 'customer', name: 'Sam', stores: [{ id: 'mitte', name: 'Print shop Mitte', role: 'manager' }] });
});

test('what of a version leads nowhere is kept with its cause, once', async () => {
  const place = await createWorld();
  const warned: unknown[] = [];
  const surroundings = { ...place.surroundings, logger: { ...place.surroundings.logger, warn: (data: object) => void warned.push(data) } };
  const [task] = await place.database.read.select({ id: tables.tasks.id }).from(tables.tasks).where(eq(tables.tasks.kind, 'check-product'));
  await runTask(surroundings, task?.id ?? '');
  // Delivered again, it changes nothing.
  await place.database.write((writer) => writer.update(tables.tasks).set({ state: 'queued', endedAt: null }).where(eq(tables.tasks.kind, 'check-product')));
  await runTask(surroundings, task?.id ?? '');
  expect(await place.database.read.select().from(tables.productChecks)).toMatchObject([{ product: 'chest', version: '1.0.0', deadEnds: [] }]);
  const strict = { ...place.surroundings, press: { ...place.surroundings.press, deadEnds: async () => [{ kind: 'dead-range' as const, parameter: 'height', from: 390, to: 400, rules: ['stable'] }] }, logger: surroundings.logger };
  await publishProduct(strict, { script: scriptOf('1.1.0') });
  const [, next] = await place.database.read.select({ id: tables.tasks.id }).from(tables.tasks).where(eq(tables.tasks.kind, 'check-product')).orderBy(tables.tasks.id);
  await runTask(strict, next?.id ?? '');
  expect(warned).toEqual([{ product: 'chest', version: '1.1.0', deadEnd: 'No design can have Height 390\u202fmm – 400\u202fmm. stable: A chest that is more than twice as high as wide falls over.' }]);
  await place.close();
});

import { tables } from '@patternbook/database';
import { formats } from '@patternbook/fabrication';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSurroundings } from '../context.ts';
import type { Surroundings } from '../context.ts';
import { artefactFile } from '../files.ts';
import type { Visitor } from '../principal.ts';
import { newKey, refusal } from '../testing/faults.ts';
import { createWorld, nobody } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { openTaskQueue } from './queue.ts';
import type { TaskQueue } from './queue.ts';
import { abandonTask, runTask } from './run.ts';

let world: World;
let owner: Visitor;
let me: Caller;
beforeAll(async () => {
  world = await createWorld();
  owner = await world.customer('Ada');
  me = world.as(owner);
});
afterAll(() => world.close());

const { artefacts, designVariants, pictures, tasks } = tables;
let width = 50;
async function design() {
  width += 1;
  return me.designs.create({ product: 'chest', values: { width } });
}
const stateOf = async (task: string) => (await world.database.read.select().from(tasks).where(eq(tasks.id, task)))[0];
/** Runs whatever waits, as the queue would. */
async function runWaiting(kind: string): Promise<void> {
  const waiting = await world.database.read.select({ id: tasks.id }).from(tasks).where(sql`${tasks.kind} = ${kind} and ${tasks.state} = 'queued'`);
  for (const { id } of waiting) await runTask(world.surroundings, id);
}

test('a file of every format can be kept', async () => {
  const { id } = await design();
  const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: 'stl', idempotencyKey: newKey() });
  await runTask(world.surroundings, task);
  const [made] = await world.database.read.select().from(artefacts).innerJoin(tasks, eq(tasks.artefact, artefacts.key)).where(eq(tasks.id, task));
  for (const [place, format] of formats.entries()) {
    const key = place.toString(16).padStart(64, 'f');
    await world.database.write((writer) => writer.insert(artefacts).values({ ...made!.artefacts, key, format }));
    expect((await world.database.read.select().from(artefacts).where(eq(artefacts.key, key)))[0]?.format).toBe(format);
  }
});

test('an export is made once, named readably, and given at once the next time', async () => {
  const { id } = await design();
  const first = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  expect(first).toMatchObject({ state: 'queued', progress: 0, artefact: null, message: null });
  await runTask(world.surroundings, first.task);
  const done = await me.exports.get({ task: first.task });
  expect(done).toMatchObject({ state: 'done', progress: 1, artefact: { fileName: expect.stringMatching(/^Chest_.*\.3mf$/) } });
  const { key = '', bytes, url, fileName } = done.artefact ?? {};
  expect(url).toBe(`/files/artefacts/${key}/${encodeURIComponent(fileName ?? '')}`);
  const file = world.files.get(artefactFile(key));
  expect(file?.byteLength).toBe(bytes);

  world.workshop.evaluated.length = 0;
  const again = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  expect(again).toEqual({ ...done, task: again.task });
  expect(world.workshop.evaluated).toEqual([]);
  // A lost file is made again, with the same key.
  world.files.delete(artefactFile(key));
  const remade = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  expect(remade.state).toBe('queued');
  await runTask(world.surroundings, remade.task);
  expect(world.files.get(artefactFile(key))).toEqual(file);
});

test('a hundred retries at once are one task', async () => {
  const { id } = await design();
  const input = { subject: { design: id, revision: 1 }, format: 'stl' as const, idempotencyKey: newKey() };
  const answers = await Promise.all(Array.from({ length: 100 }, () => me.exports.request(input)));
  expect(new Set(answers.map(({ task }) => task)).size).toBe(1);
});

test('two people with the same thing get the same file; what differs in the file has another name', async () => {
  const other = world.as(await world.guest());
  const keys: (string | undefined)[] = [];
  for (const [caller, name, part] of [[me, 'Box', undefined], [other, 'Box', undefined], [other, 'Other name', undefined], [other, 'Box', 'lid']] as const) {
    const { id } = await caller.designs.create({ product: 'chest', values: { width: 145 }, name });
    const { task } = await caller.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey(), ...(part ? { part } : {}) });
    await runTask(world.surroundings, task).catch(() => {});
    keys.push((await caller.exports.get({ task })).artefact?.key);
  }
  expect(keys[0]).toBeDefined();
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

test('a pattern is exported with its author, licence and lineage, and counted', async () => {
  const root = await design();
  const pattern = await me.patterns.publish({ design: root.id, revision: 1, name: 'Root chest', story: '', licence: 'CC-BY-4.0', idempotencyKey: newKey() });
  const guest = await world.guest();
  const { task } = await world.as(guest).exports.request({ subject: { pattern: pattern.id }, format: '3mf', idempotencyKey: newKey() });
  expect((await stateOf(task))?.input).toMatchObject({ credits: { title: 'Root chest', designer: 'Ada', licence: 'CC-BY-4.0', lineage: [] } });
  expect((await world.as(nobody).patterns.get({ id: pattern.id })).counts.exports).toBe(1);
  const remix = await world.as(guest).patterns.remix({ id: pattern.id });
  const remixed = await world.as(guest).exports.request({ subject: { design: remix.id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  expect((await stateOf(remixed.task))?.input).toMatchObject({ credits: { title: 'Root chest', designer: null, lineage: [{ pattern: pattern.id, name: 'Root chest', by: 'Ada' }] } });
});

test('what conflicts, other parts and other people’s things are not exported', async () => {
  const falling = await me.designs.create({ product: 'chest', values: { width: 20, height: 90 } });
  await refusal('conflicts', me.exports.request({ subject: { design: falling.id, revision: 1 }, format: '3mf', idempotencyKey: newKey() }));
  const { id } = await design();
  const { data } = await refusal('bad-input', me.exports.request({ subject: { design: id, revision: 1 }, format: 'stl', part: 'drawer', idempotencyKey: newKey() }));
  expect(data.issues[0]?.path).toBe('part');
  await refusal('bad-input', me.exports.request({ subject: { design: id, revision: 1 }, format: 'psd' as 'stl', idempotencyKey: newKey() }));
  const other = world.as(await world.customer());
  await refusal('not-found', other.exports.request({ subject: { design: id, revision: 1 }, format: 'stl', idempotencyKey: newKey() }));
  const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: 'stl', idempotencyKey: newKey() });
  await refusal('not-found', other.exports.get({ task }));
});

const placed = async (store: string, quantity: number): Promise<{ readonly id: string }> => {
  const { id } = await design();
  const quote = await me.orders.quote({ design: id, revision: 1, store, quantity });
  return me.orders.place({ quote: quote.id, contactName: 'Ada', idempotencyKey: newKey() });
};

test('an order is exported by its customer, and laid out for its store with all copies', async () => {
  const { id } = await design();
  const quote = await me.orders.quote({ design: id, revision: 1, store: 'mitte', quantity: 3 });
  const order = await me.orders.place({ quote: quote.id, contactName: 'Ada', idempotencyKey: newKey() });
  const own = await me.exports.request({ subject: { order: order.id }, format: '3mf', idempotencyKey: newKey() });
  expect((await stateOf(own.task))?.input).toMatchObject({ variant: order.variant, copies: 1 });
  const clerk = world.as(await world.staff('mitte'));
  await refusal('not-found', clerk.exports.request({ subject: { order: order.id }, format: '3mf', idempotencyKey: newKey() }));
  const plate = await clerk.counter.plate({ order: order.id });
  expect((await stateOf(plate.task))?.input).toMatchObject({ variant: order.variant, copies: 3, machines: ['bed-256'], format: '3mf' });
  await runTask(world.surroundings, plate.task);
  expect((await clerk.exports.get({ task: plate.task })).state).toBe('done');
});

test('orders of one store are laid out together, and it is told what lies where', async () => {
  const first = await placed('mitte', 2), second = await placed('mitte', 1);
  const clerk = world.as(await world.staff('mitte'));
  const { task } = await clerk.counter.together({ orders: [second.id, first.id] });
  expect((await stateOf(task))?.input).toMatchObject({ format: '3mf', machines: ['bed-256'], orders: [{ order: first.id, copies: 2 }, { order: second.id, copies: 1 }] });
  await refusal('not-found', clerk.counter.plates({ task }));
  await runTask(world.surroundings, task);
  const done = await clerk.exports.get({ task });
  expect(done).toMatchObject({ state: 'done', artefact: { fileName: 'Chests.3mf' } });
  const { plates: [plate] } = await clerk.counter.plates({ task });
  expect(plate?.placed.map(({ order }) => order)).toEqual([first.id, second.id]);
  expect(plate?.placed[0]?.name).toMatch(/^\d+ .+: Body$/);
  // However they were chosen, they are the same file.
  const again = await clerk.counter.together({ orders: [first.id, second.id, first.id] });
  expect(again).toMatchObject({ state: 'done', artefact: { key: done.artefact?.key } });
  const other = world.as(await world.staff('altona'));
  await refusal('not-found', other.counter.together({ orders: [first.id] }));
  await refusal('not-found', other.counter.plates({ task }));
  const elsewhere = await placed('altona', 1);
  const both = await world.staff('mitte');
  await refusal('not-found', world.as(both).counter.together({ orders: [first.id, elsewhere.id] }));
});

test('pictures are drawn of what is published, and of designs whose owners rest', async () => {
  const made = await design();
  await runWaiting('draw-design');
  const [known] = await world.database.read.select().from(designVariants).where(eq(designVariants.design, made.id));
  expect(known?.revision).toBe(1);
  const [card] = (await me.designs.mine({})).items;
  expect(card?.picture).toMatchObject({ variant: known?.variant, ready: true });
  const widthsOf = async () => (await world.database.read.select({ width: pictures.width }).from(pictures).where(eq(pictures.variant, known?.variant ?? ''))).map((row) => row.width);
  expect(await widthsOf()).toEqual([480]);

  const { id } = await me.patterns.publish({ design: made.id, revision: 1, name: 'Drawn', story: '', licence: 'CC0-1.0', idempotencyKey: newKey() });
  expect((await me.patterns.get({ id })).picture).toMatchObject({ ready: true, largeReady: false });
  await runWaiting('draw-pictures');
  expect((await me.patterns.get({ id })).picture).toMatchObject({ ready: true, largeReady: true });
  for (const size of [480, 1280]) expect(new TextDecoder().decode(world.files.get(`pictures/${known?.variant}/${size}.webp`))).toBe(`${size} × ${(size / 4) * 3}: body,lid`);

  await runWaiting('draw-pictures');
  const [product] = await world.as(nobody).products.list();
  expect([product?.picture.ready, product?.presets[0]?.picture.ready]).toEqual([true, true]);
});

test('a design that cannot be built keeps its older picture, and the task ends', async () => {
  const made = await design();
  await runWaiting('draw-design');
  await me.designs.save({ id: made.id, revision: 1, design: { ...made.design, values: { width: 77 } }, idempotencyKey: newKey() });
  world.workshop.failing = { code: 'geometry-unsound', message: 'The body has no volume.', part: 'body' };
  await runWaiting('draw-design');
  world.workshop.failing = undefined;
  expect((await me.designs.mine({})).items[0]?.picture?.ready).toBe(true);
  const left = await world.database.read.select().from(tasks).where(sql`${tasks.kind} = 'draw-design' and ${tasks.state} <> 'done'`);
  expect(left).toEqual([]);
});

test('a task that the asker can do something about ends with the sentence; a fault of ours is tried again', async () => {
  const { id } = await design();
  const request = () => me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  world.workshop.failing = { code: 'geometry-unsound', message: 'The lid has no volume: make it thicker.', part: 'lid' };
  const { task } = await request();
  await runTask(world.surroundings, task);
  expect(await me.exports.get({ task })).toMatchObject({ state: 'failed', message: 'The lid has no volume: make it thicker.', artefact: null });

  world.workshop.failing = { code: 'worker-lost', message: 'gone' };
  const { task: retried } = await request();
  await expect(runTask(world.surroundings, retried)).rejects.toThrow();
  expect((await stateOf(retried))?.state).toBe('running');
  world.workshop.failing = undefined;
  await runTask(world.surroundings, retried);
  expect(await stateOf(retried)).toMatchObject({ state: 'done', attempts: 2 });
});

test('a task ends once, however often it is delivered and whatever comes after', async () => {
  const { id } = await design();
  const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  await Promise.all([runTask(world.surroundings, task), runTask(world.surroundings, task), runTask(world.surroundings, task)]);
  const ended = await stateOf(task);
  expect(ended?.state).toBe('done');
  world.workshop.evaluated.length = 0;
  await runTask(world.surroundings, task);
  await abandonTask(world.surroundings, task);
  expect(await stateOf(task)).toEqual(ended);
  expect(world.workshop.evaluated).toEqual([]);
});

test('a task that was begun too often is given up, and its asker told', async () => {
  const { id } = await design();
  const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
  await world.database.write((writer) => writer.update(tasks).set({ attempts: 12, state: 'running' }).where(eq(tasks.id, task)));
  await runTask(world.surroundings, task);
  expect(await me.exports.get({ task })).toMatchObject({ state: 'failed', message: expect.stringContaining('Try again later') });
});

test('a kill at any await leaves nothing wrong: running it again ends well', async () => {
  for (const killAt of ['evaluate', 'press', 'put', 'insert'] as const) {
    const { id } = await design();
    const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() });
    await expect(runTask(dyingAt(world.surroundings, killAt), task)).rejects.toThrow('killed');
    await runTask(world.surroundings, task);
    const done = await me.exports.get({ task });
    expect([killAt, done.state]).toEqual([killAt, 'done']);
    expect(world.files.get(artefactFile(done.artefact?.key ?? ''))?.byteLength).toBe(done.artefact?.bytes);
  }
});

/** Throws where a process might be killed. */
function dyingAt(surroundings: Surroundings, where: 'evaluate' | 'press' | 'put' | 'insert'): Surroundings {
  const die = async (): Promise<never> => {
    throw new Error('killed');
  };
  const { workshop, press, files, database } = surroundings;
  let writes = 0;
  return createSurroundings({
    ...surroundings,
    workshop: where === 'evaluate' ? { ...workshop, evaluate: die } : workshop,
    press: where === 'press' ? { ...press, artefact: die } : press,
    files: where === 'put' ? { ...files, put: die } : files,
    // begin, evaluating, variant, storing, then the artefact's row.
    database: where === 'insert' ? { ...database, write: (work) => ((writes += 1) === 5 ? die() : database.write(work)) } : database,
  });
}

test('through the real queue: tasks are done, only once each, and rolled back with their data', async () => {
  const queueWorld = await createWorld({ queue: true });
  const { surroundings, url } = queueWorld;
  const queue = surroundings.tasks as TaskQueue;
  const asked = queueWorld.as(await queueWorld.customer());
  const rolledBack = surroundings.ids.uuid();
  await surroundings.database.write(async (writer) => {
    await queue.enqueue(writer, { id: rolledBack, kind: 'draw-design', input: { design: rolledBack }, owner: null });
    throw new Error('undone');
  }).catch(() => {});

  expect((await queueWorld.database.write((writer) => writer.executeSql('select id from pgboss.job where id = $1', [rolledBack]))).rows).toEqual([]);

  const made = await asked.designs.create({ product: 'chest', values: { width: 66 } });
  await asked.designs.save({ id: made.id, revision: 1, design: { ...made.design, values: { width: 67 } }, idempotencyKey: newKey() });
  // The picture of a design that goes on changing is drawn once.
  const drawings = await queueWorld.database.read.select().from(tasks).where(eq(tasks.kind, 'draw-design'));
  expect(drawings).toHaveLength(1);

  const requested = await Promise.all(['3mf', 'stl'].map((format) => asked.exports.request({ subject: { design: made.id, revision: 2 }, format: format as 'stl', idempotencyKey: newKey() })));
  // Two processes take tasks at once.
  const second = await openTaskQueue({ url, now: surroundings.now, onError: () => {} });
  await queue.work(surroundings);
  await second.work(surroundings);
  const ids = requested.map(({ task }) => task);
  await until(async () => (await queueWorld.database.read.select().from(tasks).where(inArray(tasks.id, ids))).every(({ state }) => state === 'done'));
  const ended = await queueWorld.database.read.select().from(tasks).where(inArray(tasks.id, ids));
  expect(ended.map(({ attempts }) => attempts)).toEqual([1, 1]);
  expect(await queueWorld.database.read.select().from(artefacts)).toHaveLength(2);
  expect(await queueWorld.database.read.select().from(tasks).where(eq(tasks.id, rolledBack))).toEqual([]);
  await second.close();
  await queueWorld.close();
});

test('several processes can open the queue of a new database at once', async () => {
  const queues = await Promise.all(Array.from({ length: 4 }, () => openTaskQueue({ url: world.url, now: world.surroundings.now, onError: () => {} })));
  const id = world.surroundings.ids.uuid();
  await world.database.write((writer) => (queues[3] as TaskQueue).enqueue(writer, { id, kind: 'draw-design', input: { design: id }, owner: null }));
  expect((await stateOf(id))?.state).toBe('queued');
  await Promise.all(queues.map((queue) => queue.close()));
});

test('a task of a process that was killed is taken up by another', async () => {
  const queueWorld = await createWorld({ queue: true });
  const { surroundings, database } = queueWorld;
  const asked = queueWorld.as(await queueWorld.customer());
  const made = await asked.designs.create({ product: 'chest', values: { width: 68 } });
  const { task } = await asked.exports.request({ subject: { design: made.id, revision: 1 }, format: 'stl', idempotencyKey: newKey() });
  // As a killed process leaves it: begun, and its heart stopped.
  await database.write(async (writer) => {
    await writer.execute(sql`update pgboss.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute' where id = ${task}`);
    await writer.update(tasks).set({ state: 'running', attempts: 1 }).where(eq(tasks.id, task));
  });
  await (surroundings.tasks as TaskQueue).work(surroundings);
  await until(async () => (await asked.exports.get({ task })).state === 'done');
  expect((await database.read.select().from(tasks).where(eq(tasks.id, task)))[0]?.attempts).toBe(2);
  await queueWorld.close();
});

/** Waits for the queue's own announcements; the test's time limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('what the maker of pieces should know is kept with the file and told', async () => {
  const { id } = await design();
  const { task } = await me.exports.request({ subject: { design: id, revision: 1 }, format: 'stl', idempotencyKey: newKey() });
  await runTask(world.surroundings, task);
  const whole = (await me.exports.get({ task })).artefact;
  expect(whole?.splitting).toEqual([]);
  const splitting = [{ code: 'glue-only', severity: 'advice', part: 'body', joint: 'A', keys: 'dowels' }] as const;
  await world.database.write((writer) => writer.update(artefacts).set({ splitting }).where(eq(artefacts.key, whole?.key ?? '')));
  expect((await me.exports.get({ task })).artefact?.splitting).toEqual(splitting);
});

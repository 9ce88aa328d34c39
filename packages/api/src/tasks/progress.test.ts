import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surroundings } from '../context.ts';
import type { Asked } from '../press.ts';
import { newKey, refusal } from '../testing/faults.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { runTask } from './run.ts';

let world: World;
let me: Caller;
beforeAll(async () => {
  world = await createWorld();
  me = world.as(await world.customer('Ada'));
});
afterAll(() => world.close());

let width = 300;
async function asked(): Promise<string> {
  width += 1;
  const { id } = await me.designs.create({ product: 'chest', values: { width: width % 100 + 60 }, name: `Chest ${width}` });
  return (await me.exports.request({ subject: { design: id, revision: 1 }, format: '3mf', idempotencyKey: newKey() })).task;
}

/** A press that goes on when it is told to. */
function slowPress(): { readonly surroundings: Surroundings; readonly asked: Promise<Asked>; readonly goOn: () => void } {
  const begun = Promise.withResolvers<Asked>(), further = Promise.withResolvers<void>();
  const { press } = world.surroundings;
  const artefact: typeof press.artefact = async (wish, subject, told) => {
    begun.resolve(told!);
    await further.promise;
    return press.artefact(wish, subject);
  };
  return { surroundings: { ...world.surroundings, press: { ...press, artefact } }, asked: begun.promise, goOn: further.resolve };
}

test('whoever waits hears what is being done and how far it is, never backwards, until it is there', async () => {
  const task = await asked();
  const seen: { readonly state: string; readonly stage: string | null; readonly progress: number }[] = [];
  const watching = (async () => {
    for await (const news of await me.exports.watch({ task })) seen.push(news);
  })();
  await expect.poll(() => seen.length).toBe(1);
  const { surroundings, asked: begun, goOn } = slowPress();
  const running = runTask(surroundings, task);
  const { tell } = await begun;
  tell!('slicing', 0.5);
  await expect.poll(() => seen.at(-1)?.stage).toBe('slicing');
  tell!('checking', 0.1);
  await expect.poll(() => seen.at(-1)?.stage).toBe('checking');
  goOn();
  await running;
  await watching;
  expect(seen.map(({ state }) => state)).toEqual(expect.arrayContaining(['queued', 'running', 'done']));
  expect(seen.at(-1)).toMatchObject({ state: 'done', stage: null, progress: 1 });
  expect(seen.map(({ progress }) => progress)).toEqual(seen.map(({ progress }) => progress).toSorted((a, b) => a - b));
});

test('news that come faster than anybody looks are not all written', async () => {
  const task = await asked();
  const { surroundings, asked: begun, goOn } = slowPress();
  let writes = 0;
  const { database } = surroundings;
  const running = runTask({ ...surroundings, now: () => new Date(0), database: { ...database, write: (work) => { writes++; return database.write(work); } } }, task);
  const { tell } = await begun;
  const before = writes;
  for (let at = 0; at < 100; at++) tell!('writing', at / 100);
  goOn();
  await running;
  // Of the hundred one, and then: putting away, the file's row, the end.
  expect(writes - before).toBeLessThanOrEqual(4);
});

test('what nobody wants any more is never begun, or stops while it runs, for its owner alone', async () => {
  const waiting = await asked();
  await refusal('not-found', world.as(await world.customer()).exports.cancel({ task: waiting }));
  expect((await me.exports.cancel({ task: waiting })).state).toBe('cancelled');
  world.workshop.evaluated.length = 0;
  await runTask(world.surroundings, waiting);
  expect(world.workshop.evaluated).toEqual([]);
  expect(await me.exports.get({ task: waiting })).toMatchObject({ state: 'cancelled', artefact: null, message: null, stage: null });

  const task = await asked();
  const { surroundings, asked: begun, goOn } = slowPress();
  const running = runTask(surroundings, task);
  const { signal } = await begun;
  expect((await me.exports.cancel({ task })).state).toBe('cancelled');
  await expect.poll(() => signal!.aborted).toBe(true);
  goOn();
  await running;
  expect((await me.exports.get({ task })).state).toBe('cancelled');
});

test('what is there stays there, whoever stops it too late', async () => {
  const task = await asked();
  await runTask(world.surroundings, task);
  expect(await me.exports.cancel({ task })).toMatchObject({ state: 'done', artefact: { key: expect.any(String) as string } });
});

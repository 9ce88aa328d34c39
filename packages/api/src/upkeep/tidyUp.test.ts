import { tables } from '@patternbook/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey } from '../testing/faults.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { tidyUp } from './tidyUp.ts';

const { designRevisions, idempotencyKeys, tasks, users } = tables;
const day = 24 * 3_600_000;
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test('old keys, ended system tasks and guests who made nothing go; what people made stays', async () => {
  const [passing, maker] = [await world.guest(), await world.guest()];
  const me = world.as(maker);
  const design = await me.designs.create({ product: 'chest', idempotencyKey: newKey() });
  const { task } = await me.exports.request({ subject: { design: design.id, revision: 1 }, format: 'stl', idempotencyKey: newKey() });
  await world.database.write((writer) => writer.update(tasks).set({ state: 'done', endedAt: world.time }).where(eq(tasks.state, 'queued')));

  world.time = new Date(world.time.getTime() + 40 * day);
  const recent = await me.designs.create({ product: 'chest', idempotencyKey: newKey() });
  await tidyUp(world.surroundings);
  const { read } = world.database;
  expect(await read.select().from(idempotencyKeys)).toHaveLength(1);
  expect((await read.select().from(tasks).where(eq(tasks.state, 'done'))).map(({ id }) => id)).toEqual([task]);
  expect((await read.select({ id: users.id }).from(users)).map(({ id }) => id)).toEqual([maker.id]);
  expect(passing.id).not.toBe(maker.id);
  expect(await read.select().from(designRevisions)).toHaveLength(2);
  expect((await me.designs.mine({})).items.map(({ id }) => id)).toEqual([recent.id, design.id]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test('smoke', async () => {
  const me = world.as(await world.guest());
  const design = await me.designs.create({ product: 'chest', values: { width: 120 } });
  expect(design).toMatchObject({ name: 'Chest', revision: 1, product: { id: 'chest', version: '1.0.0', name: { en: 'Chest' } } });
});

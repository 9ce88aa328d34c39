import { formats } from '@patternbook/fabrication';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, refusal } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
}, 60_000);
afterAll(() => world.close());

test('every format is told with what stands in its way, before anybody asks for it', async () => {
  const me = world.as(await world.customer('Ada'));
  const { id } = await me.designs.create({ product: 'chest', values: { width: 117 } });
  const { processes, formats: offered } = await me.exports.offers({ subject: { design: id, revision: 1 } });
  expect(processes).toEqual(['fdm']);
  expect(offered.map(({ format }) => format)).toEqual(formats);
  const of = new Map(offered.map(({ format, obstacle }) => [format as string, obstacle]));
  expect(of.get('3mf')).toBeNull();
  for (const format of ['dxf', 'svg']) if (of.has(format)) expect(of.get(format)).toBe('no-sheet');
  if (of.has('gcode')) expect(of.get('gcode')).toBe('no-slicer');
});

test('a variant opens by its name, for whoever holds it, without its owner or its name', async () => {
  const me = world.as(await world.customer('Bea'));
  const { id } = await me.designs.create({ product: 'chest', values: { width: 118 }, name: 'Secret plan' });
  const quote = await me.orders.quote({ design: id, revision: 1, store: 'mitte', quantity: 1 });
  const order = await me.orders.place({ quote: quote.id, contactName: 'Bea', idempotencyKey: newKey() });
  const stranger = world.as(await world.guest());
  const found = await stranger.variants.get({ variant: order.variant });
  expect(Object.keys(found)).toEqual(['design']);
  expect(found.design.values['width']).toBe(118);
  expect(JSON.stringify(found)).not.toContain('Secret');
  await refusal('not-found', stranger.variants.get({ variant: 'a'.repeat(64) }));
});

test('a machine that the catalogue does not have is refused, and so are options out of bounds', async () => {
  const me = world.as(await world.customer('Cleo'));
  const { id } = await me.designs.create({ product: 'chest', values: { width: 119 } });
  const asked = { subject: { design: id, revision: 1 }, format: '3mf' as const };
  const { data } = await refusal('bad-input', me.exports.request({ ...asked, machine: 'time-machine', idempotencyKey: newKey() }));
  expect(JSON.stringify(data)).toContain('machine');
  await refusal('bad-input', me.exports.request({ ...asked, options: { kerf: -1 }, idempotencyKey: newKey() }));
});

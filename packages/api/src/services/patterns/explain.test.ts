import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from '../../pages.ts';
import { newKey } from '../../testing/faults.ts';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { hydrate, mostRemixed, newest } from './list.ts';
import type { ListInput } from './list.ts';

let world: World;
const rows = 6000;
beforeAll(async () => {
  world = await createWorld();
  const author = await world.customer();
  const me = world.as(author);
  const design = await me.designs.create({ product: 'chest' });
  await me.patterns.publish({ design: design.id, revision: 1, name: 'Seed', story: '', licence: 'CC0-1.0', idempotencyKey: newKey() });
  // Thousands more like it; of the product that is asked for, one in twenty.
  await world.database.write(async (writer) => {
    await writer.execute(sql`insert into products select 'filler' || n, now() from generate_series(1, 9) n`);
    await writer.execute(sql`
      insert into variants select lpad(to_hex(n), 64, '0'), product, product_version, design, graph, parts, hardware, kernel, created_at
      from (select * from variants limit 1) seed, generate_series(1, ${rows}) n`);
    await writer.execute(sql`
      insert into patterns (id, author, design, product, product_version, name, licence, variant, revision, state, search_text, published_at, changed_at)
      select ('018bcfe5-6800-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, author, design, case n % 20 when 0 then 'chest' else 'filler' || 1 + n % 9 end, product_version,
        'Pattern ' || n, licence, lpad(to_hex(n), 64, '0'), 1, 'listed', 'pattern number' || n, published_at, changed_at
      from (select * from patterns limit 1) seed, generate_series(1, ${rows}) n`);
    await writer.execute(sql`insert into pattern_counters select id, product, true, ('x' || right(variant, 3))::bit(12)::int % 50, 0, 0 from patterns where name like 'Pattern %'`);
  });
  await world.database.write((writer) => writer.execute(sql`analyze`));
});
afterAll(() => world.close());

async function planOf(query: { toSQL(): { sql: string; params: unknown[] } }): Promise<string> {
  const { sql: text, params } = query.toSQL();
  const { rows: lines } = await world.database.write((writer) => writer.executeSql(`explain ${text}`, params));
  return lines.map((line) => String(line['QUERY PLAN'])).join('\n');
}

const input = (more: Partial<ListInput>): ListInput => ({ sort: 'newest', limit: 24, ...more });
const middle = '018bcfe5-6800-7000-8000-000000000800';

test.each<[string, Partial<ListInput>, string]>([
  ['the newest', {}, 'patterns_newest'],
  ['the newest after a cursor', { cursor: encodeCursor([middle]) }, 'patterns_newest'],
  ['the newest of a product', { product: 'chest', cursor: encodeCursor([middle]) }, 'patterns_newest_of_product'],
  ['a rare word', { search: 'number4711' }, 'patterns_search'],
])('%s come by an index', async (_, more, index) => {
  const plan = await planOf(hydrate(world.database.read, newest(world.database.read, input(more))));
  expect(plan).toContain(index);
  expect(plan).not.toContain('Seq Scan on pattern');
});

test.each<[string, Partial<ListInput>, string]>([
  ['the most remixed', {}, 'pattern_counters_remixed'],
  ['the most remixed after a cursor', { cursor: encodeCursor([20, middle]) }, 'pattern_counters_remixed'],
  ['the most remixed of a product', { product: 'chest', cursor: encodeCursor([20, middle]) }, 'pattern_counters_remixed_of_product'],
])('%s come by an index', async (_, more, index) => {
  const plan = await planOf(hydrate(world.database.read, mostRemixed(world.database.read, input(more))));
  expect(plan).toContain(`Backward using ${index} on`);
  expect(plan).not.toContain('Seq Scan on pattern');
});

test('the search that finds thousands and the last page are answered too', async () => {
  expect(await hydrate(world.database.read, newest(world.database.read, input({ search: 'pattern' })))).toHaveLength(25);
  const last = await mostRemixed(world.database.read, input({ cursor: encodeCursor([0, '018bcfe5-6800-7000-8000-000000000040']) }));
  expect(last.length).toBeLessThan(25);
});

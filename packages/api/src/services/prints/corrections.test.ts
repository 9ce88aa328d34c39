import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { newestOf } from './corrections.ts';

let world: World;
const pairs = [['machine-1', 'pla'], ['machine-2', 'petg'], ['machine-3', 'never-used']] as const;
beforeAll(async () => {
  world = await createWorld();
  // Forty thousand prints of twenty machines, one an order; every tenth was recorded twice, every hundredth failed in the end.
  await world.database.write(async (writer) => {
    await writer.execute(sql`set local session_replication_role = replica`);
    const rows = (entry: number, outcome: string, minutes: string, which: string) => sql`
      insert into prints (order_id, entry, machine, material, outcome, estimated_minutes, estimated_grams, minutes, grams, "by", at)
      select ('018bcfe5-6800-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${entry}::int, 'machine-' || n % 20, case n % 3 when 0 then 'petg' else 'pla' end, ${outcome},
        100, 50, ${sql.raw(minutes)}, null, '018bcfe5-6800-7000-8000-000000000000', '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute'
      from generate_series(1, 40000) n where ${sql.raw(which)}`;
    await writer.execute(rows(1, 'made', 'n', 'true'));
    await writer.execute(rows(2, 'made', 'n + 0.5', 'n % 10 = 1'));
    await writer.execute(rows(3, 'failed', 'null', 'n % 100 = 1'));
  });
  await world.database.write((writer) => writer.execute(sql`analyze prints`));
});
afterAll(() => world.close());

test('the newest prints of each machine and material come by an index', async () => {
  const { sql: text, params } = newestOf(world.database.read, pairs).toSQL();
  const { rows } = await world.database.write((writer) => writer.executeSql(`explain ${text}`, params));
  const plan = rows.map((line) => String(line['QUERY PLAN'])).join('\n');
  expect(plan).toContain('prints_of_pair');
  expect(plan).not.toContain('Seq Scan on prints');
});

test('two hundred of each, newest first, each as its order’s newest entry says', async () => {
  const found = await newestOf(world.database.read, pairs);
  const one = found.filter(({ machine }) => machine === 'machine-1');
  expect(one).toHaveLength(200);
  expect(found).toHaveLength(400);
  expect(new Set(one.map(({ material }) => material))).toEqual(new Set(['pla']));
  const minutes = one.flatMap((print) => print.minutes ?? []);
  expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  // Those of the hundreds failed in the end; those of the tens count as they were corrected.
  expect(minutes.some((each) => Math.floor(each) % 100 === 1)).toBe(false);
  expect(minutes.filter((each) => Math.floor(each) % 10 === 1).every((each) => each % 1 === 0.5)).toBe(true);
});

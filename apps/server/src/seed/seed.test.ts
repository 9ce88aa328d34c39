import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGround } from '../testing/startForTests.ts';
import type { Ground } from '../testing/startForTests.ts';
import { orders } from './orders.ts';
import { patterns } from './patterns.ts';
import { people } from './people.ts';

let ground: Ground;
let client: Client;
beforeAll(async () => {
  ground = await createGround();
  client = new Client({ connectionString: ground.databaseUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client?.end();
  await ground?.remove();
}, 60_000);

const count = async (table: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? 0;
};

describe('an empty database', { timeout: 300_000 }, () => {
  it('is filled once, also when the first start is cut off and two processes go on', async () => {
    const cut = new AbortController();
    const first = ground.start({}, cut.signal);
    while ((await count('patterns')) < 5) await pause(50);
    cut.abort();
    await expect(first).rejects.toThrow(/abort/i);

    const servers = await Promise.all([ground.start(), ground.start()]);
    expect(servers.map(({ seeded }) => seeded).sort()).toEqual(['demo', 'nothing']);
    expect(await count('patterns')).toBe(patterns.length);
    expect(await count('orders')).toBe(orders.length);
    expect(await count('users')).toBe(people.length);
    expect(await count('pattern_lineage')).toBe(patterns.filter(({ from }) => 'pattern' in from).length);
    const { rows } = await client.query<{ store: string; state: string }>('select store, state from orders order by placed_at, id');
    expect(rows).toEqual(orders.map(({ store, steps }) => ({ store, state: steps.at(-1) ?? 'placed' })));
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('is left alone from then on', async () => {
    await client.query(`update patterns set state = 'withdrawn'`);
    await client.query(`delete from idempotency_keys`);
    const server = await ground.start();
    expect(server.seeded).toBe('nothing');
    expect(await count('patterns')).toBe(patterns.length);
    await server.stop();
  });
});

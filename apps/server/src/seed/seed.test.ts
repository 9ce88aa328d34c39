import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../start.ts';
import { createGround } from '../testing/startForTests.ts';
import type { Ground } from '../testing/startForTests.ts';
import { orders } from './orders.ts';
import { patterns } from './patterns.ts';
import { demoPassword, people } from './people.ts';

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

async function signIn(server: Server, email: string): Promise<string> {
  const response = await fetch(`${server.url}/api/auth/sign-in/email`, { method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' }, body: JSON.stringify({ email, password: demoPassword }) });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** The states that an event stream of an order tells, one after the other. */
async function* statesIn(stream: Response): AsyncGenerator<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      const order = data?.startsWith('{') === true ? (JSON.parse(data) as { state?: string }) : {};
      if (order.state !== undefined) yield order.state;
    }
  }
}

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
    expect(await count('(select distinct order_id, entry from prints) as entry')).toBe(orders.flatMap(({ took = [] }) => took).length);
    expect(await count('pattern_lineage')).toBe(patterns.filter(({ from }) => 'pattern' in from).length);
    const { rows } = await client.query<{ store: string; state: string }>('select store, state from orders order by placed_at, id');
    expect(rows).toEqual(orders.map(({ store, steps }) => ({ store, state: steps.at(-1) ?? 'placed' })));
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('shows a customer each step of the store without asking again', async () => {
    const server = await ground.start();
    const [mara, nadia] = await Promise.all([signIn(server, 'mara@patternbook.example'), signIn(server, 'nadia@patternbook.example')]);
    const { rows } = await client.query<{ id: string }>(`select o.id from orders o join users u on u.id = o.owner where u.email = 'mara@patternbook.example' and o.state = 'placed'`);
    const order = rows[0]?.id ?? '';

    const stream = await fetch(`${server.url}/api/trpc/orders.watch?input=${encodeURIComponent(JSON.stringify({ id: order }))}`, { headers: { cookie: mara, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const states = statesIn(stream);
    expect((await states.next()).value).toBe('placed');
    for (const to of ['accepted', 'printing']) {
      const answer = await fetch(`${server.url}/api/trpc/counter.advance`, { method: 'POST', headers: { cookie: nadia, origin: server.url, 'content-type': 'application/json' }, body: JSON.stringify({ order, to, idempotencyKey: `seen-by-the-customer-${to}` }) });
      expect(answer.status).toBe(200);
      expect((await states.next()).value).toBe(to);
    }
    // The open stream holds up nothing.
    await server.stop();
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

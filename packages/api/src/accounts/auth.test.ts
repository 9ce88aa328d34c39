import { randomBytes } from 'node:crypto';
import { openDatabase, tables } from '@patternbook/database';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Principal, Visitor } from '../principal.ts';
import { faultOf, newKey, refusal } from '../testing/faults.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { adoptGuest } from './adopt.ts';
import { createAuth } from './auth.ts';
import type { Auth } from './auth.ts';

const { credentials, designs, orders, sessions, users } = tables;
const site = 'https://patternbook.test';
const secret = randomBytes(32).toString('base64');
const logged: string[] = [];

let world: World;
let auth: Auth;
beforeAll(async () => {
  world = await createWorld({ connections: 12 });
  auth = authWith(1000);
});
afterAll(() => world.close());
beforeEach(() => {
  logged.length = 0;
});

const authWith = (limitFactor: number, where = site): Auth =>
  createAuth({
    ...world.surroundings,
    secret,
    site: where,
    allowsOrigin: (origin) => origin === where,
    limitFactor,
    logger: { info: () => {}, warn: (data, message) => logged.push(`${message} ${JSON.stringify(data)}`), error: (data, message) => logged.push(`${message} ${JSON.stringify(data)}`) },
  });

/** A browser: keeps its cookies. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly #auth: Auth;
  readonly #origin: string;
  constructor(by: Auth = auth, origin = site) {
    this.#auth = by;
    this.#origin = origin;
  }
  get headers(): Headers {
    return new Headers({ origin: this.#origin, host: 'patternbook.test', cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'content-type': 'application/json' });
  }
  async post(path: string, body: object, address = '192.0.2.7'): Promise<Response> {
    const response = await this.#auth.handle(new Request(`${site}/api/auth/${path}`, { method: 'POST', headers: this.headers, body: JSON.stringify(body) }), address);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
  who(): Promise<Principal> {
    return this.#auth.principal(this.headers);
  }
  async visitor(): Promise<Visitor> {
    const principal = await this.who();
    if (principal.kind === 'none') throw new Error('Nobody is signed in.');
    return principal;
  }
}

let people = 0;
const somebody = (name = 'Ada') => ({ name, email: `somebody-${(people += 1)}@example.test`, password: 'correct horse battery' });

test('without a cookie nobody is there, and nothing is asked', async () => {
  world.statements.length = 0;
  expect(await new Browser().who()).toEqual({ kind: 'none' });
  expect(world.statements).toEqual([]);
});

test('a guest session is made silently, and its cookie is one that browsers guard', async () => {
  const browser = new Browser();
  const response = await browser.post('sign-in/anonymous', {});
  expect(response.status).toBe(200);
  const [cookie] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-patternbook\.session_token=/);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  expect(cookie).not.toMatch(/domain=/i);
  expect(await browser.who()).toMatchObject({ kind: 'guest', email: null, stores: [] });
});

test('while the database is away, nobody is told that something broke', async () => {
  const guest = new Browser();
  await guest.post('sign-in/anonymous', {});
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 });
  const stranded = createAuth({ ...world.surroundings, database: away, secret, site, allowsOrigin: () => true, logger: { info: () => {}, warn: () => {}, error: () => {} } });
  expect(await faultOf(stranded.principal(guest.headers))).toMatchObject({ code: 'unavailable' });
  await away.close();
});

test('over plain HTTP the cookie has no prefix, so that localhost works', async () => {
  const browser = new Browser(authWith(1000, 'http://localhost:5173'), 'http://localhost:5173');
  const [cookie] = (await browser.post('sign-in/anonymous', {})).headers.getSetCookie();
  expect(cookie).toMatch(/^patternbook\.session_token=/);
  expect(cookie).not.toContain('Secure');
  expect((await browser.who()).kind).toBe('guest');
});

test('signing up as a guest takes everything along, and the guest is gone', async () => {
  const browser = new Browser();
  await browser.post('sign-in/anonymous', {});
  const guest = await browser.visitor();
  const asGuest = world.as(guest);
  const design = await asGuest.designs.create({ product: 'chest', name: 'Mine' });
  const saving = { id: design.id, revision: 1, design: { ...design.design, values: { width: 90 } }, idempotencyKey: newKey() };
  const saved = await asGuest.designs.save(saving);
  const quote = await asGuest.orders.quote({ design: design.id, revision: 2, store: 'mitte', quantity: 1 });
  const order = await asGuest.orders.place({ quote: quote.id, contactName: 'Ada', idempotencyKey: newKey() });
  const { task } = await asGuest.exports.request({ subject: { design: design.id, revision: 2 }, format: 'stl', idempotencyKey: newKey() });
  const { token } = await asGuest.designs.share({ id: design.id, mode: 'view' });
  const preset = { product: 'chest', version: '1.0.0', presets: [{ name: 'Low', values: { height: 40 }, finishes: {} }], idempotencyKey: newKey() };
  const kept = await asGuest.presets.add(preset);
  const before = browser.headers;

  expect((await browser.post('sign-up/email', somebody())).status).toBe(200);
  const customer = await browser.visitor();
  expect(customer).toMatchObject({ kind: 'customer', name: 'Ada' });
  expect(customer.id).not.toBe(guest.id);
  const mine = world.as(customer);
  expect((await mine.designs.mine({})).items.map(({ id }) => id)).toEqual([design.id]);
  expect((await mine.orders.get({ id: order.id })).pickupCode).toBe(order.pickupCode);
  expect((await mine.exports.get({ task })).task).toBe(task);
  // A retry that was under way is still the same call.
  expect(await mine.designs.save(saving)).toEqual(saved);
  expect(await mine.presets.add(preset)).toEqual(kept);
  expect(await mine.presets.mine({ product: 'chest' })).toEqual(kept.presets);
  expect((await world.as({ kind: 'none' }).designs.shared({ token })).author).toEqual({ id: customer.id, name: 'Ada' });

  expect(await world.database.read.select().from(users).where(eq(users.id, guest.id))).toEqual([]);
  expect(await auth.principal(before)).toEqual({ kind: 'none' });
});

test('signing in as a guest takes everything along too', async () => {
  const person = somebody();
  const home = new Browser();
  await home.post('sign-up/email', person);
  const account = await home.visitor();
  const phone = new Browser();
  await phone.post('sign-in/anonymous', {});
  const design = await world.as(await phone.visitor()).designs.create({ product: 'chest' });
  expect((await phone.post('sign-in/email', { email: person.email, password: person.password })).status).toBe(200);
  expect((await phone.visitor()).id).toBe(account.id);
  expect((await world.as(account).designs.get({ id: design.id })).id).toBe(design.id);
});

test('what a guest makes at the moment of signing up comes along or fails; nothing is left with the guest', async () => {
  for (let round = 0; round < 6; round += 1) {
    const guest = await world.guest();
    const customer = await world.customer();
    const asGuest = world.as(guest);
    const [adopted, ...made] = await Promise.allSettled([
      adoptGuest(world.surroundings, { guest: guest.id, customer: customer.id }),
      ...Array.from({ length: 6 }, () => asGuest.designs.create({ product: 'chest' })),
    ]);
    expect(adopted.status).toBe('fulfilled');
    const kept = made.filter(({ status }) => status === 'fulfilled').length;
    const [left] = await world.database.read.select({ designs: count() }).from(designs).where(eq(designs.owner, guest.id));
    const [taken] = await world.database.read.select({ designs: count() }).from(designs).where(eq(designs.owner, customer.id));
    expect([left?.designs, taken?.designs]).toEqual([0, kept]);
    // Those that came too late are told to start a session, which the browser has by then.
    if (kept < 6) await refusal('session-needed', asGuest.designs.create({ product: 'chest' }));
  }
});

test('adopting twice, a customer, or a guest that is gone changes nothing', async () => {
  const guest = await world.guest();
  const [ada, bea] = [await world.customer(), await world.customer()];
  await world.as(guest).designs.create({ product: 'chest' });
  await Promise.all([ada, bea].map(({ id }) => adoptGuest(world.surroundings, { guest: guest.id, customer: id })));
  const owners = await world.database.read.select({ owner: designs.owner }).from(designs);
  expect(owners.filter(({ owner }) => owner === ada.id || owner === bea.id)).toHaveLength(1);
  await adoptGuest(world.surroundings, { guest: ada.id, customer: bea.id });
  expect(await world.database.read.select().from(users).where(eq(users.id, ada.id))).toHaveLength(1);
});

test('everything that can belong to a guest is moved: no table was forgotten', async () => {
  const { rows } = await world.database.write((writer) =>
    writer.executeSql(`select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = 'users'::regclass order by 1`));
  expect(rows.map(({ place }) => place)).toEqual(['credentials.user_id', 'designs.owner', 'orders.owner', 'own_presets.owner', 'patterns.author', 'quotes.owner', 'sessions.user_id', 'store_members.person', 'tasks.owner']);
});

test('a session ends when its owner signs out, also for whoever kept the cookie', async () => {
  const browser = new Browser();
  await browser.post('sign-up/email', somebody());
  const kept = browser.headers;
  expect((await auth.principal(kept)).kind).toBe('customer');
  await browser.post('sign-out', {});
  expect(await auth.principal(kept)).toEqual({ kind: 'none' });
});

test('signing in makes a new session: one that was planted does not become somebody’s', async () => {
  const person = somebody();
  await new Browser().post('sign-up/email', person);
  const browser = new Browser();
  await browser.post('sign-in/anonymous', {});
  const planted = new Map(browser.cookies);
  await browser.post('sign-in/email', person);
  expect([...browser.cookies.values()][0]).not.toBe([...planted.values()][0]);
  const forged = new Browser();
  forged.cookies.set('__Host-patternbook.session_token', 'made-up.signature');
  expect(await forged.who()).toEqual({ kind: 'none' });
});

test('wrong passwords are told without a word about accounts, slowed and logged', async () => {
  const strict = authWith(1);
  const person = somebody();
  await new Browser().post('sign-up/email', person);
  const answers: [number, string][] = [];
  for (let attempt = 0; attempt < 14; attempt += 1) {
    const response = await new Browser(strict).post('sign-in/email', { email: attempt % 2 ? person.email : 'nobody@example.test', password: 'wrong password' }, '198.51.100.9');
    answers.push([response.status, await response.text()]);
  }
  expect(new Set(answers.slice(0, 10).map(([, body]) => body)).size).toBe(1);
  expect(answers.map(([status]) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429, 429, 429]);
  expect(logged.filter((line) => line.startsWith('signing in failed'))).toHaveLength(10);
  expect(logged.join()).not.toContain('wrong password');
  // Somebody else is not slowed.
  expect((await new Browser(strict).post('sign-in/email', person, '198.51.100.10')).status).toBe(200);
});

test('the client cannot say which address it has', async () => {
  const strict = authWith(1);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const headers = new Headers({ origin: site, host: 'patternbook.test', 'content-type': 'application/json', 'x-patternbook-address': `203.0.113.${attempt}`, 'x-forwarded-for': `203.0.113.${attempt}` });
    const request = new Request(`${site}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email: 'nobody@example.test', password: 'wrong password' }) });
    statuses.push((await strict.handle(request, '198.51.100.77')).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('pages of another origin cannot sign anybody in', async () => {
  const person = somebody();
  await new Browser().post('sign-up/email', person);
  const elsewhere = new Browser(auth, 'https://evil.example');
  elsewhere.cookies.set('any', 'cookie');
  expect((await elsewhere.post('sign-in/email', person)).status).toBe(403);
});

test.each([['a\u0000b'], ['\u202eadA'], ['  '], ['x'.repeat(81)], ['two\nlines']])('the name %j is refused with a sentence', async (name) => {
  const response = await new Browser().post('sign-up/email', { ...somebody(), name });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'BAD_NAME', message: expect.stringMatching(/^(Take out|Write) /) });
});

test('nobody signs up as somebody else, as anonymous, or with a picture from elsewhere', async () => {
  const person = somebody();
  const browser = new Browser();
  await browser.post('sign-up/email', { ...person, isAnonymous: true, emailVerified: true, id: '018bcfe5-6800-7000-8000-000000000000', image: 'https://evil.example/track.png' });
  const principal = await browser.who();
  if (principal.kind === 'none') return expect(principal.kind).toBe('none');
  const [row] = await world.database.read.select().from(users).where(eq(users.id, principal.id));
  expect(row).toMatchObject({ isAnonymous: false, emailVerified: false, image: null });
  expect(row?.id).not.toBe('018bcfe5-6800-7000-8000-000000000000');
});

test('a sign-up that is cut off leaves no account without a password', async () => {
  const person = somebody();
  const failing = createAuth({ ...world.surroundings, secret, site, allowsOrigin: () => true, limitFactor: 1000, logger: world.surroundings.logger, ids: { ...world.surroundings.ids, uuid: dyingAfter(1) } });
  await new Browser(failing).post('sign-up/email', person).catch(() => {});
  expect(await world.database.read.select().from(users).where(eq(users.email, person.email))).toEqual([]);
  expect((await new Browser().post('sign-up/email', person)).status).toBe(200);
});

/** The first id is given, the second kills. */
function dyingAfter(count: number): () => string {
  let given = 0;
  return () => {
    given += 1;
    if (given > count) throw new Error('killed');
    return world.surroundings.ids.uuid();
  };
}

test('passwords are kept as hashes, and only as such', async () => {
  const person = somebody();
  await new Browser().post('sign-up/email', person);
  const rows = [...(await world.database.read.select().from(credentials)), ...(await world.database.read.select().from(sessions))];
  expect(JSON.stringify(rows)).not.toContain(person.password);
});

test('short passwords and taken addresses are refused', async () => {
  const person = somebody();
  expect((await new Browser().post('sign-up/email', { ...person, password: 'short' })).status).toBe(400);
  expect((await new Browser().post('sign-up/email', person)).status).toBe(200);
  expect((await new Browser().post('sign-up/email', { ...person, email: person.email.toUpperCase() })).status).toBe(422);
});

test('what better-auth offers beyond that is not there', async () => {
  for (const path of ['delete-user', 'delete-anonymous-user', 'list-sessions', 'verify-email', 'request-password-reset', 'sign-in/social', 'change-email', 'ok', 'error', 'update-session', '../trpc', 'sign-in/email/']) {
    expect([path, (await new Browser().post(path, {})).status]).toEqual([path, 404]);
  }
  expect(await world.database.read.select({ id: orders.id }).from(orders)).toHaveLength(1);
});

test('a session that was prolonged sends its cookie again', async () => {
  const browser = new Browser();
  await browser.post('sign-in/anonymous', {});
  const answer = new Headers();
  await auth.principal(browser.headers, answer);
  expect(answer.getSetCookie()).toEqual([]);
  const { id } = await browser.visitor();
  // Two days ago.
  await world.database.write((writer) => writer.update(sessions).set({ expiresAt: new Date(Date.now() + 178 * 24 * 3_600_000), updatedAt: new Date(Date.now() - 48 * 3_600_000) }).where(eq(sessions.userId, id)));
  await auth.principal(browser.headers, answer);
  expect(answer.getSetCookie()[0]).toMatch(/^__Host-patternbook\.session_token=.*Max-Age=15552000/);
});

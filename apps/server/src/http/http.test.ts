import { request as rawRequest } from 'node:http';
import { join } from 'node:path';
import { limits } from '@patternbook/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStore } from '../files/folderStore.ts';
import type { Server } from '../start.ts';
import { createGround } from '../testing/startForTests.ts';
import type { Ground } from '../testing/startForTests.ts';

const metricsToken = 'metrics-token-of-thirty-two-letters';
let ground: Ground;
let server: Server;

beforeAll(async () => {
  ground = await createGround();
  server = await ground.start({ SEED: 'products', METRICS_TOKEN: metricsToken });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await ground?.remove();
}, 60_000);

const own = () => ({ origin: server.url });
const json = { 'content-type': 'application/json' };
const ask = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init });
const faultOf = async (response: Response): Promise<{ code: string; requestId: string }> => {
  const body = (await response.json()) as { error: { data: { fault: { code: string; message: string }; requestId: string } } };
  expect(body.error.data.fault.message).toMatch(/^.{10,300}\.$/);
  return { code: body.error.data.fault.code, requestId: body.error.data.requestId };
};
/** A request as no client library would send it. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    const request = rawRequest({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', failed).end();
  });

describe('requests that change something', () => {
  const createInput = JSON.stringify({ product: 'planter' });
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://localhost:1' }],
    ['a form without origin', { cookie: 'patternbook.session_token=x' }],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('are refused from %s', async (_, headers) => {
    for (const path of ['/api/trpc/designs.create', '/api/auth/sign-in/anonymous', '/api/nothing', '/']) {
      const response = await ask(path, { method: 'POST', headers: { ...json, ...(headers as Record<string, string>) }, body: createInput });
      expect([path, response.status, (await faultOf(response)).code]).toEqual([path, 403, 'foreign-origin']);
    }
  });

  it('are taken from our own pages and from programs without cookies', async () => {
    for (const headers of [own(), {}]) {
      const response = await ask('/api/trpc/designs.create', { method: 'POST', headers: { ...json, ...headers }, body: createInput });
      expect([response.status, (await faultOf(response)).code]).toEqual([401, 'session-needed']);
    }
  });

  it.each(['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/plain', 'text/plain; application/json', 'application/jsonx'])('are JSON, not %s', async (type) => {
    const response = await ask('/api/trpc/designs.create', { method: 'POST', headers: { ...own(), 'content-type': type }, body: createInput });
    expect([response.status, (await faultOf(response)).code]).toEqual([415, 'wrong-content-type']);
  });

  it('are small, whether they say their length or not', async () => {
    const large = `{"product":"${'x'.repeat(limits.bodyBytes)}"}`;
    const chunks = new ReadableStream({ start: (stream) => { stream.enqueue(new TextEncoder().encode(large)); stream.close(); } });
    for (const body of [large, chunks]) {
      const response = await ask('/api/trpc/designs.create', { method: 'POST', headers: { ...own(), ...json }, body, ...(body === chunks ? { duplex: 'half' } : {}) });
      expect([response.status, (await faultOf(response)).code]).toEqual([413, 'too-large']);
    }
  });

  it('go to the API alone', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect((await ask('/patterns', { method, headers: own() })).status).toBe(405);
  });
});

describe('the API', () => {
  it('answers a handful of calls at once, and not a thousand', async () => {
    const batch = (calls: number) => ask(`/api/trpc/${Array.from({ length: calls }, () => 'session.me').join(',')}?batch=1&input=%7B%7D`);
    const few = await batch(limits.batchCalls);
    expect(few.status).toBe(200);
    expect(await few.json()).toHaveLength(limits.batchCalls);
    const many = await batch(1000);
    expect(many.status).toBeGreaterThanOrEqual(400);
  });

  it('tells errors in one shape, with the request’s id and nothing from inside', async () => {
    const cases: [string, RequestInit, number, string][] = [
      ['/api/trpc/nothing.here', {}, 404, 'not-found'],
      ['/api/trpc/products.get?input=%7B%22id%22%3A%22UPPER%22%7D', {}, 400, 'bad-input'],
      ['/api/trpc/products.get?input=%7Bbroken', {}, 400, 'bad-input'],
      // Who may ask is looked at before what is asked.
      ['/api/trpc/designs.create', { method: 'POST', headers: { ...own(), ...json }, body: '{broken' }, 401, 'session-needed'],
      ['/api/nothing', {}, 404, 'not-found'],
      ['/files/nothing', {}, 404, 'not-found'],
    ];
    for (const [path, init, status, code] of cases) {
      const response = await ask(path, init);
      const text = await response.clone().text();
      expect([path, response.status]).toEqual([path, status]);
      expect(text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|select /);
      const fault = await faultOf(response);
      expect([path, fault.code]).toEqual([path, code]);
      expect(fault.requestId).toBe(response.headers.get('x-request-id'));
    }
  });

  it('lets nobody keep a private answer, and caches ask again for a public one', async () => {
    expect((await ask('/api/trpc/session.me')).headers.get('cache-control')).toBe('no-store');
    const list = await ask('/api/trpc/products.list');
    expect(list.headers.get('cache-control')).toContain('public, max-age=0');
    const again = await ask('/api/trpc/products.list', { headers: { 'if-none-match': list.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const mixed = await ask('/api/trpc/products.list,session.me?batch=1&input=%7B%7D');
    expect(mixed.headers.get('cache-control')).toBe('no-store');
  });

  it('slows down who guesses passwords', async () => {
    const guess = () => ask('/api/auth/sign-in/email', { method: 'POST', headers: { ...own(), ...json }, body: JSON.stringify({ email: 'mara@patternbook.example', password: 'guess-guess' }) });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) statuses.push((await guess()).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  it('keeps a guest by a cookie that scripts cannot read', async () => {
    const response = await ask('/api/auth/sign-in/anonymous', { method: 'POST', headers: { ...own(), ...json }, body: '{}' });
    expect(response.status).toBe(200);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    const me = await ask('/api/trpc/session.me', { headers: { cookie: cookie.split(';', 1)[0] ?? '' } });
    expect(await me.json()).toMatchObject({ result: { data: { kind: 'guest' } } });
  });
});

describe('names and paths', () => {
  it('answers only to its own names', async () => {
    for (const host of ['evil.example', 'localhost.evil.example']) expect([host, (await raw('/patterns', { host })).status]).toEqual([host, 421]);
    expect((await raw('/healthz', { host: '10.0.0.1:80' })).status).toBe(200);
  });

  it('leads to no file outside', async () => {
    for (const path of ['/../../../etc/passwd', '/files/../../etc/passwd', '/files/artefacts/..%2f..%2fauth-secret/x.stl', '/%2e%2e/%2e%2e/etc/passwd', '/files/fonts/..%2F..%2Fpackage.json', '//etc/passwd', '/mark.svg/../auth-secret']) {
      const { status, body } = await raw(path, { host: new URL(server.url).host });
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toMatch(/root:|"name"/);
    }
  });

  it('writes nothing into the log but one line of JSON, without what was asked for', async () => {
    ground.logged.length = 0;
    await raw('/api/trpc/a%0Ab%1b%5b2J,session.me?input=secret-input', { host: new URL(server.url).host, 'user-agent': 'agent' });
    await ask('/s/abcdefghijklmnopqrstuv');
    await ask(`/api/trpc/designs.shared?input=${encodeURIComponent(JSON.stringify({ token: 'abcdefghijklmnopqrstuv' }))}`);
    expect(ground.logged.length).toBeGreaterThanOrEqual(3);
    for (const line of ground.logged) {
      expect(line.trimEnd().split('\n')).toHaveLength(1);
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    }
    expect(ground.logged.join('')).not.toMatch(/abcdefghijklmnopqrstuv|secret-input|\u001b/);
  });
});

describe('files', () => {
  const key = 'ab'.repeat(32);
  const bytes = new TextEncoder().encode('solid');
  beforeAll(async () => {
    const store = createFolderStore(join(ground.folder, 'files'));
    await store.put(`artefacts/${key}`, bytes);
    await store.put(`pictures/${key}/480.webp`, bytes);
  });

  it('are downloads with a readable name, kept for ever', async () => {
    const response = await ask(`/files/artefacts/${key}/${encodeURIComponent('Planter_Dorischer-Topf-für-Öl_142mm.3mf')}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('model/3mf');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="Planter_Dorischer-Topf-fuer-Oel_142mm.3mf"; filename*=UTF-8''Planter_Dorischer-Topf-f%C3%BCr-%C3%96l_142mm.3mf`);
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    const again = await ask(`/files/artefacts/${key}/other-name.3mf`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const head = await ask(`/files/artefacts/${key}/x.stl`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '5']);
  });

  it.each(['x.svg', 'x.pdf', 'x.json'])('are downloads in a sandbox even where a browser could show them: %s', async (name) => {
    const response = await ask(`/files/artefacts/${key}/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['a"; filename=evil.exe.stl', 'a\r\nx: y.stl', '\u202egnp.stl', 'index.html', 'x.xhtml', '.stl', `${'a'.repeat(200)}.stl`])('have no hostile name: %j', async (name) => {
    const response = await ask(`/files/artefacts/${key}/${encodeURIComponent(name)}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-disposition')).toBeNull();
  });

  it('are pictures that other sites may show, in the sizes there are', async () => {
    const response = await ask(`/files/pictures/${key}/480.webp`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cross-origin-resource-policy')]).toEqual([200, 'image/webp', 'cross-origin']);
    expect((await ask(`/files/pictures/${key}/1280.webp`)).status).toBe(404);
    expect((await ask(`/files/pictures/${key}/1280.webp`)).headers.get('cache-control')).toBe('no-store');
    expect((await ask(`/files/pictures/${key}/99999.webp`)).status).toBe(404);
  });

  it('are fonts and scripts by their content', async () => {
    const catalogue = (await (await ask('/api/trpc/catalogue.get')).json()) as { result: { data: { fonts: { url: string }[] } } };
    const { url = '' } = catalogue.result.data.fonts[0] ?? {};
    const font = await ask(url);
    expect([font.status, font.headers.get('content-type'), font.headers.get('cache-control')]).toEqual([200, 'font/ttf', 'public, max-age=31536000, immutable']);
    const product = (await (await ask('/api/trpc/products.get?input=%7B%22id%22%3A%22planter%22%7D')).json()) as { result: { data: { definition: { version: string }; source: { script: string; plain: boolean } } } };
    const { definition, source } = product.result.data;
    const script = await ask(`/files/products/planter/${definition.version}.ts`);
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    // Of the same lines: faults name the author's.
    const text = await script.text();
    expect(source.plain).toBe(true);
    expect(source.script).not.toBe(text);
    expect(source.script.split('\n').length).toBe(text.split('\n').length);
  });
});

describe('for operators', () => {
  it('says whether it lives and can serve', async () => {
    expect(await (await ask('/healthz')).text()).toBe('ok');
    expect(await (await ask('/readyz')).text()).toBe('ready');
  });

  it('shows metrics to who may see them', async () => {
    expect((await ask('/metrics')).status).toBe(403);
    const page = await ask('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } });
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('patternbook_http_request_seconds_bucket{le="0.1",method="GET",route="/api/trpc/session.me",status="200"}');
    expect(text).not.toMatch(/route="[^"]*[0-9a-f]{8}/);
    expect(text).toMatch(/^patternbook_tasks\{state="queued"\} \d+$/m);
  });
});

it('slows down who asks without pause, and says for how long', async () => {
  const answers = await Promise.all(Array.from({ length: 700 }, () => ask('/api/trpc/session.me')));
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(0);
  const body = (await slowed[0]?.json()) as { error: { data: { fault: { data: { retryAfterSeconds: number } } } } };
  expect(body.error.data.fault.data.retryAfterSeconds).toBeGreaterThan(0);
  await Promise.all(answers.map((response) => response.arrayBuffer().catch(() => undefined)));
  expect((await ask('/patterns')).status).toBe(200);
});

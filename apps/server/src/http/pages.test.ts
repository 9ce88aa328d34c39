import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { PatternView } from '../reads.ts';
import { createOrigins } from './origins.ts';
import { pageRoutes } from './pages.ts';

const page = '<!doctype html><html lang="en"><head><meta name="description" content="The site." /><title>Patternbook</title><script type="module" src="/assets/index.js"></script></head><body></body></html>';
const id = '01900000-0000-7000-8000-000000000001';
const variant = 'a'.repeat(64);
const hostile = '</title><script>alert(1)</script>" onload="x';
const pattern: Pick<PatternView, 'id' | 'name' | 'story' | 'author' | 'product' | 'picture'> = {
  id, name: hostile, story: `${hostile}\n\nsecond paragraph`, author: { id, name: 'Mara' }, product: { id: 'planter', version: '1.0.0', name: { en: 'Planter', de: 'Pflanztopf' } },
  picture: { variant, small: `/files/pictures/${variant}/480.webp`, large: `/files/pictures/${variant}/1280.webp`, ready: true, largeReady: true },
};

const app = new Hono().route('/', pageRoutes({
  site: { files: new Map(), page },
  reads: { pattern: async (asked) => (asked === id ? (pattern as PatternView) : undefined), product: async () => undefined },
  origins: createOrigins('https://patternbook.example', { host: undefined, port: 5173 }),
}) as unknown as Hono);
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('pages', () => {
  it('say what a pattern is, and run nothing of its name', async () => {
    const response = await get(`/patterns/${id}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('" onload="x');
    expect(html).toContain(`<meta property="og:image" content="https://patternbook.example/files/pictures/${variant}/1280.webp" />`);
    expect(html).toContain(`<link rel="canonical" href="https://patternbook.example/patterns/${id}" />`);
  });

  it('are asked again each time and sent only when they changed', async () => {
    const first = await get('/patterns');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/patterns', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of a person are no search engine’s business', async () => {
    for (const path of ['/me', '/s/abcdefghijklmnopqrstuv', `/studio/${id}`, `/orders/${id}`, '/counter']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('x-robots-tag')]).toEqual([path, 200, 'noindex']);
    }
  });

  it('that are not there say so, with the site around it', async () => {
    for (const path of ['/nothing', '/patterns/unknown', '/products/unknown', '/../etc/passwd', '/assets/gone.js']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('<title>Patternbook</title>');
    }
  });

  it('may load nothing from elsewhere, evaluate nothing and be framed by nobody', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/'unsafe-(eval|inline|hashes)'|\*|https?:/);
  });
});

import { say } from '@patternbook/product';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { PatternView, ProductView, Reads } from '../reads.ts';
import { etagOf } from '../site/load.ts';
import type { Site } from '../site/load.ts';
import { withHead } from '../site/head.ts';
import type { Head } from '../site/head.ts';
import type { Environment, RequestContext } from './environment.ts';
import { pagePolicy } from './headers.ts';
import type { Origins } from './origins.ts';
import { isKnown } from './siteFiles.ts';

/** Pages that are the same for everybody have a head of their own; the rest are a person's, and no search engine's business. */
const personal = ['/sign-in', '/sign-up', '/me', '/order/:id', '/orders/:id', '/counter', '/design/:id', '/studio/:id', '/s/:token', '/v/:variant'];

const wanted = (c: RequestContext): 'en' | 'de' => (/^\s*de\b/i.test(c.req.header('accept-language') ?? '') ? 'de' : 'en');

const route = (path: string) =>
  createMiddleware<Environment>((c, next) => {
    c.set('route', path);
    return next();
  });

/** Every page is the site's one document; what it says about itself depends on the address. */
export function pageRoutes({ site, reads, origins }: { readonly site: Site; readonly reads: Pick<Reads, 'pattern' | 'product'>; readonly origins: Origins }): Hono<Environment> {
  const answer = (c: RequestContext, html: string, { status = 200, indexed = true }: { readonly status?: 200 | 404; readonly indexed?: boolean } = {}): Response => {
    const etag = etagOf(html);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'cache-control': 'no-cache',
      vary: 'accept-language, accept-encoding',
      etag,
      ...(indexed ? {} : { 'x-robots-tag': 'noindex' }),
    };
    if (status === 200 && isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    return c.body(html, status, headers);
  };
  const missing = (c: RequestContext): Response => answer(c, site.page, { status: 404, indexed: false });
  const told = (c: RequestContext, { path, ...head }: Omit<Head, 'url' | 'picture' | 'language'> & { readonly path: string; readonly picture: PatternView['picture'] }): Response => {
    const root = origins.siteFor(c.req.header('host'));
    return answer(c, withHead(site.page, { title: head.title, description: head.description, url: root + path, picture: head.picture.largeReady ? root + head.picture.large : undefined, language: wanted(c) }));
  };

  const pages = new Hono<Environment>();
  for (const path of ['/', '/products', '/patterns']) pages.get(path, route(path), (c) => answer(c, site.page));
  for (const path of personal) pages.get(path, route(path), (c) => answer(c, site.page, { indexed: false }));
  pages.get('/patterns/:id', route('/patterns/:id'), async (c) => {
    const pattern: PatternView | undefined = await reads.pattern(c.req.param('id'));
    if (!pattern) return missing(c);
    const product = say(pattern.product.name, wanted(c));
    return told(c, { path: `/patterns/${pattern.id}`, title: pattern.name, description: pattern.story || `${product} · ${pattern.author.name}`, picture: pattern.picture });
  });
  pages.get('/products/:id', route('/products/:id'), async (c) => {
    const product: ProductView | undefined = await reads.product(c.req.param('id'));
    if (!product) return missing(c);
    const { id, name, tagline } = product.definition;
    return told(c, { path: `/products/${id}`, title: say(name, wanted(c)), description: say(tagline, wanted(c)), picture: product.picture });
  });
  pages.get('/robots.txt', (c) => c.text(`User-agent: *\n${['/api/', '/s/', '/v/', '/me', '/counter'].map((path) => `Disallow: ${path}`).join('\n')}\n`, 200, { 'cache-control': 'public, max-age=3600' }));
  pages.get('*', route('/(no page)'), missing);
  return pages;
}

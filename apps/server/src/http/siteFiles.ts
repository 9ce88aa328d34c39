import { createMiddleware } from 'hono/factory';
import type { Site } from '../site/load.ts';
import { pagePolicy } from './headers.ts';
import type { Environment } from './environment.ts';

/** Whether the browser has exactly this already. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined && ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag);

/** The built site's own files: hashed names for ever, the others asked again each time. */
export const siteFiles = (site: Site) =>
  createMiddleware<Environment>(async (c, next) => {
    const file = c.req.method === 'GET' || c.req.method === 'HEAD' ? site.files.get(c.req.path) : undefined;
    if (!file) return next();
    c.set('route', '/(site file)');
    const headers = new Headers({
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      // A worker's script brings its own policy.
      'content-security-policy': pagePolicy,
      etag: file.etag,
      vary: 'accept-encoding',
    });
    if (isKnown(c.req.header('if-none-match'), file.etag)) return new Response(null, { status: 304, headers });
    const accepted = c.req.header('accept-encoding') ?? '';
    const [encoding, bytes] = file.brotli && /\bbr\b/.test(accepted) ? (['br', file.brotli] as const) : file.gzip && /\bgzip\b/.test(accepted) ? (['gzip', file.gzip] as const) : ([undefined, file.plain] as const);
    if (encoding) headers.set('content-encoding', encoding);
    headers.set('content-length', String(bytes.length));
    return new Response(c.req.method === 'HEAD' ? null : bytes, { headers });
  });

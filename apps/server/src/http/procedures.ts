import { appRouter, limits } from '@patternbook/api';
import type { Context as ApiContext } from '@patternbook/api';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import { etagOf } from '../site/load.ts';
import type { Environment } from './environment.ts';
import { isKnown } from './siteFiles.ts';

export const endpoint = '/api/trpc';

/** Answers that are the same for everybody and are asked for on every visit: caches may keep them for moments. */
const sameForAll = new Set(['catalogue.get', 'products.list', 'products.get', 'patterns.list', 'patterns.remixes']);
const known = new Set(Object.keys(appRouter._def.procedures));

export const procedures = ({ contextFor, logger }: { readonly contextFor: (request: Request, given: { readonly requestId: string; readonly address: string; readonly answerHeaders: Headers }) => ApiContext; readonly logger: Logger }) =>
  createMiddleware<Environment>(async (c) => {
    const requestId = c.get('requestId');
    const asked = decodeURIComponent(c.req.path.slice(endpoint.length + 1)).split(',');
    // Only names that exist, so that nobody can write into the log or make up labels.
    c.set('route', `${endpoint}/${asked.length === 1 ? (known.has(asked[0] ?? '') ? asked[0] : '(unknown)') : '(several)'}`);
    const response = await fetchRequestHandler({
      endpoint,
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: limits.batchCalls,
      createContext: ({ resHeaders }) => contextFor(c.req.raw, { requestId, address: c.get('address'), answerHeaders: resHeaders }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') logger.error({ requestId, procedure: path, error: error.cause ?? error }, 'procedure failed');
      },
    });
    const cacheable = c.req.method === 'GET' && response.status === 200 && asked.every((name) => sameForAll.has(name));
    if (!cacheable) return response;
    const body = await response.text();
    const etag = etagOf(body);
    const headers = { 'content-type': 'application/json', etag, 'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=30', vary: 'accept-encoding' };
    return isKnown(c.req.header('if-none-match'), etag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
  });

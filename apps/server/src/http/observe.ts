import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { clientAddress } from './address.ts';
import type { Environment } from './environment.ts';
import { peerOf } from './environment.ts';
import { setSecurityHeaders } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { refusal } from './refusal.ts';

/**
 * Around everything else: gives the request its id, counts it, logs it, and puts the headers on the answer. The log
 * names the route and never the address as it was asked for, because that can hold a share token or what was typed.
 */
export const observe = ({ logger, metrics, clientAddressHeader, secure }: { readonly logger: Logger; readonly metrics: Metrics; readonly clientAddressHeader: string | undefined; readonly secure: boolean }) =>
  createMiddleware<Environment>(async (c, next) => {
    const began = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('address', clientAddress(peerOf(c), clientAddressHeader));
    await next();
    if (c.error) {
      logger.error({ requestId, error: c.error }, 'request failed');
      c.res = refusal('internal', 'Something went wrong here. Try again; if it stays, tell us the request id.', { data: null, requestId });
    }
    c.res.headers.set('x-request-id', requestId);
    setSecurityHeaders(c.res.headers, { secure });

    const route = c.get('route') ?? routePath(c, -1);
    const seconds = (performance.now() - began) / 1000;
    const { status } = c.res;
    metrics.request({ method: c.req.method, route, status }, seconds);
    const record = { requestId, method: c.req.method, route, status, milliseconds: Math.round(seconds * 10_000) / 10, address: c.get('address') };
    if (status >= 500) logger.error(record, 'request');
    else if (status >= 400 || route.startsWith('/api/')) logger.info(record, 'request');
    else logger.debug(record, 'request');
  });

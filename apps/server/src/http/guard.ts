import { limits } from '@patternbook/api';
import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';
import { readBody } from './body.ts';
import type { Origins } from './origins.ts';
import { refusal } from './refusal.ts';

/** Only requests for one of our names: see `answersTo`. */
export const knownHost = (origins: Origins) =>
  createMiddleware<Environment>(async (c, next) => {
    if (origins.answersTo(c.req.header('host'))) return next();
    return refusal('not-found', 'There is no such site here. Open the address that the server printed when it started.', { data: null, requestId: c.get('requestId'), status: 421 });
  });

/**
 * Requests that may change something come from our own pages, or from a program that has no cookies. Browsers always
 * send Origin with them; a form of another site could reach loose inputs without it being asked first (no preflight).
 */
export const ownPages = (origins: Origins) =>
  createMiddleware<Environment>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const ours = origin === undefined ? c.req.header('cookie') === undefined && (site === undefined || site === 'none') : origins.allows(origin, c.req.header('host'));
    if (ours && (site === undefined || site === 'same-origin' || site === 'none')) return next();
    return refusal('foreign-origin', 'Only pages of this site may do this. Reload the page and try again.', { data: null, requestId: c.get('requestId') });
  });

/** Bodies are JSON and small. Read here, whole, so that nothing behind has to count. */
export const smallJson = () =>
  createMiddleware<Environment>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next();
    const requestId = c.get('requestId');
    const type = c.req.header('content-type');
    if (type !== undefined && !/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return refusal('wrong-content-type', 'Send the request as application/json.', { data: null, requestId });
    const body = await readBody(c.req.raw, limits.bodyBytes);
    if (body === 'too-large') {
      return refusal('too-large', `A request has at most ${limits.bodyBytes / 1024} kB.`, { data: { bytes: limits.bodyBytes }, requestId, headers: { connection: 'close' } });
    }
    if (type === undefined && body.length > 0) return refusal('wrong-content-type', 'Send the request as application/json.', { data: null, requestId });
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, signal: c.req.raw.signal, ...(body.length > 0 ? { body } : {}) });
    return next();
  });

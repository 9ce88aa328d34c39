import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Environment } from './environment.ts';
import { peerOf } from './environment.ts';
import { isLocal } from './address.ts';
import type { Metrics } from './metrics.ts';

export interface Readiness {
  /** What is missing, in a word each; empty when requests can be served. */
  missing(): Promise<readonly string[]>;
}

/** For those who run the process: is it alive, can it serve, what does it do. */
export function healthRoutes({ readiness, metrics, metricsToken }: { readonly readiness: Readiness; readonly metrics: Metrics; readonly metricsToken: string | undefined }): Hono<Environment> {
  return new Hono<Environment>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const missing = await readiness.missing();
      return missing.length === 0 ? c.text('ready') : c.text(`missing: ${missing.join(', ')}`, 503);
    })
    .get('/metrics', async (c) => {
      const allowed = metricsToken === undefined ? isLocal(peerOf(c)) : sameText(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`);
      if (!allowed) return c.text('Metrics are for this machine, or for whoever has METRICS_TOKEN.', 403);
      const { type, text } = await metrics.page();
      return c.body(text, 200, { 'content-type': type });
    });
}

/** In the same time whatever is wrong. */
function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

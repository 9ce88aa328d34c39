import type { FileStore } from '@patternbook/api';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import type { Fonts } from '../fonts/folder.ts';
import type { Reads } from '../reads.ts';
import type { Site } from '../site/load.ts';
import type { Environment } from './environment.ts';
import { fileRoutes } from './fileRoutes.ts';
import { knownHost, ownPages, smallJson } from './guard.ts';
import type { Readiness } from './health.ts';
import { healthRoutes } from './health.ts';
import type { Metrics } from './metrics.ts';
import { observe } from './observe.ts';
import type { Origins } from './origins.ts';
import { pageRoutes } from './pages.ts';
import { endpoint, procedures } from './procedures.ts';
import { refusal } from './refusal.ts';
import { siteFiles } from './siteFiles.ts';

export interface AppParts {
  readonly site: Site;
  readonly files: FileStore;
  readonly fonts: Fonts;
  readonly reads: Reads;
  readonly origins: Origins;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Everything a procedure is given, for one request. */
  readonly contextFor: Parameters<typeof procedures>[0]['contextFor'];
  /** Signing in and out; tells the address that limits count by. */
  readonly authenticate: (request: Request, address: string) => Promise<Response>;
  readonly clientAddressHeader: string | undefined;
  readonly metricsToken: string | undefined;
  /** Reached by HTTPS. */
  readonly secure: boolean;
}

/** Everything that is answered over HTTP, from the outside in. */
export function createApp(parts: AppParts): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(observe(parts));
  // `observe` tells and logs it; what hono does by itself would write past the log.
  app.onError((_error, c) => c.body(null, 500));
  app.route('/', healthRoutes(parts));
  app.use(knownHost(parts.origins), ownPages(parts.origins));

  app.use('/api/*', smallJson(), compress());
  app.all(`${endpoint}/*`, procedures(parts));
  app.all('/api/auth/*', (c) => {
    c.set('route', '/api/auth/*');
    return parts.authenticate(c.req.raw, c.get('address'));
  });
  app.all('/api/*', (c) => refusal('not-found', 'There is no such address in the API.', { data: null, requestId: c.get('requestId') }));

  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', (c) => refusal('bad-input', 'Only the API takes changes.', { data: { issues: [] }, requestId: c.get('requestId'), status: 405, headers: { allow: 'GET, HEAD' } }));
  app.route('/files', fileRoutes(parts));
  app.use(siteFiles(parts.site));
  app.use(compress());
  app.route('/', pageRoutes(parts));
  return app;
}

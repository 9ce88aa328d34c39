import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuth, createSurroundings, openTaskQueue } from '@patternbook/api';
import type { Auth, Surroundings, TaskQueue } from '@patternbook/api';
import { fontListOf, readCatalogue } from '@patternbook/assets';
import type { Catalogue } from '@patternbook/assets';
import { createIds, openDatabase, openListener } from '@patternbook/database';
import { stripTypes } from '@patternbook/sandbox';
import { createWorkshopPool } from '@patternbook/workshop';
import { kernelId, nodeWorker } from '@patternbook/workshop/node';
import type { Logger } from 'pino';
import type { Closing } from './closing.ts';
import type { Configuration } from './configuration.ts';
import { createFolderStore, removeAbandoned } from './files/folderStore.ts';
import { openFonts } from './fonts/folder.ts';
import type { Fonts } from './fonts/folder.ts';
import { createRateLimiter } from './http/limiter.ts';
import type { Metrics } from './http/metrics.ts';
import type { Origins } from './http/origins.ts';
import { createPressPool } from './press/pressPool.ts';
import { openSlicer } from './slicing/openSlicer.ts';
import { watchWorkshop } from './watchWorkshop.ts';

export interface World {
  readonly surroundings: Surroundings;
  readonly auth: Auth;
  readonly queue: TaskQueue;
  readonly fonts: Fonts;
  readonly catalogue: Catalogue;
}

export interface WorldOptions {
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly repository: string;
  /** Public address of the site. */
  readonly site: string;
  readonly origins: Origins;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly closing: Closing;
}

/** Opens everything that use cases may touch: database, queue, workers, files and clock. */
export async function openWorld({ configuration, databaseUrl, secret, repository, site, origins, metrics, logger, closing }: WorldOptions): Promise<World> {
  const assets = join(repository, 'assets');
  const catalogue = await readCatalogue((path) => readFile(join(assets, path), 'utf8'));
  const fonts = openFonts(assets, catalogue.fonts);
  const now = (): Date => new Date();
  const ids = createIds({ now: Date.now, random: randomBytes });
  const onError = (part: string) => (error: Error): void => logger.warn({ part, error }, 'connection trouble');

  const database = closing.keep(
    openDatabase({ url: databaseUrl, connections: configuration.databaseConnections, onError: onError('database') }),
    'database', (opened) => opened.close(),
  );
  const listener = closing.keep(await openListener({ url: databaseUrl, onError: onError('listener') }), 'listener', (opened) => opened.close());
  const slicer = await openSlicer(configuration);
  const press = closing.keep(createPressPool(Math.max(1, Math.floor(configuration.workers / 2)), slicer), 'press', (opened) => opened.dispose());
  const workshop = closing.keep(
    createWorkshopPool(configuration.workers, {
      spawn: nodeWorker,
      font: async (hash) => (await fonts.bytes(hash)) ?? Promise.reject(new Error(`There is no font ${hash}.`)),
      fonts: fontListOf(catalogue.fonts),
    }),
    'workshop', (opened) => opened.dispose(),
  );
  const queue = closing.keep(await openTaskQueue({ url: databaseUrl, now, onError: onError('queue'), concurrency: configuration.workers, closeWithinMilliseconds: 2_000 }), 'tasks', (opened) => opened.close());

  await removeAbandoned(configuration.filesFolder, Date.now());

  const [machine, ...machines] = catalogue.machines;
  if (!machine) throw new Error('The assets name no machine.');
  const surroundings = createSurroundings({
    database, listener, now, ids, press, logger, site,
    tasks: queue,
    workshop: watchWorkshop(workshop, metrics),
    plainScript: (script) => {
      const stripped = stripTypes(script);
      return stripped.ok ? stripped.script : undefined;
    },
    kernel: kernelId,
    files: createFolderStore(configuration.filesFolder),
    catalogue: { materials: catalogue.materials, machines: [machine, ...machines], fonts: catalogue.fonts.map(({ id, name, category, scripts, fallback, sha256 }) => ({ id, name, category, scripts, fallback, hash: sha256 })) },
    slicer: slicer?.build,
    limiter: createRateLimiter({ nowMs: () => performance.now(), factor: configuration.rateLimitFactor }),
  });
  const auth = createAuth({ database, ids, now, logger, secret, site, allowsOrigin: origins.allows, limitFactor: configuration.rateLimitFactor });
  return { surroundings, auth, queue, fonts, catalogue };
}

import { countOpenTasks } from '@patternbook/api';
import { migrate } from '@patternbook/database';
import type { Logger } from 'pino';
import { createClosing } from './closing.ts';
import type { Configuration } from './configuration.ts';
import { limitedBy } from './http/address.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import { createOrigins } from './http/origins.ts';
import { answerWhileStarting } from './http/starting.ts';
import { Problem } from './problem.ts';
import { provideDatabase } from './provideDatabase.ts';
import { createReads } from './reads.ts';
import { seed } from './seed/seed.ts';
import type { Seeded } from './seed/seed.ts';
import type { Site } from './site/load.ts';
import type { Terminal } from './terminal.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

export interface Server {
  /** Where a person on this machine finds it. */
  readonly url: string;
  readonly seeded: Seeded;
  /** Settles when the server cannot go on. */
  readonly failed: Promise<Error>;
  /** Finishes what is being answered, then closes everything. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly configuration: Configuration;
  readonly secret: string;
  readonly repository: string;
  /** The built site. */
  readonly site: (signal: AbortSignal) => Promise<Site>;
  readonly terminal: Terminal;
  readonly logger: Logger;
  /** Aborted when the person does not want to wait for the start. */
  readonly signal: AbortSignal;
}

/** How long answers under way may take when the program is told to stop. */
const finishWithinMs = 10_000;

/** Brings everything up, or closes again what was opened and throws. */
export async function startServer({ configuration, secret, repository, site: provideSite, terminal, logger, signal: stop }: StartOptions): Promise<Server> {
  const closing = createClosing((name, error) => logger.warn({ part: name, error }, 'closing failed'));
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>();
  // What goes on beside is not waited for once one thing has failed.
  const half = new AbortController();
  const signal = AbortSignal.any([stop, half.signal]);
  try {
    let answer: Parameters<typeof listen>[0] = answerWhileStarting;
    const opened = await listen((request, env) => answer(request, env), configuration);
    if (!opened.ok) throw new Problem(opened.fault.message);
    const listening = closing.keep(opened.value, 'HTTP', (port) => port.close(0));
    const url = `http://${configuration.host === undefined || configuration.host === '0.0.0.0' || configuration.host === '::' ? 'localhost' : configuration.host}:${listening.port}`;
    const origins = createOrigins(configuration.publicUrl, { host: configuration.host, port: listening.port });
    const metrics = createMetrics();

    const openAll = async (): Promise<{ world: World; seeded: Seeded }> => {
      const databaseUrl = await terminal.step('Starting PostgreSQL', 'PostgreSQL is up', () => provideDatabase(configuration, { closing, logger, onGone: (message) => fail(new Error(message)) }));
      signal.throwIfAborted();
      await migrate(databaseUrl);
      const world = await openWorld({ configuration, databaseUrl, secret, repository, site: configuration.publicUrl ?? url, origins, metrics, logger, closing });
      const seeded = await seed(world, { databaseUrl, what: configuration.seed, repository, productsFolder: configuration.productsFolder, terminal, signal });
      // Before the site is ready, so that its first visitor finds pictures.
      await world.queue.work(world.surroundings);
      return { world, seeded };
    };
    const [site, { world, seeded }] = await allOrFirstError(half, provideSite(signal), openAll());

    const { surroundings, auth, fonts } = world;
    metrics.watchTasks(() => countOpenTasks(surroundings));
    answer = createApp({
      site, fonts, origins, metrics, logger,
      files: surroundings.files,
      reads: createReads(surroundings),
      readiness: { missing: async () => ((await surroundings.database.isReady()) ? [] : ['database']) },
      contextFor: (request, { requestId, address, answerHeaders }) => ({ ...surroundings, requestId, address: limitedBy(address), principal: onceOnly(() => auth.principal(request.headers, answerHeaders)) }),
      authenticate: auth.handle,
      clientAddressHeader: configuration.clientAddressHeader,
      metricsToken: configuration.metricsToken,
      secure: configuration.publicUrl?.startsWith('https:') === true,
    }).fetch;
    logger.info({ url }, 'started');
    return {
      url, seeded, failed,
      stop: async () => {
        logger.info({}, 'stopping');
        await listening.close(finishWithinMs);
        await closing.closeAll();
      },
    };
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

/** Ends the other when one fails, and waits for both, so that nothing is still being opened when everything is closed. */
async function allOrFirstError<A, B>(half: AbortController, a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  let first: unknown;
  const ending = (error: unknown): never => {
    first ??= error;
    half.abort();
    throw error;
  };
  const settled = await Promise.allSettled([a.catch(ending), b.catch(ending)]);
  if (settled[0].status === 'fulfilled' && settled[1].status === 'fulfilled') return [settled[0].value, settled[1].value];
  throw first;
}

function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

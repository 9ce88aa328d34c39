import { join } from 'node:path';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Closing } from './closing.ts';
import type { Configuration } from './configuration.ts';
import type { BundledPostgres } from './postgres/index.ts';
import { startPostgres } from './postgres/index.ts';
import { Problem } from './problem.ts';

const bundledName = 'patternbook';
const oldestVersion = 150_000;

/** The address of a database that answers: the configured one, or the bundled PostgreSQL, started if it does not run. */
export async function provideDatabase(configuration: Configuration, { closing, logger, onGone }: { readonly closing: Closing; readonly logger: Logger; readonly onGone: (message: string) => void }): Promise<string> {
  if (configuration.databaseUrl !== undefined) {
    await checkConfigured(configuration.databaseUrl);
    return configuration.databaseUrl;
  }
  const folder = join(configuration.dataFolder, 'postgres');
  const start = async (): Promise<BundledPostgres> => {
    const started = await startPostgres({ folder, durable: true, onStep: (step) => logger.info({ step }, 'bundled PostgreSQL') });
    if (!started.ok) throw new Problem(started.fault.message);
    return started.value;
  };
  let running = await start();
  closing.keep(running, 'PostgreSQL', () => running.stop());
  await createIfMissing(running);

  const url = running.url(bundledName);
  const watch = (): void =>
    void running.lost.then(async () => {
      logger.error({}, 'PostgreSQL went away; starting it again');
      running = await start();
      if (running.url(bundledName) !== url) throw new Problem('PostgreSQL came back under another port. Start the program again.');
      watch();
    }).catch((error: unknown) => onGone(error instanceof Error ? error.message : String(error)));
  watch();
  return url;
}

async function createIfMissing(postgres: BundledPostgres): Promise<void> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [bundledName]);
    if (rowCount === 0) await client.query(`create database ${bundledName}`);
  } catch (error) {
    // Another process that starts at this moment was first.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

async function checkConfigured(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const where = `${host}${pathname}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; text: string }>(`select current_setting('server_version_num')::int as version, current_setting('server_version') as text`);
    const version = rows[0];
    if (version && version.version < oldestVersion) throw new Problem(`The database at ${where} is PostgreSQL ${version.text}; version 15 or later is needed.`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The database at ${where} does not answer (${error instanceof Error && error.message !== '' ? error.message : 'no connection'}). Check DATABASE_URL, or leave it out to use the bundled PostgreSQL.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

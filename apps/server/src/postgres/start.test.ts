import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFor } from './account.ts';
import { clusterIn } from './create.ts';
import { findPostmaster } from './postmaster.ts';
import type { BundledPostgres } from './start.ts';
import { removePostgres, startPostgres } from './start.ts';

let top: string;
let folder: string;
const running: BundledPostgres[] = [];

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'patternbook-postgres-'));
  chmodSync(top, 0o711);
  folder = join(top, 'data/postgres');
});

afterEach(async () => {
  const homes = running.map((postgres) => postgres.home);
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
  for (const home of [...homes, top]) removePostgres(folder, home);
}, 60_000);

const start = async (at = folder): Promise<BundledPostgres> => {
  const started = await startPostgres({ folder: at, durable: true });
  if (!started.ok) throw new Error(started.fault.message);
  running.push(started.value);
  return started.value;
};

const ask = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

/** A process of its own that starts PostgreSQL and is killed by SIGKILL. */
const startAndDie = (at: string): Promise<void> =>
  new Promise((done, failed) => {
    const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))};
      const started = await startPostgres({ folder: ${JSON.stringify(at)}, durable: true });
      process.kill(process.pid, started.ok ? 'SIGKILL' : 'SIGTERM');`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'inherit' });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? done() : failed(new Error(`ended by ${signal}`))));
  });

const postmaster = (home: string) => findPostmaster(clusterIn(home));

describe('the bundled PostgreSQL', { timeout: 60_000 }, () => {
  it('keeps what was written, and leaves no process behind', async () => {
    const first = await start();
    await ask(first.url('postgres'), 'create table kept as select 42 as answer');
    await first.stop();
    expect(postmaster(first.home)).toBeUndefined();
    const second = await start();
    expect(await ask(second.url('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('syncs to disk, listens on loopback only, and asks for the password of this folder', async () => {
    const { url, home } = await start();
    const settings = await ask(url('postgres'), `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_directories') order by name`);
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({ fsync: 'on', full_page_writes: 'on', listen_addresses: '127.0.0.1', synchronous_commit: 'on', unix_socket_directories: '' });
    const guessed = new URL(url('postgres'));
    guessed.password = 'guessed';
    await expect(ask(guessed.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(readFileSync(join(home, 'password'), 'utf8').trim()).toMatch(/^[\w-]{32}$/);
  });

  it('adopts the server that a killed process left, and turns it off in the end', async () => {
    await startAndDie(folder);
    const home = existsSync(folder) ? folder : readFileSync(`${folder}.is-at`, 'utf8').trim();
    const left = postmaster(home);
    expect(left).toBeDefined();
    const adopted = await start();
    expect(postmaster(adopted.home)?.pid).toBe(left?.pid);
    await adopted.stop();
    expect(postmaster(adopted.home)).toBeUndefined();
  });

  it('starts when the pid file of a power cut names another program', async () => {
    const first = await start();
    const pidFile = join(clusterIn(first.home), 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    // A program of the same account: PostgreSQL by itself would take it for the server.
    const program = spawn('sleep', ['60'], { stdio: 'ignore', ...accountFor(clusterIn(first.home)) });
    try {
      writeFileSync(pidFile, [String(program.pid), ...lines.slice(1)].join('\n'));
      const second = await start();
      expect(await ask(second.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      program.kill();
    }
  });

  it('is made once by processes that start together, and stays while one of them needs it', async () => {
    const [first, second, third] = await Promise.all([start(), start(), start()]);
    expect(new Set([first.url('x'), second.url('x'), third.url('x')]).size).toBe(1);
    await Promise.all([first.stop(), third.stop()]);
    expect(await ask(second.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(postmaster(second.home)).toBeUndefined();
  });

  it('says when it was lost, and recovers', async () => {
    const first = await start();
    await ask(first.url('postgres'), 'create table kept as select 42 as answer');
    process.kill(postmaster(first.home)?.pid ?? Number.NaN, 'SIGKILL');
    await first.lost;
    const second = await start();
    expect(await ask(second.url('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('works where the parents of the folder keep others out', async () => {
    const closed = join(top, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { url, home } = await start(join(closed, 'data/postgres'));
    expect(await ask(url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(home.startsWith(closed)).toBe(process.getuid?.() !== 0);
  });

  it('says what to do when another major version wrote the data', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(clusterIn(first.home), 'PG_VERSION'), '12\n');
    const outcome = await startPostgres({ folder, durable: true });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'other-version' } });
  });
});

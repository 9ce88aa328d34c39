import { spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { accountFor } from './account.ts';
import type { Binaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import { clusterIn, createCluster, readPassword, removeAbandoned, superuser } from './create.ts';
import type { PostgresOutcome } from './fault.ts';
import { refuse } from './fault.ts';
import { placeFor, publicFolder } from './place.ts';
import type { Postmaster } from './postmaster.ts';
import { disownPidFile, findPostmaster, hasPidFile } from './postmaster.ts';
import type { Tenancy } from './tenancy.ts';
import { moveIn } from './tenancy.ts';

export interface PostgresOptions {
  /** Holds the cluster, its password and its log; made if missing. See `placeFor` for the exception. */
  readonly folder: string;
  /** False only for clusters that are thrown away: they never wait for the disk. */
  readonly durable: boolean;
  readonly onStep?: (step: 'creating' | 'starting' | 'adopting') => void;
}

export interface BundledPostgres {
  /** Where the cluster really is. */
  readonly home: string;
  url(database: string): string;
  /** Settles when the server goes away without `stop`. */
  readonly lost: Promise<void>;
  /** Turns the server off, unless another process still uses it. */
  stop(): Promise<void>;
}

/** Ten crashes in a row are not bad luck. */
const attempts = 10;
/** Recovery after a power cut replays at most `max_wal_size`. */
const readyWithinMs = 120_000;
const stoppedWithinMs = 20_000;

/** Brings up the cluster in the folder: makes it if missing, adopts the server that a killed process left, or starts one. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresOutcome<BundledPostgres>> {
  const home = placeFor(options.folder, accountFor(clusterIn(options.folder)));
  const account = accountFor(clusterIn(home));
  const binaries = findBinaries(account, publicFolder);
  if (!binaries.ok) return binaries;
  removeAbandoned(home);
  if (!existsSync(clusterIn(home))) options.onStep?.('creating');
  const created = await createCluster(home, binaries.value, { account, durable: options.durable });
  if (!created.ok) return created;

  const cluster = realpathSync(clusterIn(home));
  const password = readPassword(home);
  let lastPort = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = findPostmaster(cluster);
    options.onStep?.(found ? 'adopting' : 'starting');
    if (!found) lastPort = await launch({ home, cluster, binaries: binaries.value, account, durable: options.durable });
    const postmaster = await untilReady(cluster);
    if (!postmaster) {
      // Orphans of a killed server take a moment to notice and to let go of its memory.
      await pause(attempt * 100);
      continue;
    }
    const url = (database: string): string => `postgres://${superuser}:${password}@127.0.0.1:${postmaster.port}/${database}`;
    try {
      writeFileSync(join(home, 'port'), String(postmaster.port));
      return { ok: true, value: tenant({ home, cluster, url, tenancy: await moveIn(url('postgres')), durable: options.durable }) };
    } catch {
      // It was on its way down, or is still coming up: look again.
      await gone(cluster, 1_000);
    }
  }
  return refuse('did-not-start', `PostgreSQL in ${home} did not start${lastPort ? ` on port ${lastPort}` : ''}: ${lastWords(home)}`);
}

function tenant({ home, cluster, url, tenancy, durable }: { home: string; cluster: string; url: (database: string) => string; tenancy: Tenancy; durable: boolean }): BundledPostgres {
  let leaving: Promise<void> | undefined;
  const leave = async (): Promise<void> => {
    const alone = await tenancy.leave().catch(() => false);
    if (alone) await turnOff(cluster, durable);
    await tenancy.close().catch(() => undefined);
  };
  return {
    home,
    url,
    lost: tenancy.lost.then(() => (leaving ? new Promise<void>(() => undefined) : undefined)),
    stop: () => (leaving ??= leave()),
  };
}

/** Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches us first and it last. */
async function launch({ home, cluster, binaries, account, durable }: { home: string; cluster: string; binaries: Binaries; account: Account | undefined; durable: boolean }): Promise<number> {
  disownPidFile(cluster);
  const port = await freePort(keptPort(home));
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: durable ? 'on' : 'off', synchronous_commit: durable ? 'on' : 'off', full_page_writes: durable ? 'on' : 'off',
    max_connections: 200, timezone: 'UTC', log_timezone: 'UTC', logging_collector: 'off', jit: 'off',
    // Work for a client that was killed ends within a second.
    client_connection_check_interval: '1s',
  };
  const log = openLog(home);
  const child = spawn(binaries.postgres, ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    cwd: '/', env: { LANG: 'C', TZ: 'UTC', PATH: process.env['PATH'] }, stdio: ['ignore', log, log], detached: true, ...account,
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((done) => {
    child.on('exit', () => done());
    child.on('error', () => done());
  });
  // Until it has written its own pid file, or has given up: a taken port, or another process that was faster.
  let over = false;
  void ended.then(() => (over = true));
  while (!over && findPostmaster(cluster) === undefined) await pause(10);
  return port;
}

async function untilReady(cluster: string): Promise<Postmaster | undefined> {
  for (const end = performance.now() + readyWithinMs; performance.now() < end; await pause(10)) {
    const postmaster = findPostmaster(cluster);
    if (!postmaster || postmaster.ready) return postmaster;
  }
  return undefined;
}

async function turnOff(cluster: string, durable: boolean): Promise<void> {
  // Fast shutdown writes a checkpoint; what is thrown away needs none.
  for (const signal of durable ? (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) : (['SIGQUIT', 'SIGKILL'] as const)) {
    const postmaster = findPostmaster(cluster);
    if (!postmaster) return;
    process.kill(postmaster.pid, signal);
    if (await gone(cluster, stoppedWithinMs)) return;
  }
}

async function gone(cluster: string, withinMs: number): Promise<boolean> {
  for (const end = performance.now() + withinMs; performance.now() < end; await pause(10)) {
    if (!hasPidFile(cluster) || !findPostmaster(cluster)) return true;
  }
  return false;
}

/**
 * The port of the last time if it is still free, so that connections find a server that was started again; otherwise one
 * that the kernel names. Should it be taken before PostgreSQL has it, the next attempt gets another.
 */
function freePort(preferred: number): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error) => (preferred === 0 ? failed(error) : done(freePort(0))));
    server.listen({ port: preferred, host: '127.0.0.1' }, () => {
      const at = server.address();
      server.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

function keptPort(home: string): number {
  try {
    const port = Number(readFileSync(join(home, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0;
  } catch {
    return 0;
  }
}

const logIn = (home: string): string => join(home, 'server.log');

/** A file rather than a pipe, so that a server whose parent was killed can still write. */
function openLog(home: string): number {
  const path = logIn(home);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a', 0o600);
  chmodSync(path, 0o600);
  return log;
}

function lastWords(home: string): string {
  try {
    const fatal = readFileSync(logIn(home), 'utf8').split('\n').filter((line) => /FATAL|PANIC|could not/.test(line)).at(-1);
    return fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? `see ${logIn(home)}.`;
  } catch {
    return `see ${logIn(home)}.`;
  }
}

/** Deletes a cluster that is stopped, wherever it was placed. */
export function removePostgres(folder: string, home: string): void {
  for (const path of [home, folder, `${folder}.is-at`]) rmSync(path, { recursive: true, force: true });
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { makeFolderFor } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { PostgresOutcome } from './fault.ts';
import { refuse } from './fault.ts';

export const superuser = 'patternbook';
export const clusterIn = (home: string): string => join(home, 'cluster');
export const readPassword = (home: string): string => readFileSync(join(home, 'password'), 'utf8').trim();

/**
 * Makes a cluster with its password beside it in `home`. Built under another name and renamed when complete, so that a
 * kill at any moment leaves either nothing or a whole cluster, and of two processes that try at once one wins.
 */
export async function createCluster(home: string, binaries: Binaries, { account, durable }: { account: Account | undefined; durable: boolean }): Promise<PostgresOutcome<void>> {
  if (existsSync(clusterIn(home))) {
    const major = readFileSync(join(clusterIn(home), 'PG_VERSION'), 'utf8').trim();
    if (major === binaries.major) return { ok: true, value: undefined };
    return refuse('other-version', `The data in ${home} was written by PostgreSQL ${major}, and this release brings ${binaries.major}; move the folder away to begin anew, or serve it with PostgreSQL ${major} and set DATABASE_URL.`);
  }
  const half = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(half);
    // The account passes through, and reads nothing here but its own files.
    chmodSync(half, 0o711);
    const password = randomBytes(24).toString('base64url');
    writeFileSync(join(half, 'password'), `${password}\n`, { mode: 0o600 });
    // initdb reads the password under its own account, so it gets a copy of its own for as long as it runs.
    const passwordFile = join(half, 'password-for-initdb');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    makeFolderFor(clusterIn(half), account);
    const failure = await initdb(binaries, account, [
      '-D', clusterIn(half), '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // The built-in locale sorts alike on every machine.
      '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ]);
    if (failure !== undefined && /could not look up effective user/.test(failure)) return refuse('cannot-create', 'PostgreSQL works only for accounts that have a name, and this one has none: add it to /etc/passwd, or set DATABASE_URL to any PostgreSQL 15 or later.');
    if (failure !== undefined) return refuse('cannot-create', `The database could not be created in ${home}: ${failure}`);
    rmSync(passwordFile);
    renameInto(half, home);
    return { ok: true, value: undefined };
  } catch (error) {
    return refuse('cannot-create', `The database could not be created in ${home}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Half-made clusters of processes that were killed. */
export function removeAbandoned(home: string): void {
  const prefix = `${basename(home)}.new-`;
  if (!existsSync(dirname(home))) return;
  for (const name of readdirSync(dirname(home))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-', 1)[0]) : 0;
    if (pid > 0 && pid !== process.pid && !existsProcess(pid)) rmSync(join(dirname(home), name), { recursive: true, force: true });
  }
}

function existsProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function renameInto(half: string, home: string): void {
  try {
    renameSync(half, home);
  } catch (error) {
    if (!existsSync(clusterIn(home))) throw error;
  }
}

/** The last line that initdb wrote when it failed. */
function initdb(binaries: Binaries, account: Account | undefined, options: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(binaries.initdb, options, { cwd: '/', env: { LANG: 'C', TZ: 'UTC', PATH: process.env['PATH'] }, stdio: ['ignore', 'ignore', 'pipe'], ...account });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error) => done(error.message));
    child.on('close', (status) => done(status === 0 ? undefined : said.trim().split('\n').slice(-3).join(' ')));
  });
}

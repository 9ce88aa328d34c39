/** The real server as a process of its own, which can be killed and started again. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const repository = resolve(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly url: string;
  /** Starts it; resolves when it has a process, not when it answers. */
  spawn(): void;
  /** Resolves when it can serve; rejects when it ended before. */
  ready(withinMs: number): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit status. */
  stop(): Promise<number | null>;
  /** `kill -9` of its PostgreSQL, as a power cut would. */
  killPostgres(): void;
  /** Process of its PostgreSQL while that runs. */
  postgres(): number | undefined;
  databaseUrl(): string;
}

export async function createServerProcess(dataFolder: string, variables: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = openSync(join(dataFolder, 'server.txt'), 'a');
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(0);
  const home = (): string => {
    const folder = join(dataFolder, 'postgres');
    const pointer = `${folder}.is-at`;
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder;
  };
  const postgres = (): number | undefined => {
    const pidFile = join(home(), 'cluster/postmaster.pid');
    return existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]) : undefined;
  };
  return {
    url,
    spawn: () => {
      const started = spawn(process.execPath, ['apps/server/src/main.ts'], {
        // Fifty starts compile the same modules.
        cwd: repository, env: { ...process.env, NODE_COMPILE_CACHE: join(dataFolder, 'compiled'), ...variables, PORT: String(port), HOST: '127.0.0.1', PATTERNBOOK_DATA: dataFolder }, stdio: ['ignore', log, log],
      });
      child = started;
      ended = new Promise((done) => started.on('exit', (status) => done(status)));
    },
    ready: async (withinMs) => {
      let over = false;
      void ended.then(() => (over = true));
      for (const end = performance.now() + withinMs; performance.now() < end; await pause(25)) {
        if (over) throw new Error(`The server ended by itself: ${lastLines(dataFolder)}`);
        if (await isReady(url)) return;
      }
      throw new Error(`The server was not ready within ${withinMs / 1000} s: ${lastLines(dataFolder)}`);
    },
    kill: async () => {
      child?.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child?.kill('SIGTERM');
      return ended;
    },
    killPostgres: () => {
      const pid = postgres();
      if (pid === undefined || pid <= 1) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        // It had just ended by itself.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    },
    postgres,
    databaseUrl: () => `postgres://patternbook:${readFileSync(join(home(), 'password'), 'utf8').trim()}@127.0.0.1:${readFileSync(join(home(), 'port'), 'utf8').trim()}/patternbook`,
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await response.text();
    return response.status === 200;
  } catch {
    return false;
  }
}

const lastLines = (dataFolder: string): string => readFileSync(join(dataFolder, 'server.txt'), 'utf8').trim().split('\n').slice(-8).join('\n');

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

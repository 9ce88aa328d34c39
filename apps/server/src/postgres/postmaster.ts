import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on this cluster, whoever started it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !runsOn(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * After a kill, the number in `postmaster.pid` may have passed to another program of the same user, and PostgreSQL then
 * refuses to start. The number is replaced by one that no process can have; the other lines stay, because PostgreSQL
 * still needs them to see whether orphans of the killed server use the cluster's shared memory.
 */
export function disownPidFile(cluster: string): void {
  const lines = readPidFile(cluster);
  if (lines.length === 0 || findPostmaster(cluster)) return;
  const impossible = '2147483646';
  if (lines[0] !== impossible) writeFileSync(join(cluster, 'postmaster.pid'), [impossible, ...lines.slice(1)].join('\n'));
}

export const hasPidFile = (cluster: string): boolean => statSync(join(cluster, 'postmaster.pid'), { throwIfNoEntry: false }) !== undefined;

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether the process is a PostgreSQL that works in this folder. A process that has ended but was not yet reaped is not. */
function runsOn(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      const inside = statSync(`/proc/${pid}/cwd`);
      const folder = statSync(cluster);
      return inside.ino === folder.ino && inside.dev === folder.dev && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    } catch {
      return false;
    }
  }
  const answer = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes(`-D ${cluster}`);
}

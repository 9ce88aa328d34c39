import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * `npm start` puts npm, pnpm and shells between the person and this process, in another process group. When one of them
 * is ended by anything but Ctrl-C, none tells us: the server would stay behind. So the chain is looked at now and then.
 */
export interface ProcessTable {
  /** Parent and command line; undefined when there is no such process. */
  look(pid: number): { readonly parent: number; readonly command: string } | undefined;
}

/** Ours first, then each parent up to the topmost package manager; only ourselves when none is above. */
export function launchersOf(pid: number, table: ProcessTable): readonly number[] {
  const chain = [pid];
  let top = 0;
  for (let next = table.look(pid)?.parent ?? 0; next > 1 && chain.length < 20; ) {
    const process = table.look(next);
    if (!process) break;
    chain.push(next);
    if (/\bp?npm\b/.test(process.command)) top = chain.length - 1;
    next = process.parent;
  }
  return chain.slice(0, top + 1);
}

export const isBroken = (chain: readonly number[], table: ProcessTable): boolean => chain.some((pid, place) => place + 1 < chain.length && table.look(pid)?.parent !== chain[place + 1]);

export function watchLaunchers(onGone: () => void, everyMs = 1000): () => void {
  const chain = launchersOf(process.pid, processTable);
  if (chain.length === 1) return () => undefined;
  const timer = setInterval(() => {
    if (!isBroken(chain, processTable)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

const processTable: ProcessTable = {
  look: (pid) => {
    try {
      if (process.platform === 'linux') {
        // The name stands in brackets and may hold anything, so count from the last one.
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
      }
      const [, parent = '0', command = ''] = /^\s*(\d+)\s+(.*)/.exec(execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' })) ?? [];
      return { parent: Number(parent), command };
    } catch {
      return undefined;
    }
  },
};

import { spawn, spawnSync } from 'node:child_process';

/** Whether a foreign program is installed. In continuous integration it has to be: a judge that is absent passes nothing. */
export function present(program: string): boolean {
  const found = spawnSync('which', [program]).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error(`${program} is not installed, and this lane is nothing without it.`);
  return found;
}

/** Runs a program to its end and gives everything that it printed; its exit code alone proves little. */
export const run = (program: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });

import { spawn, spawnSync } from 'node:child_process';

/** Whether a foreign program is installed. In continuous integration it has to be: a judge that is absent passes nothing. */
export function present(program: string): boolean {
  const found = spawnSync('which', [program]).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error(`${program} is not installed, and this lane is nothing without it.`);
  return found;
}

/** As many foreign programs run beside each other. */
const most = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Starts something heavy when there is room for it. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= most) await new Promise<void>((resolve) => { waiting.push(resolve); });
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Runs a program to its end and gives everything that it printed; its exit code alone proves little. */
export const run = (program: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> => inTurn(() =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => { output += chunk; });
    child.stderr.on('data', (chunk: string) => { output += chunk; });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  }));

/** Runs PrusaSlicer: a folder of its own, no shell, no environment of ours, and an end to everything. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FabricationOutcome, slicerArguments, slicerFiles, type SlicingJob } from '@patternbook/fabrication';
import { followProgress, heightWritten, onlyForward, writingFrom } from './progress.ts';

export interface Slicer {
  /** Path of PrusaSlicer. */
  readonly program: string;
  /** Path of util-linux's `prlimit`, where there is one: memory, processor time and file sizes are then limited by the kernel. */
  readonly limiter?: string;
  /** Path of util-linux's `taskset`, where there is one: only on one processor does PrusaSlicer write the same bytes each time, for its threads leave outlines in any order. */
  readonly pinner?: string;
  /** Path of coreutils' `stdbuf`, where there is one: PrusaSlicer otherwise keeps what it says until it ends. */
  readonly unbuffer?: string;
  /** Numbers of the processors that this process may use. */
  readonly processors?: readonly number[];
  /** For programs that it needs itself. */
  readonly searchPath: string;
}

export interface SlicingLimits {
  /** Below the press's own, so that a slow print is answered and not cut off. */
  readonly milliseconds: number;
  readonly memoryBytes: number;
  /** Of one file that it writes. */
  readonly outputBytes: number;
}

export const slicingLimits: SlicingLimits = { milliseconds: 420_000, memoryBytes: 4 * 1024 ** 3, outputBytes: 200_000_000 };

/** How often the print that is being written is looked at for its last layer. */
const lookEveryMilliseconds = 700;

const failed = (message: string): FabricationOutcome<never> => ({ ok: false, fault: { code: 'slicing-failed', message } });

export interface SlicingRun {
  /** Told how far it is, from 0 to 1. */
  readonly tell?: ((share: number) => void) | undefined;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** One print a call, each in a folder that is gone afterwards. What it gives back is not trusted by anybody. */
export const createSlicer = (slicer: Slicer, limits: SlicingLimits = slicingLimits) => async ({ model, settings, height }: SlicingJob, asked: SlicingRun = {}): Promise<FabricationOutcome<string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-slicing-'));
  try {
    await mkdir(join(folder, slicerFiles.data));
    await writeFile(join(folder, slicerFiles.model), model);
    await writeFile(join(folder, slicerFiles.settings), settings);
    const ended = await run(slicer, folder, { limits, height, ...asked });
    if (ended === 'stopped') return failed('Nobody wants this print any more.');
    if (ended === 'late') return failed('Slicing takes longer than we wait: choose fewer parts, or a file for your own slicer.');
    const written = ended === 0 ? await stat(join(folder, slicerFiles.gcode)).catch(() => undefined) : undefined;
    if (written === undefined) return failed('The slicer cannot print this: choose a file for your own slicer, and report this design.');
    if (written.size > limits.outputBytes) return failed('The sliced print is larger than we hand out: choose fewer parts, or a file for your own slicer.');
    return { ok: true, value: await readFile(join(folder, slicerFiles.gcode), 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Ended = number | null | 'late' | 'stopped';

/** Its exit code; null where it was killed or could not be started. */
function run({ program, limiter, pinner, unbuffer, processors = [], searchPath }: Slicer, folder: string, { limits, tell, signal, height }: SlicingRun & { readonly limits: SlicingLimits; readonly height: number }): Promise<Ended> {
  // The kernel's limits also end a slicer whose server was killed.
  const limited = limiter === undefined ? [] : [limiter, `--as=${limits.memoryBytes}`, `--cpu=${Math.ceil(limits.milliseconds / 1000)}`, `--fsize=${limits.outputBytes}`, '--core=0', '--'];
  // Which one does not matter to the print; several slicers spread over them by chance.
  const processor = processors[Math.floor(Math.random() * processors.length)];
  const pinned = pinner === undefined || processor === undefined ? [] : [pinner, '-c', String(processor)];
  const talking = unbuffer === undefined ? [] : [unbuffer, '-oL'];
  const [command, ...args] = [...limited, ...pinned, ...talking, program, ...slicerArguments] as [string, ...string[]];
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve('stopped');
    const child = spawn(command, args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: searchPath, HOME: folder, TMPDIR: folder, LC_ALL: 'C', TZ: 'UTC' } });
    const further = tell && onlyForward(tell);
    if (further) followProgress(child.stdout, further);
    else child.stdout.resume();
    const looking = further && setInterval(() => void heightWritten(join(folder, `${slicerFiles.gcode}.tmp`)).then((reached) => {
      if (reached !== undefined) further(writingFrom + (1 - writingFrom) * Math.min(1, reached / height));
    }, () => {}), lookEveryMilliseconds);
    let cut: 'late' | 'stopped' | undefined;
    const end = (how: 'late' | 'stopped'): void => {
      cut ??= how;
      killGroup(child.pid);
    };
    const timer = setTimeout(() => end('late'), limits.milliseconds);
    const stop = (): void => end('stopped');
    signal?.addEventListener('abort', stop, { once: true });
    const settle = (how: Ended): void => {
      clearTimeout(timer);
      clearInterval(looking);
      signal?.removeEventListener('abort', stop);
      resolve(how);
    };
    child.on('error', () => settle(null));
    child.on('exit', (code) => {
      // Whatever it left running goes with it.
      killGroup(child.pid);
      settle(cut ?? code);
    });
  });
}

/** A detached child leads a group of its own. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

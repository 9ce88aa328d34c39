/** Runs PrusaSlicer: a folder of its own, no shell, no environment of ours, and an end to everything. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FabricationOutcome, slicerArguments, slicerFiles, type SlicingJob } from '@patternbook/fabrication';

export interface Slicer {
  /** Path of PrusaSlicer. */
  readonly program: string;
  /** Path of util-linux's `prlimit`, where there is one: memory, processor time and file sizes are then limited by the kernel. */
  readonly limiter?: string;
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

export const slicingLimits: SlicingLimits = { milliseconds: 240_000, memoryBytes: 4 * 1024 ** 3, outputBytes: 200_000_000 };

const failed = (message: string): FabricationOutcome<never> => ({ ok: false, fault: { code: 'slicing-failed', message } });

/** One print a call, each in a folder that is gone afterwards. What it gives back is not trusted by anybody. */
export const createSlicer = (slicer: Slicer, limits: SlicingLimits = slicingLimits) => async ({ model, settings }: SlicingJob): Promise<FabricationOutcome<string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-slicing-'));
  try {
    await mkdir(join(folder, slicerFiles.data));
    await writeFile(join(folder, slicerFiles.model), model);
    await writeFile(join(folder, slicerFiles.settings), settings);
    const ended = await run(slicer, folder, limits);
    if (ended === 'late') return failed('Slicing takes longer than we wait: choose fewer parts, or a file for your own slicer.');
    const written = ended === 0 ? await stat(join(folder, slicerFiles.gcode)).catch(() => undefined) : undefined;
    if (written === undefined) return failed('The slicer cannot print this: choose a file for your own slicer, and report this design.');
    if (written.size > limits.outputBytes) return failed('The sliced print is larger than we hand out: choose fewer parts, or a file for your own slicer.');
    return { ok: true, value: await readFile(join(folder, slicerFiles.gcode), 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Its exit code; null where it was killed or could not be started. */
function run({ program, limiter, searchPath }: Slicer, folder: string, limits: SlicingLimits): Promise<number | null | 'late'> {
  // The kernel's limits also end a slicer whose server was killed.
  const limited = limiter === undefined ? [] : [limiter, `--as=${limits.memoryBytes}`, `--cpu=${Math.ceil(limits.milliseconds / 1000)}`, `--fsize=${limits.outputBytes}`, '--core=0', '--'];
  const [command, ...args] = [...limited, program, ...slicerArguments] as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder, detached: true, stdio: 'ignore', env: { PATH: searchPath, HOME: folder, TMPDIR: folder, LC_ALL: 'C' } });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup(child.pid);
    }, limits.milliseconds);
    const settle = (how: number | null | 'late'): void => {
      clearTimeout(timer);
      resolve(how);
    };
    child.on('error', () => settle(null));
    child.on('exit', (code) => {
      // Whatever it left running goes with it.
      killGroup(child.pid);
      settle(late ? 'late' : code);
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

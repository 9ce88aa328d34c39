import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FabricationOutcome, slicerArguments, slicerFiles, type SlicingJob } from '@patternbook/fabrication';

/** Longer than the server waits: here nobody else does. */
const longestMilliseconds = 600_000;

/** What a program that starts another says where there is none. */
const notFound = 127;

/** Only on one processor does PrusaSlicer write the same bytes each time. What that is asked of, where the system can. */
async function onOneProcessor(): Promise<readonly string[]> {
  const [, first] = /^Cpus_allowed_list:\s*(\d+)/m.exec(await readFile('/proc/self/status', 'utf8').catch(() => '')) ?? [];
  return first === undefined ? [] : ['taskset', '-c', first];
}

const run = (program: string, args: readonly string[], folder: string): Promise<number | null | 'missing'> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', timeout: longestMilliseconds, killSignal: 'SIGKILL' });
    child.on('error', () => resolve('missing'));
    child.on('exit', resolve);
  });

/** Slices with the PrusaSlicer of this machine, in a folder that is gone afterwards. */
export async function slice({ model, settings }: SlicingJob, program: string): Promise<FabricationOutcome<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-slicing-'));
  try {
    await mkdir(join(folder, slicerFiles.data));
    await writeFile(join(folder, slicerFiles.model), model);
    await writeFile(join(folder, slicerFiles.settings), settings);
    const [pinner, ...pinned] = await onOneProcessor();
    let ended = pinner === undefined ? 'missing' as const : await run(pinner, [...pinned, program, ...slicerArguments], folder);
    if (ended === 'missing') ended = await run(program, slicerArguments, folder);
    if (ended === 'missing' || ended === notFound) return { ok: false, fault: { code: 'tool-missing', format: 'gcode', message: 'G-code is made by PrusaSlicer, which is not found here: install it, or say where it lies in PRUSA_SLICER.' } };
    if (ended !== 0) return { ok: false, fault: { code: 'slicing-failed', message: 'PrusaSlicer cannot print this: export a 3MF and look at it there.' } };
    return { ok: true, value: await readFile(join(folder, slicerFiles.gcode), 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { stat } from 'node:fs/promises';
import type { Configuration } from '../configuration.ts';
import { findProgram } from './findProgram.ts';
import { readProcessors } from './processors.ts';
import type { Slicer } from './prusaSlicer.ts';

/** What is kept of a slicer is kept under its build, which each upgrade changes. */
export type BuiltSlicer = Slicer & { readonly build: string };

/** The slicer of this machine, looked for once at the start; undefined where there is none. */
export async function openSlicer({ slicer, searchPath }: Pick<Configuration, 'slicer' | 'searchPath'>): Promise<BuiltSlicer | undefined> {
  const [program, limiter, pinner, unbuffer, processors] = await Promise.all([
    findProgram('prusa-slicer', { given: slicer, searchPath }), findProgram('prlimit', { searchPath }), findProgram('taskset', { searchPath }), findProgram('stdbuf', { searchPath }), readProcessors(),
  ]);
  if (program === undefined) return undefined;
  const { size, mtime } = await stat(program);
  return { program, build: `PrusaSlicer ${size} ${mtime.toISOString()}`, searchPath, processors, ...(limiter !== undefined && { limiter }), ...(pinner !== undefined && { pinner }), ...(unbuffer !== undefined && { unbuffer }) };
}

import type { Configuration } from '../configuration.ts';
import { findProgram } from './findProgram.ts';
import { readProcessors } from './processors.ts';
import type { Slicer } from './prusaSlicer.ts';

/** The slicer of this machine, looked for once at the start; undefined where there is none. */
export async function openSlicer({ slicer, searchPath }: Pick<Configuration, 'slicer' | 'searchPath'>): Promise<Slicer | undefined> {
  const [program, limiter, pinner, unbuffer, processors] = await Promise.all([
    findProgram('prusa-slicer', { given: slicer, searchPath }), findProgram('prlimit', { searchPath }), findProgram('taskset', { searchPath }), findProgram('stdbuf', { searchPath }), readProcessors(),
  ]);
  return program === undefined ? undefined : { program, searchPath, processors, ...(limiter !== undefined && { limiter }), ...(pinner !== undefined && { pinner }), ...(unbuffer !== undefined && { unbuffer }) };
}

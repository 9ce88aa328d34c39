import type { Configuration } from '../configuration.ts';
import { findProgram } from './findProgram.ts';
import type { Slicer } from './prusaSlicer.ts';

/** The slicer of this machine, looked for once at the start; undefined where there is none. */
export async function openSlicer({ slicer, searchPath }: Pick<Configuration, 'slicer' | 'searchPath'>): Promise<Slicer | undefined> {
  const [program, limiter] = await Promise.all([findProgram('prusa-slicer', { given: slicer, searchPath }), findProgram('prlimit', { searchPath })]);
  return program === undefined ? undefined : { program, searchPath, ...(limiter !== undefined && { limiter }) };
}

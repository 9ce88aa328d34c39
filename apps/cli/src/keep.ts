import { writeFile } from 'node:fs/promises';
import { BadInput } from './outcome.ts';

/** Writes what was made to where the person said. */
export const keep = (out: string, bytes: Uint8Array): Promise<void> =>
  writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${out} cannot be written (${error.code ?? error.message}).`);
  });

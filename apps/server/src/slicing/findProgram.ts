import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const runs = (file: string): Promise<boolean> => access(file, constants.X_OK).then(() => true, () => false);

/** Where a program lies that may be run: the one at `given`, or the first of its name on the search path; undefined where there is none. */
export async function findProgram(name: string, { given, searchPath }: { readonly given?: string | undefined; readonly searchPath: string }): Promise<string | undefined> {
  if (given !== undefined) return (await runs(given)) ? given : undefined;
  for (const folder of searchPath.split(delimiter)) {
    // A relative folder would mean another program wherever the server is started from.
    if (isAbsolute(folder) && (await runs(join(folder, name)))) return join(folder, name);
  }
  return undefined;
}

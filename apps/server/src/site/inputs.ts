import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the site is built from: its own files, every package that it may bundle, the assets it imports, and all versions. */
const inputs = ['apps/web', 'packages', 'assets', 'pnpm-lock.yaml', 'tsconfig.json'];
// Of the server's packages the site knows types alone.
const leftOut = /(^|\/)(node_modules|dist|\.[^/]+)(\/|$)|\.test\.tsx?$|\.md$|^packages\/(api|database)\//;

/** Names the site that these sources give: twenty hexadecimal digits. */
export function hashOfInputs(repository: string): string {
  const hash = createHash('sha256');
  for (const input of inputs) for (const file of filesAt(repository, join(repository, input))) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(repository, file)} ${content}\n`);
  }
  return hash.digest('hex').slice(0, 20);
}

function* filesAt(repository: string, path: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name);
    if (leftOut.test(relative(repository, child))) continue;
    if (entry.isDirectory()) yield* filesAt(repository, child);
    else if (entry.isFile()) yield child;
  }
}

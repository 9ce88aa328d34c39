import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '@patternbook/api';

/** What is being written; a key never begins with a dot. */
const halves = '.halves';
/** Nothing takes this long to write: its writer was killed. */
const abandonedMs = 3_600_000;

/**
 * Content-addressed files in a folder. A file appears under its name complete and on the disk, or not at all: it is
 * written elsewhere, synced, and renamed. Keys are made by the program and may hold folders; anything else is a mistake.
 */
export function createFolderStore(folder: string): FileStore {
  const at = (key: string): string => {
    if (!/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(key) || key.length > 300) throw new Error(`not a key of a file: ${JSON.stringify(key.slice(0, 100))}`);
    const slash = key.lastIndexOf('/');
    // Two more letters of folder keep every folder small.
    return join(folder, key.slice(0, slash + 1), key.slice(slash + 1, slash + 3), key.slice(slash + 1));
  };
  return {
    has: async (key) => (await stat(at(key)).catch(ignoreMissing)) !== undefined,
    get: (key) => readFile(at(key)).catch(ignoreMissing),
    put: async (key, bytes) => {
      const path = at(key);
      const half = join(folder, halves, randomBytes(9).toString('hex'));
      await mkdir(dirname(half), { recursive: true });
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeAndSync(half, bytes);
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },
  };
}

/** Deletes what writers that were killed left half. */
export async function removeAbandoned(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(join(folder, halves)).catch(ignoreMissing) ?? []) {
    const half = join(folder, halves, name);
    const at = await stat(half).catch(ignoreMissing);
    if (at && nowMs - at.mtimeMs > abandonedMs) await rm(half, { force: true });
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename itself is on the disk only when the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '@patternbook/api';

/**
 * Content-addressed files in a folder. A file appears under its name complete and on the disk, or not at all: it is
 * written beside, synced, and renamed. Keys are made by the program and may hold folders; anything else is a mistake.
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
      const half = `${path}.${randomBytes(6).toString('hex')}.half`;
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

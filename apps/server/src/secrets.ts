import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that signs sessions: made once and kept in the data folder, so that people stay signed in after a restart. */
export function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'auth-secret');
  mkdirSync(dataFolder, { recursive: true });
  try {
    return read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Linked into place whole: of processes that start at once, one wins and the others read its secret.
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return read(path);
}

function read(path: string): string {
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} is damaged: delete it, and everybody signs in again.`);
  return secret;
}

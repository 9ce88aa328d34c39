import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canReach } from './account.ts';

/** Where root puts what another account must reach when the checkout's own folders keep others out. */
export const publicFolder = '/var/lib/patternbook';

/**
 * The folder that really holds the cluster: `folder`, unless the account that runs PostgreSQL cannot reach it. Then it is a
 * folder below /var/lib/patternbook, and `<folder>.is-at` keeps its path, so that the data is found again even after the
 * checkout was moved.
 */
export function placeFor(folder: string, account: Account | undefined): string {
  const pointer = `${folder}.is-at`;
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  mkdirSync(dirname(folder), { recursive: true });
  if (!account || canReach(join(folder, 'cluster'), account)) return folder;
  // The data folder itself is ours to open; what lies above it is not.
  chmodSync(dirname(folder), 0o711);
  if (canReach(join(folder, 'cluster'), account)) return folder;

  mkdirSync(publicFolder, { recursive: true });
  chmodSync(publicFolder, 0o755);
  try {
    writeFileSync(pointer, `${join(publicFolder, `postgres-${randomBytes(6).toString('hex')}`)}\n`, { flag: 'wx' });
  } catch {
    // Another process that starts at this moment was first.
  }
  return readFileSync(pointer, 'utf8').trim();
}

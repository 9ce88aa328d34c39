import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom PostgreSQL runs as, when that is not ourselves. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. A cluster that exists runs as its owner, so that a checkout may be started by its
 * user today and by root tomorrow; a new one runs as `nobody`, who exists everywhere, so that no user need be created.
 */
export function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

function nobody(): Account {
  let accounts = '';
  try {
    accounts = readFileSync('/etc/passwd', 'utf8');
  } catch {
    // Bare containers have no list of accounts; the number is the same everywhere on Linux.
  }
  const fields = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(accounts);
  // macOS writes -2, which system calls take as an unsigned number.
  return { uid: Number(fields?.[1] ?? 65534) >>> 0, gid: Number(fields?.[2] ?? 65534) >>> 0 };
}

/** Whether the account may pass through every folder on the way to `path`, whose last part need not exist. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const at = statSync(folder, { throwIfNoEntry: false });
    if (at) {
      const shift = at.uid === account.uid ? 6 : at.gid === account.gid ? 3 : 0;
      if (((at.mode >> shift) & 1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** Makes a folder that only the account may enter; says whether the file system allowed it. */
export function makeFolderFor(path: string, account: Account | undefined): boolean {
  mkdirSync(path, { recursive: true });
  try {
    if (account) chownSync(path, account.uid, account.gid);
    chmodSync(path, 0o700);
    return true;
  } catch {
    return false;
  }
}

import type { Finding } from '@patternbook/fabrication';
import type { KnownFault } from './design.ts';

/** A pin further from its fault than this shows something else, in mm. */
export const nearEnough = 3;

export interface Judged {
  readonly found: boolean;
  /** Of the right kind on the right part, but shown elsewhere: how far, in mm. */
  readonly away?: number;
}

/** Whether what is wrong by construction is among what is found, at its place. */
export function judge({ codes, near, part }: KnownFault, found: readonly Finding[]): Judged {
  const right = found.filter((finding) => codes.includes(finding.code) && (part === undefined || finding.part === part));
  if (right.length === 0) return { found: false };
  const away = near ? Math.min(...right.map(({ at }) => near(at))) : 0;
  return away <= nearEnough ? { found: true } : { found: false, away };
}

/** Cursors of keyset pages: the sort key of the last row that was given, opaque to clients. */
import { z } from 'zod';
import { refuse } from './faults.ts';

export const encodeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Undefined when there is no cursor; a forged or foreign one is refused. */
export function decodeCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    refuse('bad-input', 'This cursor was not given by this server: start from the first page.', { issues: [{ path: 'cursor', message: 'Unknown cursor.' }] });
  }
}

/** Splits the one row more than the page holds, which says that there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (row: Row) => readonly (string | number)[]): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}

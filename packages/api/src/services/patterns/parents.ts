import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { PatternRefView } from '../../contract/design.ts';
import { presentPerson } from '../people/present.ts';

const { patternLineage, patternRevisions, patterns, users } = tables;

/** Columns that name a pattern where something came from it: patterns joined with one revision and the author. */
export const refColumns = {
  pattern: patterns.id,
  revision: patternRevisions.revision,
  name: patternRevisions.name,
  state: patterns.state,
  author: { id: users.id, name: users.name, isAnonymous: users.isAnonymous },
};

interface RefRow {
  readonly pattern: string;
  readonly revision: number;
  readonly name: string;
  readonly state: 'listed' | 'withdrawn';
  readonly author: { readonly id: string; readonly name: string; readonly isAnonymous: boolean };
}

export const presentRef = ({ state, author, ...row }: RefRow): PatternRefView => ({ ...row, author: presentPerson(author), withdrawn: state === 'withdrawn' });

export async function readParents(reader: Reader, child: string): Promise<PatternRefView[]> {
  const rows = await reader
    .select(refColumns)
    .from(patternLineage)
    .innerJoin(patterns, eq(patterns.id, patternLineage.parent))
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patternLineage.parent), eq(patternRevisions.revision, patternLineage.parentRevision)))
    .innerJoin(users, eq(users.id, patterns.author))
    .where(eq(patternLineage.child, child))
    .orderBy(patternLineage.parent);
  return rows.map(presentRef);
}

import { tables } from '@patternbook/database';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { PatternCardView } from '../../contract/pattern.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import { cardColumns, presentCards } from './cards.ts';

const { patternCounters, patternLineage, patterns, users } = tables;

export async function patternRemixes(
  context: Context,
  input: { readonly id: string; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: PatternCardView[]; nextCursor: string | null }> {
  const { read } = context.database;
  const after = decodeCursor(input.cursor, z.tuple([z.uuid()]));
  const found = await read
    .select(cardColumns)
    .from(patternLineage)
    .innerJoin(patterns, eq(patterns.id, patternLineage.child))
    .innerJoin(users, eq(users.id, patterns.author))
    .innerJoin(patternCounters, eq(patternCounters.pattern, patterns.id))
    .where(and(eq(patternLineage.parent, input.id), eq(patterns.state, 'listed'), after && lt(patternLineage.child, after[0])))
    .orderBy(desc(patternLineage.child))
    .limit(input.limit + 1);
  const { rows, nextCursor } = pageOf(found, input.limit, ({ id }) => [id]);
  return { items: await presentCards(context, read, rows), nextCursor };
}

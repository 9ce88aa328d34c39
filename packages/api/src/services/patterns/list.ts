import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { PatternCardView } from '../../contract/pattern.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import { cardColumns, presentCards } from './cards.ts';
import { searchQuery } from './search.ts';

const { patternCounters, patterns, users } = tables;

export interface ListInput {
  readonly product?: string | undefined;
  readonly author?: string | undefined;
  readonly search?: string | undefined;
  readonly sort: 'newest' | 'remixed';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Both orders walk an index backwards from the cursor, so that the thousandth page costs what the first does. */
export async function listPatterns(context: Context, input: ListInput): Promise<{ items: PatternCardView[]; nextCursor: string | null }> {
  const { read } = context.database;
  const found = await hydrate(read, input.sort === 'newest' ? newest(read, input) : mostRemixed(read, input));
  const { rows, nextCursor } = pageOf(found, input.limit, (row) => (input.sort === 'newest' ? [row.id] : [row.remixes, row.id]));
  return { items: await presentCards(context, read, rows), nextCursor };
}

const matches = (input: ListInput) => {
  const query = searchQuery(input.search);
  return query === undefined ? undefined : sql`${patterns.search} @@ to_tsquery('simple', ${query})`;
};

const listed = eq(patterns.state, sql`'listed'`);
const by = ({ author }: ListInput) => (author === undefined ? undefined : eq(patterns.author, author));

/** The page's rows and nothing more, so that the planner has one index to choose. */
export function newest(reader: Reader, input: ListInput) {
  const after = decodeCursor(input.cursor, z.tuple([z.uuid()]));
  return reader
    .select({ id: patterns.id, rank: sql<number>`0`.as('rank') })
    .from(patterns)
    .where(and(listed, input.product === undefined ? undefined : eq(patterns.product, input.product), by(input), matches(input), after && lt(patterns.id, after[0])))
    .orderBy(desc(patterns.id))
    .limit(input.limit + 1);
}

export function mostRemixed(reader: Reader, input: ListInput) {
  const after = decodeCursor(input.cursor, z.tuple([z.int(), z.uuid()]));
  const place = and(
    sql`${patternCounters.listed}`,
    input.product === undefined ? undefined : eq(patternCounters.product, input.product),
    after && sql`(${patternCounters.remixes}, ${patternCounters.pattern}) < (${after[0]}::integer, ${after[1]}::uuid)`,
  );
  const wanted = and(by(input), matches(input));
  const rows = reader.select({ id: patternCounters.pattern, rank: sql<number>`${patternCounters.remixes}`.as('rank') }).from(patternCounters);
  // Only what asks about the pattern itself has to look at it.
  const found = wanted === undefined ? rows.where(place) : rows.innerJoin(patterns, eq(patterns.id, patternCounters.pattern)).where(and(place, wanted));
  return found.orderBy(desc(patternCounters.remixes), desc(patternCounters.pattern)).limit(input.limit + 1);
}

export function hydrate(reader: Reader, skeleton: ReturnType<typeof newest> | ReturnType<typeof mostRemixed>) {
  const page = skeleton.as('page');
  return reader
    .select(cardColumns)
    .from(page)
    .innerJoin(patterns, eq(patterns.id, page.id))
    .innerJoin(users, eq(users.id, patterns.author))
    .innerJoin(patternCounters, eq(patternCounters.pattern, page.id))
    .orderBy(desc(page.rank), desc(page.id));
}

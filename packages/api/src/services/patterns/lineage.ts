/** Edges between patterns, and the counts that follow them. */
import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';

const { designOrigins, patternCounters, patternLineage } = tables;

/** Credits what the design was begun from. Publishing again adds only what is new. */
export async function addParents(writer: Writer, child: string, design: string): Promise<void> {
  const origins = await writer.reader
    .select({ parent: designOrigins.pattern, parentRevision: designOrigins.patternRevision })
    .from(designOrigins)
    // A next revision that was begun from the pattern itself is no child of it.
    .where(and(eq(designOrigins.design, design), ne(designOrigins.pattern, child)));
  if (origins.length === 0) return;
  const added = await writer.insert(patternLineage).values(origins.map((origin) => ({ child, ...origin }))).onConflictDoNothing().returning({ parent: patternLineage.parent });
  await countRemixes(writer, added.map(({ parent }) => parent), 1);
}

/** Takes the child out of its parents' counts; the edges stay. */
export async function uncountFromParents(writer: Writer, child: string): Promise<void> {
  const parents = await writer.reader.select({ parent: patternLineage.parent }).from(patternLineage).where(eq(patternLineage.child, child));
  await countRemixes(writer, parents.map(({ parent }) => parent), -1);
}

async function countRemixes(writer: Writer, parents: readonly string[], by: 1 | -1): Promise<void> {
  if (parents.length === 0) return;
  // Locked in one order, so that two remixes of the same parents cannot wait for each other.
  await writer.select({ pattern: patternCounters.pattern }).from(patternCounters).where(inArray(patternCounters.pattern, [...parents])).orderBy(asc(patternCounters.pattern)).for('no key update');
  await writer.update(patternCounters).set({ remixes: sql`${patternCounters.remixes} + ${by}` }).where(inArray(patternCounters.pattern, [...parents]));
}

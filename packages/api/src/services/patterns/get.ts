import { tables } from '@patternbook/database';
import type { VariantPart } from '@patternbook/database';
import { and, desc, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { PatternView } from '../../contract/pattern.ts';
import { notFound } from '../../faults.ts';
import { cardColumns, presentHeads } from './cards.ts';
import { readParents } from './parents.ts';

const { patternCounters, patternRevisions, patterns, users, variants } = tables;

export async function getPattern(context: Context, input: { readonly id: string; readonly revision?: number | undefined }): Promise<PatternView> {
  const { read } = context.database;
  const [row] = await read
    .select({
      ...cardColumns,
      // What this revision said, not what the newest one does.
      revision: patternRevisions.revision,
      name: patternRevisions.name,
      licence: patternRevisions.licence,
      variant: patternRevisions.variant,
      productVersion: variants.productVersion,
      story: patternRevisions.story,
      state: patterns.state,
      design: variants.design,
      parts: variants.parts,
      exports: patternCounters.exports,
      orders: patternCounters.orders,
    })
    .from(patterns)
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patterns.id), eq(patternRevisions.revision, input.revision ?? patterns.revision)))
    .innerJoin(variants, eq(variants.hash, patternRevisions.variant))
    .innerJoin(users, eq(users.id, patterns.author))
    .innerJoin(patternCounters, eq(patternCounters.pattern, patterns.id))
    .where(eq(patterns.id, input.id));
  if (!row) return notFound('pattern');
  const [[head], parents, revisions, principal] = await Promise.all([
    presentHeads(context, read, [row]),
    readParents(read, input.id),
    read
      .select({ revision: patternRevisions.revision, publishedAt: patternRevisions.publishedAt })
      .from(patternRevisions)
      .where(eq(patternRevisions.pattern, input.id))
      .orderBy(desc(patternRevisions.revision)),
    context.principal(),
  ]);
  if (!head) return notFound('pattern');
  return {
    ...head,
    story: row.story,
    design: row.design,
    variant: row.variant,
    parts: row.parts.map(presentPart),
    parents,
    counts: { remixes: head.remixes, exports: row.exports, orders: row.orders },
    state: row.state,
    revisions: revisions.map(({ revision, publishedAt }) => ({ revision, publishedAt: publishedAt.toISOString() })),
    mine: principal.kind !== 'none' && principal.id === row.author.id,
  };
}

export function presentPart({ id, quantity, measurements }: VariantPart) {
  const { min, max } = measurements.bounds;
  return {
    id,
    quantity,
    size: [max[0] - min[0], max[1] - min[1], max[2] - min[2]] as [number, number, number],
    volume: measurements.volume,
    area: measurements.area,
  };
}

import { tables } from '@patternbook/database';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { notFound } from '../../faults.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import type { Visitor } from '../../principal.ts';
import { readRevision } from './read.ts';

const { designRevisions, designs } = tables;

export async function designHistory(context: Context & { readonly actor: Visitor }, input: { readonly id: string; readonly cursor?: string | undefined; readonly limit: number }) {
  const after = decodeCursor(input.cursor, z.tuple([z.int()]));
  const found = await context.database.read
    .select({ revision: designRevisions.revision, name: designRevisions.name, label: designRevisions.label, savedAt: designRevisions.savedAt })
    .from(designs)
    .innerJoin(designRevisions, eq(designRevisions.design, designs.id))
    .where(and(eq(designs.id, input.id), eq(designs.owner, context.actor.id), after && lt(designRevisions.revision, after[0])))
    .orderBy(desc(designRevisions.revision))
    .limit(input.limit + 1);
  // Every design has a first revision, so an empty first page means that there is no such design.
  if (found.length === 0 && !after) notFound('design');
  const { rows, nextCursor } = pageOf(found, input.limit, ({ revision }) => [revision]);
  return { items: rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() })), nextCursor };
}

export async function designAt(context: Context & { readonly actor: Visitor }, input: { readonly id: string; readonly revision: number }) {
  const { revision, name, label, document, savedAt } = await readRevision(context.database.read, { ...input, owner: context.actor.id });
  return { revision, name, label, design: document, savedAt: savedAt.toISOString() };
}

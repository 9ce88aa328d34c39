import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound } from '../../faults.ts';
import type { Visitor } from '../../principal.ts';

const { designs } = tables;
type Asked = Context & { readonly actor: Visitor };

/** Into the bin. Doing it twice is the same as once. */
export const removeDesign = (context: Asked, input: { readonly id: string }) => setRemoved(context, input.id, context.now());
export const restoreDesign = (context: Asked, input: { readonly id: string }) => setRemoved(context, input.id, null);

async function setRemoved(context: Asked, id: string, removedAt: Date | null): Promise<{ id: string; removed: boolean }> {
  const changed = await context.database.write((writer) =>
    writer.update(designs).set({ removedAt }).where(and(eq(designs.id, id), eq(designs.owner, context.actor.id))).returning({ id: designs.id }),
  );
  return changed.length > 0 ? { id, removed: removedAt !== null } : notFound('design');
}

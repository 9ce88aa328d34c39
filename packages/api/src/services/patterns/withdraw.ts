import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound } from '../../faults.ts';
import type { Customer } from '../../principal.ts';
import { uncountFromParents } from './lineage.ts';

const { auditEvents, patternCounters, patterns } = tables;

/** Out of the gallery and closed for new remixes. Its page, its lineage and what was ordered of it stay. */
export async function withdrawPattern(context: Context & { readonly actor: Customer }, input: { readonly id: string }) {
  const own = and(eq(patterns.id, input.id), eq(patterns.author, context.actor.id));
  return context.database.write(async (writer) => {
    const changed = await writer
      .update(patterns)
      .set({ state: 'withdrawn', changedAt: context.now() })
      .where(and(own, eq(patterns.state, 'listed')))
      .returning({ id: patterns.id });
    if (changed.length > 0) {
      await writer.update(patternCounters).set({ listed: false }).where(eq(patternCounters.pattern, input.id));
      await uncountFromParents(writer, input.id);
      await writer.insert(auditEvents).values({ id: context.ids.uuid(), at: context.now(), actor: context.actor.id, action: 'pattern-withdrawn', subject: input.id, data: {} });
    } else {
      const [before] = await writer.reader.select({ id: patterns.id }).from(patterns).where(own);
      if (!before) notFound('pattern');
    }
    return { id: input.id, state: 'withdrawn' as const };
  });
}

import { tables } from '@patternbook/database';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound, refuse } from '../../faults.ts';
import { limits } from '../../limits.ts';
import type { Visitor } from '../../principal.ts';

const { ownPresets, users } = tables;
type Asked = Context & { readonly actor: Visitor };
type Change = { readonly name: string } | { readonly removedAt: Date | null };

export interface Changed {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
}

/** Each is the same when done twice. */
export const renamePreset = (context: Asked, input: { readonly id: string; readonly name: string }) => change(context, input.id, { name: input.name });
/** Into the bin. */
export const removePreset = (context: Asked, input: { readonly id: string }) => change(context, input.id, { removedAt: context.now() });
export const restorePreset = (context: Asked, input: { readonly id: string }) => change(context, input.id, { removedAt: null });

async function change(context: Asked, id: string, to: Change): Promise<Changed> {
  const { actor } = context;
  return context.database.write(async (writer) => {
    await writer.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for('no key update');
    const [row] = await writer.update(ownPresets).set(to).where(and(eq(ownPresets.id, id), eq(ownPresets.owner, actor.id))).returning({ name: ownPresets.name, product: ownPresets.product, removedAt: ownPresets.removedAt });
    if (!row) return notFound('preset');
    const [owned] = await writer.reader.select({ presets: count() }).from(ownPresets).where(and(eq(ownPresets.owner, actor.id), eq(ownPresets.product, row.product), isNull(ownPresets.removedAt)));
    // One more may be there after signing in with a guest's: only what comes back is held to the limit.
    if ('removedAt' in to && to.removedAt === null && (owned?.presets ?? 0) > limits.presetsOfOne) {
      refuse('limit-reached', `You can keep ${limits.presetsOfOne} presets of one product: delete some before this one comes back.`, { limit: limits.presetsOfOne });
    }
    return { id, name: row.name, removed: row.removedAt !== null };
  });
}

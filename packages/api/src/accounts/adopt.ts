/** Signing up or in as a guest: the account takes over everything that the guest has. */
import { tables } from '@patternbook/database';
import type { Database, Ids } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';

const { auditEvents, designs, idempotencyKeys, orders, ownPresets, patterns, quotes, tasks, users } = tables;

export interface AdoptOptions {
  readonly database: Database;
  readonly ids: Ids;
  readonly now: () => Date;
}

/**
 * One transaction that ends with the guest gone. The guest's row is locked first: what the guest makes at the same moment
 * either comes along, or fails by its missing owner and is made again with the new session. Doing it twice is harmless.
 */
export async function adoptGuest({ database, ids, now }: AdoptOptions, who: { readonly guest: string; readonly customer: string }): Promise<void> {
  const { guest, customer } = who;
  await database.write(async (writer) => {
    const [locked] = await writer.select({ id: users.id }).from(users).where(and(eq(users.id, guest), eq(users.isAnonymous, true))).for('update');
    if (!locked) return;
    await writer.update(designs).set({ owner: customer }).where(eq(designs.owner, guest));
    await writer.update(ownPresets).set({ owner: customer }).where(eq(ownPresets.owner, guest));
    await writer.update(patterns).set({ author: customer }).where(eq(patterns.author, guest));
    await writer.update(quotes).set({ owner: customer }).where(eq(quotes.owner, guest));
    await writer.update(orders).set({ owner: customer }).where(eq(orders.owner, guest));
    await writer.update(tasks).set({ owner: customer }).where(eq(tasks.owner, guest));
    // Keys are random, so none of them is on the other side already.
    await writer.update(idempotencyKeys).set({ owner: customer }).where(eq(idempotencyKeys.owner, guest));
    await writer.insert(auditEvents).values({ id: ids.uuid(), at: now(), actor: customer, action: 'guest-adopted', subject: guest, data: {} });
    // Fails, and with it everything above, should the guest own anything that was forgotten here.
    await writer.delete(users).where(eq(users.id, guest));
  });
}

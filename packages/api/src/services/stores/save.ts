/** Stores and their staff. Not procedures: only the operator opens a store. */
import { storeSchema } from '@patternbook/fabrication';
import type { Store } from '@patternbook/fabrication';
import { tables } from '@patternbook/database';
import type { Surroundings } from '../../context.ts';

const { storeCounters, storeMembers, stores } = tables;

/** Opens a store, or takes over what changed of one. Quotes and orders keep what they were promised. */
export async function saveStore(surroundings: Surroundings, input: Store): Promise<void> {
  const profile = storeSchema.parse(input);
  await surroundings.database.write(async (writer) => {
    await writer
      .insert(stores)
      .values({ id: profile.id, name: profile.name, profile, createdAt: surroundings.now() })
      .onConflictDoUpdate({ target: stores.id, set: { name: profile.name, profile } });
    await writer.insert(storeCounters).values({ store: profile.id }).onConflictDoNothing();
  });
}

/** Makes a customer a member of a store's staff, or changes their role. */
export async function addStoreMember(surroundings: Surroundings, input: { readonly store: string; readonly person: string; readonly role: 'clerk' | 'manager' }): Promise<void> {
  await surroundings.database.write((writer) =>
    writer
      .insert(storeMembers)
      .values({ ...input, since: surroundings.now() })
      .onConflictDoUpdate({ target: [storeMembers.store, storeMembers.person], set: { role: input.role } }),
  );
}

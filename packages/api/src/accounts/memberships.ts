import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Principal } from '../principal.ts';

const { storeMembers, stores } = tables;

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAnonymous?: boolean | null | undefined;
}

/** A session's user with the stores that they work for. Guests work for none, so nothing is asked for them. */
export async function principalOf(reader: Reader, user: SessionUser): Promise<Principal> {
  const { id, name } = user;
  if (user.isAnonymous) return { kind: 'guest', id, name, email: null, stores: [] };
  const memberships = await reader
    .select({ id: stores.id, name: stores.name, role: storeMembers.role })
    .from(storeMembers)
    .innerJoin(stores, eq(stores.id, storeMembers.store))
    .where(and(eq(storeMembers.person, id), isNull(stores.closedAt)))
    .orderBy(asc(stores.name));
  return { kind: 'customer', id, name, email: user.email, stores: memberships };
}

/** How far the filling of a new database is. Not a procedure: the program asks when it starts. */
import { tables } from '@patternbook/database';
import { inArray } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';

const { auditEvents, designs, products, users } = tables;

export type SetupState =
  /** Nobody has been here: it may be filled. */
  | { readonly kind: 'empty' }
  /** Begun by this or by another process, and perhaps cut off. */
  | { readonly kind: 'begun'; readonly at: Date }
  | { readonly kind: 'finished' }
  /** Somebody works with it already: nothing is put in unasked. */
  | { readonly kind: 'in-use' };

const begun = 'setup-begun';
const finished = 'setup-finished';

export async function readSetup(surroundings: Surroundings): Promise<SetupState> {
  const { read } = surroundings.database;
  const marks = await read.select({ action: auditEvents.action, at: auditEvents.at }).from(auditEvents).where(inArray(auditEvents.action, [begun, finished]));
  if (marks.some(({ action }) => action === finished)) return { kind: 'finished' };
  const [mark] = marks;
  if (mark) return { kind: 'begun', at: mark.at };
  const [[person], [design], [product]] = await Promise.all([
    read.select({ id: users.id }).from(users).limit(1),
    read.select({ id: designs.id }).from(designs).limit(1),
    read.select({ id: products.id }).from(products).limit(1),
  ]);
  return person ?? design ?? product ? { kind: 'in-use' } : { kind: 'empty' };
}

/** The moment that was written. */
export async function markSetup(surroundings: Surroundings, mark: 'begun' | 'finished', data: Readonly<Record<string, unknown>>): Promise<Date> {
  const at = surroundings.now();
  await surroundings.database.write((writer) =>
    writer.insert(auditEvents).values({ id: surroundings.ids.uuid(), at, actor: null, action: mark === 'begun' ? begun : finished, subject: 'database', data }),
  );
  return at;
}

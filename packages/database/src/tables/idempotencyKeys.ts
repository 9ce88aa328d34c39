import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { document, hash, id, instant } from './columns.ts';

/** What a call with this key answered, so that a retry has the same answer and no second effect. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    owner: id('owner').notNull(),
    procedure: text('procedure').notNull(),
    key: text('key').notNull(),
    /** Of the input: the same key with another input is a mistake. */
    inputHash: hash('input_hash').notNull(),
    /** Null only inside the transaction that makes it. */
    outcome: document<unknown>('outcome'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.procedure, table.key] })],
);

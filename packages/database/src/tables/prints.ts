import { integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/**
 * Append-only: what making an order really took, as its store's staff recorded it, beside what had been estimated. One row
 * for each material that a machine made it of; of a machine, the newest entry counts.
 */
export const prints = pgTable(
  'prints',
  {
    order: id('order_id').notNull(),
    /** Counts within the order, from 1: rows that were recorded in one go share it. */
    entry: integer('entry').notNull(),
    machine: text('machine').notNull(),
    material: text('material').notNull(),
    outcome: text('outcome').$type<'made' | 'failed'>().notNull(),
    /** Without any correction, or what was learned would be learned from itself. */
    estimatedMinutes: real('estimated_minutes').notNull(),
    estimatedGrams: real('estimated_grams').notNull(),
    /** The machine's, shared among its materials as was estimated. Null where nobody looked, and of what failed. */
    minutes: real('minutes'),
    grams: real('grams'),
    /** Who recorded it; kept when an account goes. */
    by: id('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.order, table.entry, table.machine, table.material] })],
);

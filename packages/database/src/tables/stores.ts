import type { Store } from '@patternbook/fabrication';
import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { document, id, instant } from './columns.ts';

export const stores = pgTable('stores', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Prices, materials, machines, address; validated where it is written. */
  profile: document<Store>('profile').notNull(),
  createdAt: instant('created_at').notNull(),
  closedAt: instant('closed_at'),
});

/** Counts within a store. The row's lock puts the store's order events into one sequence, in the order of their commits. */
export const storeCounters = pgTable('store_counters', {
  store: text('store').primaryKey(),
  events: bigint('events', { mode: 'number' }).notNull().default(0),
  orders: integer('orders').notNull().default(0),
});

export const storeMembers = pgTable(
  'store_members',
  {
    store: text('store').notNull(),
    person: id('person').notNull(),
    role: text('role').$type<'clerk' | 'manager'>().notNull(),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.store, table.person] })],
);

import type { PriceLine, PromisedWork } from '@patternbook/fabrication';
import { bigint, integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { document, hash, id, instant } from './columns.ts';

/** What a quote promised; the order takes it over as it is. */
const promise = {
  store: text('store').notNull(),
  design: id('design').notNull(),
  variant: hash('variant').notNull(),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  name: text('name').notNull(),
  quantity: integer('quantity').notNull(),
  currency: text('currency').$type<'EUR'>().notNull(),
  /** Minor units, for the whole quantity. */
  amount: bigint('amount', { mode: 'number' }).notNull(),
  lines: document<readonly PriceLine[]>('lines').notNull(),
  minutes: real('minutes').notNull(),
  grams: real('grams').notNull(),
  /** Null in rows of the first releases. */
  work: document<readonly PromisedWork[]>('work'),
} as const;

export const quotes = pgTable('quotes', {
  id: id('id').primaryKey(),
  owner: id('owner').notNull(),
  ...promise,
  createdAt: instant('created_at').notNull(),
  validUntil: instant('valid_until').notNull(),
});

export const orders = pgTable('orders', {
  id: id('id').primaryKey(),
  /** Counts within the store. */
  number: integer('number').notNull(),
  owner: id('owner').notNull(),
  quote: id('quote').notNull(),
  ...promise,
  contactName: text('contact_name').notNull(),
  note: text('note').notNull(),
  state: text('state').notNull(),
  pickupCode: text('pickup_code').notNull(),
  /** Wrong pickup codes that were tried. */
  wrongCodes: integer('wrong_codes').notNull().default(0),
  placedAt: instant('placed_at').notNull(),
  changedAt: instant('changed_at').notNull(),
  dueAt: instant('due_at').notNull(),
});

/** Append-only: everything that happened to an order. */
export const orderEvents = pgTable(
  'order_events',
  {
    order: id('order_id').notNull(),
    /** Counts within the order, from 1. */
    sequence: integer('sequence').notNull(),
    store: text('store').notNull(),
    /** Counts within the store, from 1, in the order of the commits. */
    storeSequence: bigint('store_sequence', { mode: 'number' }).notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    by: text('by').$type<'customer' | 'store' | 'system'>().notNull(),
    /** Who it was; kept when an account goes. */
    actor: id('actor'),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.order, table.sequence] })],
);

import type { Finish, Literal } from '@patternbook/product';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { document, id, instant } from './columns.ts';

/** Presets that people made of their own designs. What they hold never changes; their name may. */
export const ownPresets = pgTable('own_presets', {
  id: id('id').primaryKey(),
  owner: id('owner').notNull(),
  product: text('product').notNull(),
  /** The version whose parameters the values are of. */
  productVersion: text('product_version').notNull(),
  name: text('name').notNull(),
  values: document<Readonly<Record<string, Literal>>>('values').notNull(),
  finishes: document<Readonly<Record<string, Finish>>>('finishes').notNull(),
  createdAt: instant('created_at').notNull(),
  /** In the bin since. */
  removedAt: instant('removed_at'),
});

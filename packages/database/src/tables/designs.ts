import type { Design } from '@patternbook/product';
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { document, id, instant } from './columns.ts';

/** The head of each working document; what it holds is in its newest revision. */
export const designs = pgTable('designs', {
  id: id('id').primaryKey(),
  owner: id('owner').notNull(),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  name: text('name').notNull(),
  /** Newest revision; the first is 1. */
  revision: integer('revision').notNull(),
  createdAt: instant('created_at').notNull(),
  savedAt: instant('saved_at').notNull(),
  /** In the bin since. Nothing is ever deleted. */
  removedAt: instant('removed_at'),
});

/** Append-only: every save that was ever acknowledged. */
export const designRevisions = pgTable(
  'design_revisions',
  {
    design: id('design').notNull(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    label: text('label').notNull(),
    document: document<Design>('document').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.design, table.revision] })],
);

/** Which patterns a design was begun from; becomes lineage when the design is published. */
export const designOrigins = pgTable(
  'design_origins',
  {
    design: id('design').notNull(),
    pattern: id('pattern').notNull(),
    patternRevision: integer('pattern_revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.design, table.pattern] })],
);

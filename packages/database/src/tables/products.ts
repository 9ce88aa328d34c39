import type { DeadEnd, Design, ProductDefinition } from '@patternbook/product';
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { document, hash, instant } from './columns.ts';

export const products = pgTable('products', {
  id: text('id').primaryKey(),
  createdAt: instant('created_at').notNull(),
});

/** Immutable once published: designs, patterns and orders name a version and rely on it for ever. */
export const productVersions = pgTable(
  'product_versions',
  {
    product: text('product').notNull(),
    version: text('version').notNull(),
    major: integer('major').notNull(),
    minor: integer('minor').notNull(),
    patch: integer('patch').notNull(),
    script: text('script').notNull(),
    scriptHash: hash('script_hash').notNull(),
    definition: document<ProductDefinition>('definition').notNull(),
    /** The default design and the presets, frozen, for pictures. */
    samples: document<readonly ProductSample[]>('samples').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.product, table.version] })],
);

/** What was found in a version's rules after it was published: choices and ranges that no design can have, rules that never speak. */
export const productChecks = pgTable(
  'product_checks',
  {
    product: text('product').notNull(),
    version: text('version').notNull(),
    deadEnds: document<readonly DeadEnd[]>('dead_ends').notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.product, table.version] })],
);

export interface ProductSample {
  /** Id of the preset; null for the design with every value at its default. */
  readonly preset: string | null;
  readonly variant: string;
  readonly design: Design;
}

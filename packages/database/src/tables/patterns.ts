import { sql } from 'drizzle-orm';
import { boolean, customType, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { hash, id, instant } from './columns.ts';

const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** The head of each pattern: what its newest revision says, for lists. */
export const patterns = pgTable('patterns', {
  /** UUIDv7, so the order of ids is the order of publishing. */
  id: id('id').primaryKey(),
  author: id('author').notNull(),
  design: id('design').notNull(),
  product: text('product').notNull(),
  productVersion: text('product_version').notNull(),
  name: text('name').notNull(),
  licence: text('licence').notNull(),
  variant: hash('variant').notNull(),
  revision: integer('revision').notNull(),
  state: text('state').$type<'listed' | 'withdrawn'>().notNull(),
  /** What is searched, already folded: lower case, no marks. */
  searchText: text('search_text').notNull(),
  /** Made by the database from `search_text`. */
  search: searchVector('search').generatedAlwaysAs(sql`to_tsvector('simple', search_text)`),
  publishedAt: instant('published_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Immutable: what was published stays as it was. */
export const patternRevisions = pgTable(
  'pattern_revisions',
  {
    pattern: id('pattern').notNull(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    story: text('story').notNull(),
    licence: text('licence').notNull(),
    variant: hash('variant').notNull(),
    designRevision: integer('design_revision').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pattern, table.revision] })],
);

/** Edges of the graph of remixes. A pattern may have several parents. */
export const patternLineage = pgTable(
  'pattern_lineage',
  {
    child: id('child').notNull(),
    parent: id('parent').notNull(),
    parentRevision: integer('parent_revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.child, table.parent] })],
);

/** Narrow, because it changes often: counting in the wide table writes six to twelve times as much. */
export const patternCounters = pgTable('pattern_counters', {
  pattern: id('pattern').primaryKey(),
  product: text('product').notNull(),
  listed: boolean('listed').notNull(),
  /** Listed patterns that name this one as a parent. */
  remixes: integer('remixes').notNull().default(0),
  exports: integer('exports').notNull().default(0),
  orders: integer('orders').notNull().default(0),
});

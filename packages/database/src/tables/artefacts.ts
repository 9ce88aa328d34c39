import type { SplitFinding } from '@patternbook/fabrication';
import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { document, hash, id, instant } from './columns.ts';

/** Files made from variants, by the hash of everything that their bytes depend on. */
export const artefacts = pgTable('artefacts', {
  key: text('key').primaryKey(),
  variant: hash('variant').notNull(),
  format: text('format').notNull(),
  fileName: text('file_name').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  contentHash: hash('content_hash').notNull(),
  /** What its maker should know of parts that were cut up; nothing where none were. */
  splitting: document<readonly SplitFinding[]>('splitting'),
  createdAt: instant('created_at').notNull(),
});

/** Pictures that were drawn of a variant. */
export const pictures = pgTable(
  'pictures',
  {
    variant: hash('variant').notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.variant, table.width] })],
);

/** Which variant a design's revision froze to, where that is known: gives working documents their pictures. */
export const designVariants = pgTable(
  'design_variants',
  {
    design: id('design').notNull(),
    revision: integer('revision').notNull(),
    variant: hash('variant').notNull(),
  },
  (table) => [primaryKey({ columns: [table.design, table.revision] })],
);

import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, id, instant } from './columns.ts';

/** Links to one revision of a design. Only the token's hash is kept, so that a leaked table opens nothing. */
export const shareLinks = pgTable('share_links', {
  /** SHA-256 of the token. */
  tokenHash: bytes('token_hash').primaryKey(),
  design: id('design').notNull(),
  revision: integer('revision').notNull(),
  mode: text('mode').$type<'view' | 'copy'>().notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
});

import { pgTable, text } from 'drizzle-orm/pg-core';
import { document, id, instant } from './columns.ts';

/** Append-only: what an investigator asks about afterwards. */
export const auditEvents = pgTable('audit_events', {
  id: id('id').primaryKey(),
  at: instant('at').notNull(),
  actor: id('actor'),
  action: text('action').notNull(),
  /** What it was done to. */
  subject: text('subject').notNull(),
  data: document<Readonly<Record<string, unknown>>>('data').notNull(),
});

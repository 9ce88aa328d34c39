import { integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { document, id, instant } from './columns.ts';

/** Long work as its asker sees it. The queue delivers it at least once; this row makes it end once. */
export const tasks = pgTable('tasks', {
  id: id('id').primaryKey(),
  /** Who may ask about it; null for the system's own. */
  owner: id('owner'),
  kind: text('kind').notNull(),
  input: document<unknown>('input').notNull(),
  state: text('state').$type<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>().notNull(),
  /** From 0 to 1. */
  progress: real('progress').notNull().default(0),
  /** What is being done right now, once it runs. */
  stage: text('stage'),
  /** How often it was begun. */
  attempts: integer('attempts').notNull().default(0),
  artefact: text('artefact'),
  /** What the asker is told when it failed. */
  message: text('message'),
  createdAt: instant('created_at').notNull(),
  startedAt: instant('started_at'),
  endedAt: instant('ended_at'),
});

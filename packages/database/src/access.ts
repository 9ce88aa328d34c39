/**
 * Reading and writing are different types, neither of which fits where the other is asked for: a function that takes a
 * Reader cannot write, and cannot by mistake be handed a transaction.
 */
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { NodePgDatabase, NodePgTransaction } from 'drizzle-orm/node-postgres';
import type * as tables from './tables/index.ts';

type Tables = typeof tables;
export type Drizzle = NodePgDatabase<Tables>;
export type Transaction = NodePgTransaction<Tables, ExtractTablesWithRelations<Tables>>;

export interface Reader extends Pick<Drizzle, 'select' | 'selectDistinct' | 'selectDistinctOn'> {
  readonly access: 'read';
}

export interface Writer extends Pick<Transaction, 'select' | 'insert' | 'update' | 'delete' | 'execute'> {
  readonly access: 'write';
  /** Reads inside this transaction, for functions that only read. */
  readonly reader: Reader;
  /** Told to every listener when, and only when, the transaction commits. */
  notify(channel: Channel, payload: Readonly<Record<string, string>>): Promise<void>;
  /** Plain SQL inside this transaction, for the task queue. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** What is announced between processes. A payload names rows; whoever hears it reads them. */
export type Channel = 'order_changed' | 'task_changed';
export const channels: readonly Channel[] = ['order_changed', 'task_changed'];

/** The connection to PostgreSQL. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import type { Drizzle, Reader, Transaction, Writer } from './access.ts';
import { sqlState } from './errors.ts';
import * as tables from './tables/index.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** A replica that answers reads; the same server if left out. */
  readonly readUrl?: string;
  /** Most connections for reading, and as many again for writing. */
  readonly connections: number;
  /** Told each statement before it is sent. */
  readonly onStatement?: (statement: string) => void;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
}

export interface Database {
  /** Each statement by itself, on connections that PostgreSQL itself lets only read. */
  readonly read: Reader;
  /**
   * One transaction. What `work` throws rolls it back and is thrown on. After a deadlock or a lost race `work` runs
   * again, so it must do nothing but write here. Inside it, everything goes through the writer: touching the database
   * from outside would wait for a second connection while holding the first, so it throws.
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** For better-auth's adapter alone. */
  readonly accounts: Drizzle;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * A statement that takes longer has lost its asker. Random reads cost little more than others on today's disks; with the
 * default of 4.0 the planner reads whole tables where two dozen rows by their keys are asked for.
 */
const session = '-c statement_timeout=30000 -c lock_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC -c random_page_cost=1.1';
/** Deadlock and serialization failure: nothing has happened, and trying again is right. */
const retryable = new Set(['40001', '40P01']);
const attempts = 4;
const backOffMilliseconds = 25;

export function openDatabase(options: DatabaseOptions): Database {
  const pool = (url: string, extra: string) => {
    const made = new Pool({ connectionString: url, max: options.connections, options: `${session} ${extra}`, connectionTimeoutMillis: 15_000 });
    made.on('error', (error) => options.onError?.(error));
    // A connection that breaks while it is lent out would otherwise end the process; who borrowed it gets the error too.
    made.on('connect', (client) => client.on('error', () => {}));
    return made;
  };
  const writing = pool(options.url, '');
  const reading = pool(options.readUrl ?? options.url, '-c default_transaction_read_only=on');
  const logger = options.onStatement && { logQuery: (statement: string) => options.onStatement?.(statement) };
  const settings = { schema: tables, ...(logger ? { logger } : {}) };
  const readDrizzle = drizzle(reading, settings);
  const writeDrizzle = drizzle(writing, settings);

  // What a transaction starts may outlive it (a timer, a listener); only while it is open is the outside closed.
  const inTransaction = new AsyncLocalStorage<{ open: boolean }>();
  const outside = () => {
    if (inTransaction.getStore()?.open) throw new Error('Inside a transaction everything goes through its writer: another connection could wait for this one for ever.');
  };

  return {
    read: readerOf(readDrizzle, outside),
    async write(work) {
      outside();
      for (let attempt = 1; ; attempt += 1) {
        const state = { open: true };
        try {
          return await writeDrizzle.transaction((transaction) => inTransaction.run(state, () => work(writerOf(transaction))));
        } catch (error) {
          if (attempt >= attempts || !retryable.has(sqlState(error) ?? '')) throw error;
          // Lets the other one go first, which has been waiting for what this one held.
          await new Promise((resolve) => setTimeout(resolve, attempt * backOffMilliseconds));
        } finally {
          state.open = false;
        }
      }
    },
    accounts: writeDrizzle,
    async isReady() {
      let client: PoolClient | undefined;
      try {
        client = await writing.connect();
        await client.query('select 1');
        return true;
      } catch {
        return false;
      } finally {
        client?.release();
      }
    },
    async close() {
      await Promise.all([writing.end(), reading.end()]);
    },
  };
}

function readerOf(source: Drizzle | Transaction, guard: () => void = () => {}): Reader {
  const guarded = <Args extends unknown[], Result>(method: (...args: Args) => Result) => (...args: Args): Result => {
    guard();
    return method.apply(source, args);
  };
  // The three methods are overloaded; wrapping keeps their behaviour, and the cast gives the overloads back.
  return {
    access: 'read',
    select: guarded(source.select as never),
    selectDistinct: guarded(source.selectDistinct as never),
    selectDistinctOn: guarded(source.selectDistinctOn as never),
  } as Reader;
}

function writerOf(transaction: Transaction): Writer {
  return {
    access: 'write',
    reader: readerOf(transaction),
    select: transaction.select.bind(transaction),
    insert: transaction.insert.bind(transaction),
    update: transaction.update.bind(transaction),
    delete: transaction.delete.bind(transaction),
    execute: transaction.execute.bind(transaction),
    async notify(channel, payload) {
      await transaction.execute(sql`select pg_notify(${channel}, ${JSON.stringify(payload)})`);
    },
    async executeSql(text, values = []) {
      const parts = text.split(/\$(\d+)/);
      const chunks = parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql.param(values[Number(part) - 1])));
      const result = await transaction.execute(sql.join(chunks));
      return { rows: result.rows };
    },
  } as Writer;
}

/** Brings a database to the newest schema. Several processes may start at once: one migrates, the others wait for it. */
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { migrations as released } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';

/** Any number that no other program takes for its own lock: the first bytes of SHA-256("patternbook migrations"). */
const lock = '6310289745114423';

export async function migrate(connectionString: string, migrations: readonly Migration[] = released): Promise<{ readonly applied: readonly string[] }> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    // Held by the connection, so that a killed process frees it.
    await client.query(`select pg_advisory_lock(${lock})`);
    await client.query(`
      create table if not exists schema_migrations (
        number integer primary key, name text not null, fingerprint text not null, applied_at timestamptz not null default now()
      )`);
    const { rows: done } = await client.query<{ number: number; name: string; fingerprint: string }>('select number, name, fingerprint from schema_migrations order by number');
    const applied: string[] = [];
    for (const migration of migrations) {
      const before = done.find((row) => row.number === migration.number);
      if (!before) {
        await apply(client, migration);
        applied.push(migration.name);
      } else if (before.fingerprint !== fingerprint(migration)) {
        throw new Error(`Migration ${migration.number} (${migration.name}) was changed after it was applied: write a new migration instead.`);
      }
    }
    const newest = done.at(-1);
    if (newest && newest.number > (migrations.at(-1)?.number ?? 0)) {
      throw new Error(`This database was migrated to ${newest.number} (${newest.name}) by a newer version of the program: start that one.`);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

/** All of it or nothing, with its mark. */
async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migrations (number, name, fingerprint) values ($1, $2, $3)', [migration.number, migration.name, fingerprint(migration)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.number} (${migration.name}) failed; nothing of it was applied.`, { cause: error });
  }
}

const fingerprint = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');

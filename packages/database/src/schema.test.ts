import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../tests/builders/database.ts';
import type { TestDatabase } from '../../../tests/builders/database.ts';
import { migrations } from './migrations/index.ts';
import { migrate } from './migrate.ts';
import * as tables from './tables/index.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const declared = Object.values(tables).filter((table) => table instanceof PgTable).map((table) => getTableConfig(table));

test('the tables in the code are the tables that the migrations make, column by column', async () => {
  const { rows } = await client.query<{ table: string; column: string; type: string; nullable: boolean }>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations'
    order by 1, 2`);
  const made = rows.map(({ table, column, type, nullable }) => `${table}.${column} ${type.replace('timestamp(3) with time zone', 'timestamp (3) with time zone')}${nullable ? ' null' : ''}`);
  const said = declared.flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name} ${column.getSQLType()}${column.notNull || column.generated ? '' : ' null'}`));
  expect(said.toSorted()).toEqual(made.toSorted());
});

test('primary keys in the code are those of the database', async () => {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisprimary and n.nspname = 'public' and c.relname <> 'schema_migrations' group by 1`);
  const made = Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
  const said = Object.fromEntries(declared.map(({ name, columns, primaryKeys }) => [
    name,
    primaryKeys[0]?.columns.map((column) => column.name) ?? columns.filter((column) => column.primary).map((column) => column.name),
  ]));
  expect(said).toEqual(made);
});

test('every foreign key can be followed from either end by an index', async () => {
  // Without one, deleting or locking a parent reads the whole child table. Listed: children that are only ever read by their own key.
  const byOwnKeyOnly = new Set(['designs(product,product_version)', 'variants(product,product_version)', 'design_variants(variant)', 'share_links(design,revision)', 'patterns(product)', 'patterns(variant)', 'pattern_revisions(variant)', 'pattern_lineage(parent,parent_revision)', 'design_origins(pattern,pattern_revision)', 'quotes(store)', 'quotes(design)', 'quotes(variant)', 'orders(design)', 'orders(variant)', 'tasks(artefact)', 'own_presets(product,product_version)', 'patterns(author)', 'designs(owner)']);
  const { rows } = await client.query<{ key: string }>(`
    select c.conrelid::regclass || '(' || (select string_agg(a.attname, ',' order by u.place) from unnest(c.conkey) with ordinality u(number, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.number) || ')' as key
    from pg_constraint c where c.contype = 'f' and not exists (
      select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`);
  expect(rows.map(({ key }) => key).filter((key) => !byOwnKeyOnly.has(key))).toEqual([]);
});

test.each(['product_versions', 'variants', 'design_revisions', 'pattern_revisions', 'pattern_lineage', 'design_origins', 'order_events', 'prints', 'audit_events'])('rows of %s cannot be changed or deleted', async (table) => {
  const { rows } = await client.query<{ name: string }>(`select tgname as name from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgenabled = 'O' and tgtype = 27`, [table]);
  expect(rows).toEqual([{ name: `${table}_immutable` }]);
});

test('an audit event stays as it was written', async () => {
  await client.query(`insert into audit_events values ('018bcfe5-6800-7000-8000-000000000000', now(), null, 'tested', 'nothing', '{}')`);
  await expect(client.query(`update audit_events set action = 'changed'`)).rejects.toThrow('never changed or deleted');
  await expect(client.query('delete from audit_events')).rejects.toThrow('never changed or deleted');
});

test('migrating again does nothing, an edited migration is noticed, and so is a database from the future', async () => {
  expect(await migrate(database.url)).toEqual({ applied: [] });
  const edited = migrations.map((migration) => (migration.number === 2 ? { ...migration, sql: `${migration.sql} ` } : migration));
  await expect(migrate(database.url, edited)).rejects.toThrow('was changed after it was applied');
  await expect(migrate(database.url, migrations.slice(0, -1))).rejects.toThrow('newer version');
});

test('several processes can start at once: the migrations are applied once', async () => {
  const name = `${new URL(database.url).pathname.slice(1)}_again`;
  await client.query(`create database ${name}`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  const done = await Promise.all(Array.from({ length: 6 }, () => migrate(url.href)));
  expect(done.filter(({ applied }) => applied.length === migrations.length)).toHaveLength(1);
  expect(done.filter(({ applied }) => applied.length === 0)).toHaveLength(5);
  await client.query(`drop database ${name}`);
});

test('a migration that fails leaves nothing of itself', async () => {
  const broken = [...migrations, { number: migrations.length + 1, name: 'broken', sql: 'create table half (id int); select nonsense;' }];
  await expect(migrate(database.url, broken)).rejects.toThrow('nothing of it was applied');
  const { rows } = await client.query(`select to_regclass('half') as half`);
  expect(rows).toEqual([{ half: null }]);
});

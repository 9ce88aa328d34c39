import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/builders/database.ts';
import type { TestDatabase } from '../../../../tests/builders/database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

let place: TestDatabase;
let outer: Client;
let client: Client;
const url = () => {
  const found = new URL(place.url);
  found.pathname = `${found.pathname}_before`;
  return found.href;
};
const name = () => new URL(url()).pathname.slice(1);
beforeAll(async () => {
  place = await createTestDatabase();
  outer = new Client({ connectionString: place.url });
  await outer.connect();
  await outer.query(`create database ${name()} template template0`);
  await migrate(url(), migrations.filter(({ number }) => number < 10));
  client = new Client({ connectionString: url() });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await outer.query(`drop database ${name()}`);
  await outer.end();
  await place.drop();
});

const id = '018bcfe5-6800-7000-8000-000000000001';
const promise = `'${id}', 'mitte', '${id}', 'variant', 'chest', '1.0.0', 'Box', 1, 'EUR', 1200, '[]', 90, 40`;

test('orders and quotes of earlier releases stay as they were, and do not say by which machine', async () => {
  // What they belong to does not matter here.
  await client.query('set session_replication_role = replica');
  await client.query(`insert into quotes (id, owner, store, design, variant, product, product_version, name, quantity, currency, amount, lines, minutes, grams, created_at, valid_until) values ('${id}', ${promise}, now(), now() + interval '1 day')`);
  await client.query(`insert into orders (id, number, quote, owner, store, design, variant, product, product_version, name, quantity, currency, amount, lines, minutes, grams, contact_name, note, state, pickup_code, placed_at, changed_at, due_at) values ('${id}', 1, '${id}', ${promise}, 'Anna', '', 'ready', 'AAAAAA', now(), now(), now())`);
  const before = await client.query('select * from orders');
  expect(await migrate(url())).toEqual({ applied: migrations.filter(({ number }) => number >= 10).map((each) => each.name) });
  const after = await client.query('select * from orders');
  expect(after.rows).toEqual(before.rows.map((row: object) => ({ ...row, work: null })));
  expect((await client.query('select work from quotes')).rows).toEqual([{ work: null }]);
});

test('a print is of an order, takes something, and stays as it was written', async () => {
  await client.query('set session_replication_role = origin');
  const insert = (order: string, outcome: string, minutes: string, entry = 1) =>
    client.query(`insert into prints values ('${order}', ${entry}, 'bed-256', 'pla', '${outcome}', 90, 40, ${minutes}, null, '${id}', now())`);
  await insert(id, 'made', '95');
  await expect(insert(id, 'made', '96')).rejects.toThrow('prints_pkey');
  await expect(insert('018bcfe5-6800-7000-8000-000000000002', 'made', '95')).rejects.toThrow('foreign key');
  await expect(insert(id, 'made', '0', 2)).rejects.toThrow('check');
  await expect(insert(id, 'failed', '95', 2)).rejects.toThrow('check');
  await expect(client.query('update prints set minutes = 1')).rejects.toThrow('never changed or deleted');
  await expect(client.query('delete from prints')).rejects.toThrow('never changed or deleted');
});

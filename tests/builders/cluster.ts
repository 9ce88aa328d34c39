/**
 * One throwaway PostgreSQL for a whole vitest run, with a migrated template that tests copy. Several runs may go on at
 * once on one machine: each has a folder and a port of its own.
 */
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@patternbook/database';
import { removePostgres, startPostgres } from '@patternbook/server/postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's connection to the throwaway cluster; tests ask `createTestDatabase` instead. */
    clusterUrl: string;
  }
}

export const template = 'patternbook_template';
const prefix = 'patternbook-test-';

export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  await sweep();
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(home, 0o711);
  const folder = join(home, 'postgres');
  const started = await startPostgres({ folder, durable: false });
  if (!started.ok) throw new Error(started.fault.message);
  const cluster = started.value;

  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  await migrate(cluster.url(template));
  project.provide('clusterUrl', cluster.url('postgres'));

  return async () => {
    await cluster.stop();
    removePostgres(folder, cluster.home);
    removePostgres(home, home);
  };
}

/** What runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-', 1)[0]) : 0;
    if (!(pid > 0) || isAlive(pid)) continue;
    const folder = join(tmpdir(), name, 'postgres');
    const left = await startPostgres({ folder, durable: false });
    if (!left.ok) continue;
    await left.value.stop();
    removePostgres(folder, left.value.home);
    removePostgres(join(tmpdir(), name), left.value.home);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

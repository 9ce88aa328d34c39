/** The whole server in this process, on a database of its own and with a site of one page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTestDatabase } from '../../../../tests/builders/database.ts';
import { readConfiguration, repository } from '../configuration.ts';
import { createLineCleaner } from '../logs/oneLine.ts';
import type { Site } from '../site/load.ts';
import { startServer } from '../start.ts';
import type { Server } from '../start.ts';
import { createTerminal } from '../terminal.ts';

export interface Ground {
  readonly databaseUrl: string;
  readonly folder: string;
  /** Lines of the log, newest last. */
  readonly logged: string[];
  start(variables?: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Server>;
  remove(): Promise<void>;
}

const site: Site = {
  files: new Map([['/mark.svg', { type: 'image/svg+xml', plain: new TextEncoder().encode('<svg/>'), etag: '"mark"', immutable: false }]]),
  page: '<html lang="en"><head><title>Patternbook</title></head></html>',
};

export async function createGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'patternbook-server-'));
  const database = await createTestDatabase();
  const logged: string[] = [];
  const silent = { write: () => true };
  const clean = createLineCleaner([]);
  return {
    databaseUrl: database.url,
    folder,
    logged,
    start: async (variables = {}, signal = new AbortController().signal) => {
      const read = readConfiguration({ PORT: '0', DATABASE_URL: database.url, PATTERNBOOK_DATA: folder, WORKERS: '1', DATABASE_CONNECTIONS: '4', ...variables });
      if (!read.ok) throw new Error(read.problems.join(' '));
      return startServer({
        configuration: read.value, repository, signal, secret: 's'.repeat(43), site: async () => site,
        terminal: createTerminal(silent, silent, { colours: false }),
        logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(clean(line)) }),
      });
    },
    remove: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

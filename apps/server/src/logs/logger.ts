import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger as PinoLogger } from 'pino';
import { pino } from 'pino';
import type { Configuration } from '../configuration.ts';
import { createLineCleaner } from './oneLine.ts';

export interface Logs {
  readonly logger: PinoLogger;
  /** Undefined when the lines go to the standard error. */
  readonly file: string | undefined;
  /** Written to the end. */
  close(): Promise<void>;
}

/** In a terminal the lines would drown what a person reads there, so they go to a file in the data folder. */
export function openLogs(configuration: Pick<Configuration, 'logFile' | 'logLevel' | 'dataFolder'>, options: { readonly terminal: boolean; readonly secrets: readonly string[] }): Logs {
  const file = configuration.logFile === '-' || (configuration.logFile === undefined && !options.terminal) ? undefined : (configuration.logFile ?? join(configuration.dataFolder, 'logs/server.log'));
  const stream = file === undefined ? process.stderr : openFile(file);
  const clean = createLineCleaner(options.secrets);
  const logger = pino(
    {
      level: configuration.logLevel,
      base: { process: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: 'message',
      errorKey: 'error',
    },
    { write: (line: string) => void stream.write(clean(line.trimEnd()) + '\n') },
  );
  return { logger, file, close: () => new Promise((done) => (file === undefined ? done() : stream.end(() => done()))) };
}

function openFile(path: string) {
  mkdirSync(join(path, '..'), { recursive: true });
  // One earlier file is kept; a service that needs more sends the lines to its own collector.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: 'a', mode: 0o600 });
}

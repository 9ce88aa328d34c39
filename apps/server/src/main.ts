import { mkdirSync } from 'node:fs';
import { readConfiguration, repository } from './configuration.ts';
import { watchLaunchers } from './launchers.ts';
import { openLogs } from './logs/logger.ts';
import { Problem } from './problem.ts';
import { keptSecret } from './secrets.ts';
import { describeStart } from './seed/describe.ts';
import { onSignals } from './signals.ts';
import { provideSite } from './site/provide.ts';
import { startServer } from './start.ts';
import { createTerminal } from './terminal.ts';

// Who reads these lines may leave first. A broken pipe is no failure, and telling of it would break it again, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const read = readConfiguration(process.env);
const terminal = createTerminal(process.stdout, process.stderr, { colours: read.ok && read.value.colours });
if (!read.ok) {
  for (const problem of read.problems) terminal.problem(problem);
  process.exit(2);
}
const configuration = read.value;
// PostgreSQL may have to pass through under another account; nobody need look around in it.
mkdirSync(configuration.dataFolder, { recursive: true, mode: 0o711 });
const secret = configuration.authSecret ?? keptSecret(configuration.dataFolder);
const logs = openLogs(configuration, { terminal: process.stderr.isTTY === true, secrets: [secret, configuration.metricsToken, passwordIn(configuration.databaseUrl)].filter((text) => text !== undefined) });
const { logger } = logs;

const stopping = new AbortController();
const stop = (why: string): void => {
  terminal.line();
  terminal.line('Stopping …');
  logger.info({ why }, 'told to stop');
  stopping.abort();
};
onSignals({ stop, leave: () => process.exit(130) });
watchLaunchers(() => stop('launcher gone'));
const broken = Promise.withResolvers<Error>();
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    logger.error({ error, event }, 'unexpected failure');
    broken.resolve(error instanceof Error ? error : new Error(String(error)));
  });
}

/** Far more than closing ever takes; what hangs must not keep the terminal. */
const stopWithinMs = 30_000;

let status = 0;
terminal.line();
terminal.line('Patternbook');
terminal.line();
try {
  const server = await startServer({
    configuration, secret, repository, terminal, logger,
    site: (signal) => provideSite({ repository, dataFolder: configuration.dataFolder, terminal, signal }),
    signal: stopping.signal,
  });
  for (const line of describeStart(server, { logFile: logs.file })) terminal.line(line);
  const failure = await Promise.race([server.failed, broken.promise, untilAborted(stopping.signal)]);
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  await server.stop();
  if (failure) throw failure;
} catch (error) {
  if (!stopping.signal.aborted) {
    status = 1;
    if (!(error instanceof Problem)) logger.error({ error }, 'ended by a failure');
    terminal.problem(error instanceof Problem ? error.message : `The program failed: ${error instanceof Error ? error.message : String(error)}${logs.file === undefined ? '' : `\n  More is in ${logs.file}.`}`);
    if (error instanceof Problem && error.details !== undefined) process.stderr.write(`${error.details}\n`);
  }
}
await logs.close();
process.exit(status);

function untilAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((done) => (signal.aborted ? done(undefined) : signal.addEventListener('abort', () => done(undefined))));
}

function passwordIn(url: string | undefined): string | undefined {
  return url === undefined ? undefined : decodeURIComponent(new URL(url).password) || undefined;
}

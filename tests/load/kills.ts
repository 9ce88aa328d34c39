/**
 * Kills the real server again and again while people work with it, and then looks whether anything that was acknowledged is
 * lost, whether anything happened twice, and whether each start succeeded.
 *
 *     node tests/load/kills.ts --kills 50 --seed 1
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { workAtCounter } from './clerk.ts';
import { liveAsCustomer } from './customer.ts';
import { createApi, createInsistence } from './insistence.ts';
import type { Api } from './insistence.ts';
import { createRandom } from './random.ts';
import { createServerProcess } from './serverProcess.ts';
import { findDifferences } from './verify.ts';
import type { Person } from './verify.ts';
import { countTasks, hurryTasks, makeStaff, watchTasks } from './witness.ts';

const { values: options } = parseArgs({ options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, keep: { type: 'boolean', default: false } } });
const kills = Number(options.kills);
const random = createRandom(Number(options.seed));
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(Number(options.seed))) {
  process.stderr.write('Use whole numbers: node tests/load/kills.ts --kills 50 --seed 1\n');
  process.exit(2);
}

const store = 'werkhof-berlin';
/** The first start may build the site; every later one finds everything. */
const firstStartMs = 300_000;
const startMs = 120_000;
/** Share of kills that hit the server while it starts, that take PostgreSQL with it, and that hit PostgreSQL alone. */
const share = { whileStarting: 0.2, withPostgres: 0.15, postgresAlone: 0.1 };

const folder = mkdtempSync(join(tmpdir(), 'patternbook-kills-'));
chmodSync(folder, 0o711);
const server = await createServerProcess(folder, { SEED: 'products', WORKERS: '1', RATE_LIMIT_FACTOR: '1000000', LOG_LEVEL: 'warn', LOG_FILE: '-' });
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const problems: string[] = [];
const giveUp = new AbortController();
const began = performance.now();

try {
  await run();
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  giveUp.abort();
  const status = await server.stop();
  if (problems.length === 0 && status !== 0) problems.push(`The server ended with status ${status}.`);
  if (problems.length === 0 && server.postgres() !== undefined) problems.push('PostgreSQL was left behind.');
  server.killPostgres();
  if (problems.length === 0 && !options.keep) rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) say(`✗ ${problem}`);
say(problems.length === 0 ? `✓ ${kills} kills in ${Math.round((performance.now() - began) / 1000)} s: nothing lost, nothing twice, every start succeeded` : `Data and log are in ${folder}. Seed ${options.seed}.`);
process.exit(problems.length === 0 ? 0 : 1);

async function run(): Promise<void> {
  server.spawn();
  await server.ready(firstStartMs);
  const databaseUrl = server.databaseUrl();
  await watchTasks(databaseUrl);

  let goesOn = true;
  const insist = createInsistence({ signal: giveUp.signal });
  const clerk = await signUp('clerk');
  await makeStaff(databaseUrl, clerk.id, store);
  const accounts = await Promise.all(['ada', 'ben', 'cleo'].map(signUp));
  const lives = accounts.map(async (account, index): Promise<Person> => ({
    ...account,
    ledger: await liveAsCustomer({ name: account.name, api: account.api, insist, random: random.fork(index + 1), store, goesOn: () => goesOn }),
  }));
  const counter = workAtCounter({ api: clerk.api, insist, random: random.fork(99), store, goesOn: () => goesOn });
  const work = Promise.all([Promise.all(lives), counter]);
  work.catch(() => undefined);

  const starts: number[] = [];
  for (let count = 1; count <= kills; count++) {
    await Promise.race([pause(50 + random.share() * 2_000), work.then(() => undefined)]);
    const whom = random.share();
    if (whom < share.postgresAlone) {
      // Not counted: the server must bring it up again by itself.
      count--;
      server.killPostgres();
      await server.ready(startMs);
      continue;
    }
    if (whom < share.postgresAlone + share.withPostgres) server.killPostgres();
    await server.kill();
    server.spawn();
    if (random.share() < share.whileStarting && count < kills) {
      await pause(random.share() * 1_500);
      continue;
    }
    const at = performance.now();
    await server.ready(startMs);
    starts.push(performance.now() - at);
    if (count % 10 === 0) say(`  ${count} kills, ${insist.repeated()} calls repeated`);
  }

  goesOn = false;
  const [people, progress] = await within(120_000, work, 'The last calls were not answered');
  await hurryTasks(databaseUrl);
  // One worker draws a hundred pictures of products and presets, and checks each product, before it is done.
  await within(900_000, untilTasksEnd(databaseUrl), 'Tasks are still open');
  const tasks = await countTasks(databaseUrl);
  if (tasks.failed > 0) problems.push(`${tasks.failed} tasks failed.`);
  problems.push(...(await findDifferences({ url: server.url, databaseUrl, people, progress })), ...insist.surprises);

  const total = (of: (person: Person) => number): number => people.reduce((sum, person) => sum + of(person), 0);
  starts.sort((a, b) => a - b);
  say(`  designs ${total(({ ledger }) => ledger.designs.length)}, revisions ${total(({ ledger }) => ledger.designs.reduce((sum, { revisions }) => sum + revisions.size, 0))}, patterns ${total(({ ledger }) => ledger.patterns.length)}, orders ${total(({ ledger }) => ledger.orders.length)}, steps at the counter ${[...progress.values()].flat().length}, exports ${total(({ ledger }) => ledger.exports.length)}`);
  say(`  tasks done ${tasks.done}; calls repeated ${insist.repeated()}; start median ${Math.round(starts[Math.floor(starts.length / 2)] ?? 0)} ms, slowest ${Math.round(starts.at(-1) ?? 0)} ms`);
}

async function untilTasksEnd(databaseUrl: string): Promise<void> {
  while ((await countTasks(databaseUrl)).open > 0) await pause(250, undefined, { signal: giveUp.signal });
}

async function signUp(name: string): Promise<{ readonly id: string; readonly name: string; readonly api: Api }> {
  const response = await fetch(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: server.url }, body: JSON.stringify({ name, email: `${name}@kills.example`, password: 'kills-kills-kills' }),
  });
  if (!response.ok) throw new Error(`${name} could not sign up: ${response.status} ${await response.text()}`);
  const { user } = (await response.json()) as { user: { id: string } };
  const cookie = response.headers.getSetCookie().map((set) => set.split(';', 1)[0]).join('; ');
  return { id: user.id, name, api: createApi(server.url, cookie) };
}

function within<T>(ms: number, work: Promise<T>, otherwise: string): Promise<T> {
  return Promise.race([work, pause(ms, undefined, { signal: giveUp.signal }).then(() => Promise.reject(new Error(`${otherwise} within ${ms / 1000} s.`)))]);
}

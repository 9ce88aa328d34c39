import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markSetup, productSource, publishProduct, readSetup, saveStore } from '@patternbook/api';
import type { Customer, Surroundings } from '@patternbook/api';
import { productIds, scriptOf } from '@patternbook/assets';
import { Client } from 'pg';
import type { Configuration } from '../configuration.ts';
import { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';
import { ensureAccount } from './accounts.ts';
import { callerFor } from './caller.ts';
import { orders } from './orders.ts';
import { patterns } from './patterns.ts';
import { people } from './people.ts';
import { placeDemoOrder } from './placeOrder.ts';
import { publishDemoPattern } from './publishPattern.ts';

/** Patterns that the gallery shows without scrolling, newest first. */
const firstRows = 12;
/** When pictures that are not on the first pages are drawn; with the next start should the process end before. */
const laterSeconds = { pattern: 15, preset: 40, design: 90 } as const;

/** What this start put into the database. */
export type Seeded = 'demo' | 'products' | 'nothing';

export interface SeedOptions {
  readonly databaseUrl: string;
  readonly what: Configuration['seed'];
  readonly repository: string;
  /** Whose scripts are published beside the program's own. */
  readonly productsFolder: string | undefined;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Any number that no other program takes for its own lock. */
const lock = '4711936275518203';
/** The demonstration looks as if it had happened over some days; short of what idempotency keys are kept for. */
const spreadMs = 5 * 24 * 3600 * 1000;

/**
 * Publishes the products that ship with the program, and fills an empty database. Everything goes through the services
 * and procedures that everybody uses, each step with a key of its own, so that a start which was cut off is gone on with.
 */
export async function seed(world: World, { databaseUrl, what, repository, productsFolder, terminal, signal }: SeedOptions): Promise<Seeded> {
  if (what === 'nothing') return 'nothing';
  // Of processes that start at once, one does this; a killed one lets go.
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  try {
    await holder.query(`select pg_advisory_lock(${lock})`);
    const { surroundings } = world;
    const state = await readSetup(surroundings);
    if (state.kind === 'in-use' || state.kind === 'finished') {
      await publishProducts(world, { repository, productsFolder, terminal });
      return 'nothing';
    }
    const begunAt = state.kind === 'begun' ? state.at : await markSetup(surroundings, 'begun', { what });
    await terminal.step('Publishing the products', 'Products are published', async () => {
      for (const store of world.catalogue.stores) await saveStore(surroundings, store);
      await publishProducts(world, { repository, productsFolder, terminal });
    });
    if (what === 'demo') await terminal.step('Filling the gallery', `Gallery has ${patterns.length} patterns`, () => fill(world, { begunAt, signal }));
    await markSetup(surroundings, 'finished', { what });
    return what;
  } finally {
    await holder.end();
  }
}

async function publishProducts({ surroundings }: World, { repository, productsFolder, terminal }: Pick<SeedOptions, 'repository' | 'productsFolder' | 'terminal'>): Promise<void> {
  const own = productIds.map((id) => ({ name: id, path: join(repository, 'assets', scriptOf(id)) }));
  for (const { name, path } of [...own, ...(productsFolder === undefined ? [] : await scriptsIn(productsFolder))]) {
    const script = await readFile(path, 'utf8');
    if (await isNewest(surroundings, name, script)) continue;
    // The product's own picture comes first; those of its presets are seen on its page only.
    let first = true;
    const published = await publishProduct(inOrder(surroundings, () => (first ? ((first = false), 0) : laterSeconds.preset)), { script });
    if (published.ok) continue;
    // A published version never changes, whoever wants it to: the old one stays in use.
    if (published.fault.code === 'version-taken') terminal.line(published.fault.message);
    else throw new Problem(`The product ${name} cannot be published: ${published.fault.message}`);
  }
}

/** Scripts of the operator's own, in the order of their names. */
async function scriptsIn(folder: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const files = await readdir(folder).catch((): never => {
    throw new Problem(`The folder of products ${folder} cannot be read; make it, or leave PRODUCTS out.`);
  });
  return files.filter((file) => file.endsWith('.ts')).sort().map((file) => ({ name: file.slice(0, -'.ts'.length), path: join(folder, file) }));
}

/** Whether exactly this script is in use: then nothing need be compiled at this start. */
async function isNewest(surroundings: Surroundings, id: string, script: string): Promise<boolean> {
  return (await productSource(surroundings, id))?.script === script;
}

async function fill(world: World, { begunAt, signal }: { readonly begunAt: Date; readonly signal: AbortSignal }): Promise<void> {
  const accounts = new Map<string, Customer>();
  for (const person of people) accounts.set(person.key, await ensureAccount(world, person));
  const steps = patterns.length + orders.length;
  const isFirstRow = (step: number): boolean => step >= patterns.length - firstRows && step < patterns.length;
  /** The procedures as this person would call them, at this step of the story. */
  const as = (person: string, step: number) =>
    callerFor(inOrder(world.surroundings, (kind) => (kind === 'draw-design' ? laterSeconds.design : isFirstRow(step) ? 0 : laterSeconds.pattern)), account(accounts, person), new Date(begunAt.getTime() - spreadMs + (spreadMs * step) / steps));

  const published = new Map<string, string>();
  for (const [step, pattern] of patterns.entries()) {
    signal.throwIfAborted();
    published.set(pattern.key, await publishDemoPattern(as(pattern.author, step), pattern, published));
  }
  for (const [step, order] of orders.entries()) {
    signal.throwIfAborted();
    const staff = people.find(({ store }) => store?.id === order.store);
    await placeDemoOrder({ customer: as(order.customer, patterns.length + step), staff: as(staff?.key ?? '', patterns.length + step), contactName: account(accounts, order.customer).name }, order, published);
  }
}

/** Draws what a first visitor sees first: the order of the queue alone would begin with the oldest. */
function inOrder(surroundings: Surroundings, secondsFor: (kind: string) => number): Surroundings {
  const { tasks } = surroundings;
  return { ...surroundings, tasks: { enqueue: (writer, task) => tasks.enqueue(writer, { ...task, startAfterSeconds: Math.max(task.startAfterSeconds ?? 0, secondsFor(task.kind)) }) } };
}

function account(accounts: ReadonlyMap<string, Customer>, key: string): Customer {
  const found = accounts.get(key);
  if (!found) throw new Error(`The demonstration has no person ${key}.`);
  return found;
}

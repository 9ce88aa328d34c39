/** A whole server without HTTP for one test file: a database of its own, a workshop without kernel, files in memory. */
import { randomBytes } from 'node:crypto';
import { createIds, openDatabase, openListener, tables } from '@patternbook/database';
import type { Database, Listener } from '@patternbook/database';
import { createTestDatabase } from '../../../../tests/builders/database.ts';
import { createSurroundings } from '../context.ts';
import type { Context, Surroundings } from '../context.ts';
import type { FileStore } from '../files.ts';
import type { Press } from '../press.ts';
import type { Customer, Principal, Visitor } from '../principal.ts';
import { nobody } from '../principal.ts';
import { createCallerFactory } from '../procedure.ts';
import { appRouter } from '../router.ts';
import { publishProduct } from '../services/products/publish.ts';
import { addStoreMember, saveStore } from '../services/stores/save.ts';
import { deadEndsOf, defaultValues } from '@patternbook/product';
import { openTaskQueue } from '../tasks/queue.ts';
import type { TaskQueue } from '../tasks/queue.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { principalOf } from '../accounts/memberships.ts';
import { machine, materials, testStores } from './catalogue.ts';
import { createTestWorkshop, scriptOf } from './product.ts';
import type { TestWorkshop } from './product.ts';

const callerOf = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof callerOf>;

export interface World {
  readonly url: string;
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly workshop: TestWorkshop;
  readonly files: Map<string, Uint8Array>;
  /** Statements sent since it was last emptied. */
  readonly statements: string[];
  /** The clock; tests move it. */
  time: Date;
  guest(): Promise<Visitor>;
  customer(name?: string): Promise<Customer>;
  /** A new customer who works there. */
  staff(store: string, role?: 'clerk' | 'manager'): Promise<Customer>;
  as(principal: Principal): Caller;
  context(principal: Principal): Context;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** A real queue; without it tasks are written down and nobody does them. */
  readonly queue?: boolean;
  readonly connections?: number;
  /** Really writes and draws; it takes seconds. */
  readonly press?: Press;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const place = await createTestDatabase();
  const statements: string[] = [];
  const database = openDatabase({ url: place.url, connections: options.connections ?? 8, onStatement: (statement) => statements.push(statement) });
  const listener = await openListener({ url: place.url });
  const clock = { time: new Date('2026-03-02T10:00:00Z') };
  // Time stands still unless a test moves it, but things made one after the other are still told apart.
  const now = () => (clock.time = new Date(clock.time.getTime() + 1));
  const ids = createIds({ now: () => clock.time.getTime(), random: (bytes) => randomBytes(bytes) });
  const queue = options.queue ? await openTaskQueue({ url: place.url, now, onError: () => {} }) : undefined;
  const workshop = createTestWorkshop();
  const files = new Map<string, Uint8Array>();
  const surroundings = compose({ database, listener, now, ids, workshop, files, tasks: queue ?? writtenDown(now), press: options.press ?? namingPress });

  const published = await publishProduct(surroundings, { script: scriptOf('1.0.0') });
  if (!published.ok) throw new Error(published.fault.message);
  for (const store of testStores) await saveStore(surroundings, store);

  let people = 0;
  const person = async (name: string, isAnonymous: boolean) => {
    people += 1;
    const user = { id: ids.uuid(), name, email: `person-${people}@example.test`, isAnonymous, createdAt: now(), updatedAt: now() };
    await database.write((writer) => writer.insert(tables.users).values(user));
    return user;
  };
  const context = (principal: Principal): Context => ({ ...surroundings, requestId: 'test', address: '192.0.2.1', principal: async () => principal });
  const customer = async (name = 'Ada') => (await principalOf(database.read, await person(name, false))) as Customer;
  return {
    url: place.url,
    database,
    surroundings,
    workshop,
    files,
    statements,
    get time() {
      return clock.time;
    },
    set time(time) {
      clock.time = time;
    },
    guest: async () => (await principalOf(database.read, await person('Guest', true))) as Visitor,
    customer,
    async staff(store, role = 'clerk') {
      const user = await person('Sam', false);
      await addStoreMember(surroundings, { store, person: user.id, role });
      return (await principalOf(database.read, user)) as Customer;
    },
    context,
    as: (principal) => callerOf(context(principal)),
    async close() {
      await (queue as TaskQueue | undefined)?.close();
      await listener.close();
      await database.close();
      await place.drop();
    },
  };
}

interface Composed {
  readonly database: Database;
  readonly listener: Listener;
  readonly now: () => Date;
  readonly ids: Surroundings['ids'];
  readonly workshop: TestWorkshop;
  readonly files: Map<string, Uint8Array>;
  readonly tasks: Tasks;
  readonly press: Press;
}

/** Files that only name what they were made from: drawing and writing have tests of their own, and take seconds. */
const namingPress: Press = {
  artefact: async (wish) => {
    const bytes = new TextEncoder().encode(JSON.stringify(wish));
    return { ok: true, value: { bytes, fileName: `Chest_${wish.variant.slice(0, 8)}.${wish.format}`, mediaType: 'model/3mf', findings: [] } };
  },
  together: async (wish) => ({
    ok: true,
    value: {
      bytes: new TextEncoder().encode(JSON.stringify(wish)), fileName: `Chests.${wish.format}`, mediaType: 'model/3mf', findings: [],
      plates: [{ machine: wish.machines[0]!.id, width: 256, depth: 256, material: 'pla', colours: ['white'], placed: wish.designs.map(({ label }, place) => ({ part: `${place + 1}.body`, name: `${label}: Body`, colour: '#ffffff', outline: [0, 0, 10, 0, 10, 10] })) }],
    },
  }),
  picture: async ({ width, height, parts }) => new TextEncoder().encode(`${width} × ${height}: ${parts.map(({ id }) => id).join()}`),
  deadEnds: async (definition) => deadEndsOf(definition, defaultValues(definition)),
};

function compose(parts: Composed): Surroundings {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const store: FileStore = {
    has: async (key) => parts.files.has(key),
    get: async (key) => parts.files.get(key),
    put: async (key, bytes) => void parts.files.set(key, bytes),
  };
  return createSurroundings({
    ...parts,
    files: store,
    plainScript: (script) => script,
    kernel: 'test-kernel@1',
    press: parts.press,
    catalogue: { materials, machines: [machine], fonts: [] },
    slicer: undefined,
    limiter: { take: async () => undefined },
    logger: quiet,
    site: 'https://patternbook.test',
  });
}

/** Tasks as rows that nobody works on. */
const writtenDown = (now: () => Date): Tasks => ({
  async enqueue(writer, task) {
    await writer.insert(tables.tasks).values({ id: task.id, owner: task.owner, kind: task.kind, input: task.input, state: 'queued', createdAt: now() });
    return true;
  },
});

export { nobody };

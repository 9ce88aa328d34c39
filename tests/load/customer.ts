/** A customer who edits, publishes, orders and exports without pause, and remembers everything that was acknowledged. */
import type { Api, Insistence } from './insistence.ts';
import type { Random } from './random.ts';

type Values = Readonly<Record<string, number | string | boolean>>;

/** What the server said yes to. */
export interface Ledger {
  readonly designs: { readonly id: string; readonly revisions: Map<number, Values> }[];
  readonly patterns: { readonly id: string; readonly name: string; readonly values: Values }[];
  readonly orders: { readonly id: string; readonly quantity: number }[];
  readonly exports: { readonly task: string; readonly format: '3mf' | 'stl' }[];
}

export interface CustomerOptions {
  readonly name: string;
  readonly api: Api;
  readonly insist: Insistence;
  readonly random: Random;
  readonly store: string;
  /** False when no new work should be begun. */
  readonly goesOn: () => boolean;
}

export async function liveAsCustomer({ name, api, insist, random, store, goesOn }: CustomerOptions): Promise<Ledger> {
  const ledger: Ledger = { designs: [], patterns: [], orders: [], exports: [] };
  let intent = 0;
  const key = (): string => `${name}-${String(++intent).padStart(20, '0')}`;
  /** Always another shape, always one that can be made. */
  const shape = (): Values => ({ diameter: 80 + ((intent * 7) % 101), height: 90 + (intent % 61), style: 'smooth', saucer: random.share() < 0.5 });

  const begin = async (): Promise<void> => {
    const values = shape();
    const idempotencyKey = key();
    const design = await insist.until(() => api.designs.create.mutate({ product: 'planter', values, name: `Pot ${intent}`, idempotencyKey }));
    ledger.designs.push({ id: design.id, revisions: new Map([[design.revision, values]]) });
  };

  const steps = {
    begin,
    save: async () => {
      const design = ledger.designs.at(-1);
      if (!design) return begin();
      const revision = Math.max(...design.revisions.keys());
      const values = shape();
      const idempotencyKey = key();
      const { design: document } = await insist.until(() => api.designs.at.query({ id: design.id, revision }));
      const saved = await insist.until(() => api.designs.save.mutate({ id: design.id, revision, design: { ...document, values }, label: `Change ${intent}`, idempotencyKey }));
      design.revisions.set(saved.revision, values);
    },
    publish: async () => {
      const design = ledger.designs.at(-1);
      if (!design) return begin();
      const revision = Math.max(...design.revisions.keys());
      const values = design.revisions.get(revision) ?? {};
      if (ledger.patterns.some((pattern) => JSON.stringify(pattern.values) === JSON.stringify(values))) return steps.save();
      const patternName = `${name} ${intent}`;
      const idempotencyKey = key();
      const { id } = await insist.until(() => api.patterns.publish.mutate({ design: design.id, revision, name: patternName, story: 'Made while the server was being killed.', licence: 'CC-BY-4.0', idempotencyKey }));
      ledger.patterns.push({ id, name: patternName, values });
    },
    order: async () => {
      const design = ledger.designs.at(-1);
      if (!design) return begin();
      const revision = Math.max(...design.revisions.keys());
      const quantity = random.whole(1, 3);
      // A quote promises and does nothing; a repeated one is another promise.
      const quote = await insist.until(() => api.orders.quote.mutate({ design: design.id, revision, store, quantity }));
      const idempotencyKey = key();
      const { id } = await insist.until(() => api.orders.place.mutate({ quote: quote.id, contactName: name, idempotencyKey }));
      ledger.orders.push({ id, quantity });
    },
    export: async () => {
      const design = ledger.designs.at(-1);
      if (!design) return begin();
      const revision = Math.max(...design.revisions.keys());
      const format = random.pick(['3mf', 'stl'] as const);
      const idempotencyKey = key();
      const { task } = await insist.until(() => api.exports.request.mutate({ subject: { design: design.id, revision }, format, idempotencyKey }));
      ledger.exports.push({ task, format });
    },
  };

  while (goesOn()) await steps[random.pick(['begin', 'save', 'save', 'save', 'publish', 'order', 'export'] as const)]();
  return ledger;
}

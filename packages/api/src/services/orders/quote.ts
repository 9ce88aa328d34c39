import { tables } from '@patternbook/database';
import { correct, delivers, estimate, layOut, price, promisedWork, stockOf, timeCorrectionOf, workOf } from '@patternbook/fabrication';
import type { FabricationPart, Layout, Machine, NotMade, Store } from '@patternbook/fabrication';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { QuoteView } from '../../contract/order.ts';
import { notFound, refuse } from '../../faults.ts';
import { times } from '../../limits.ts';
import type { Visitor } from '../../principal.ts';
import { readRevision } from '../designs/read.ts';
import { loadVersion } from '../products/versions.ts';
import { freezeForMaking } from '../variants/checked.ts';
import { evaluateForMaking } from '../variants/make.ts';
import { partsOf } from '../variants/parts.ts';
import { readCorrections } from '../prints/corrections.ts';
import { machinesOf } from './machine.ts';

const { quotes, stores } = tables;

export interface QuoteInput {
  readonly design: string;
  readonly revision: number;
  readonly store: string;
  readonly quantity: number;
}

/** Promises a price, from what the server itself evaluated. */
export async function quoteOrder(context: Context & { readonly actor: Visitor }, input: QuoteInput): Promise<QuoteView> {
  const { read } = context.database;
  const { document, name } = await readRevision(read, { id: input.design, owner: context.actor.id, revision: input.revision });
  const [store] = await read.select({ id: stores.id, name: stores.name, profile: stores.profile }).from(stores).where(and(eq(stores.id, input.store), isNull(stores.closedAt)));
  if (!store) return notFound('store');

  const version = await loadVersion(context, document.product);
  const frozen = freezeForMaking(context, version.definition, document);
  const { evaluation } = await evaluateForMaking(context, version, frozen);
  const parts = partsOf(context, version, frozen, evaluation.parts);
  refuseMissingFinishes(store.profile, parts);
  const layout = layOutAt(store.profile, machinesOf(context, store.profile), parts, input.quantity);

  const corrections = await readCorrections(context);
  const plain = estimate(layout);
  const estimated = correct(plain, corrections);
  const priced = price(estimated, store.profile, { pieces: input.quantity });
  if (!priced.ok) return refuse('not-offered', priced.fault.message, { parts: parts.map((part) => part.id) });

  const id = context.ids.uuid();
  const createdAt = context.now();
  const validUntil = new Date(createdAt.getTime() + times.quoteValidSeconds * 1000);
  const { currency, amount, lines } = priced.value;
  const sums = { minutes: Math.ceil(estimated.minutes), grams: Math.ceil(estimated.grams) };
  const work = promisedWork(workOf(layout, plain), { plain, corrected: estimated, corrections });
  await context.database.write((writer) =>
    writer.insert(quotes).values({
      id,
      owner: context.actor.id,
      store: store.id,
      design: input.design,
      variant: frozen.variant,
      product: version.id,
      productVersion: version.version,
      name,
      quantity: input.quantity,
      currency,
      amount,
      lines,
      ...sums,
      work,
      createdAt,
      validUntil,
    }),
  );
  return {
    id,
    store: { id: store.id, name: store.name },
    variant: frozen.variant,
    quantity: input.quantity,
    price: { currency, amount },
    lines: [...lines],
    ...sums,
    correction: timeCorrectionOf(work) ?? null,
    validUntil: validUntil.toISOString(),
  };
}

function refuseMissingFinishes(store: Store, parts: readonly FabricationPart[]): void {
  const missing = parts.filter((part) => !stockOf([part]).every(({ material, colour }) => delivers(store, { material: material.id, colour: colour.id })));
  if (missing.length === 0) return;
  refuse('not-offered', `${store.name} does not have the material or colour of ${namesOf(missing)}: choose another one or another store.`, { parts: missing.map(({ id }) => id) });
}

const obstacles: Readonly<Record<NotMade | 'too-large', (parts: string, store: string) => string>> = {
  'no-machine': (parts, store) => `${store} has no machine that makes ${parts} of this material: choose another store or another material.`,
  'no-sheet': (parts, store) => `${store} does not cut this material as thick as ${parts} is: choose another store or another thickness.`,
  'no-bending': (parts, store) => `${store} cuts ${parts}, but has no press to bend it: choose another store.`,
  'too-large': (parts, store) => `${parts} does not fit the machines of ${store}: make it smaller or choose another store.`,
};

/** On the store's machines; refused when one of the parts cannot be made there. */
function layOutAt(store: Store, machines: readonly Machine[], parts: readonly FabricationPart[], quantity: number): Layout {
  const layout = layOut(parts, machines, quantity);
  const [first] = layout.findings;
  if (!first) return layout;
  const met = parts.filter(({ id }) => layout.findings.some(({ part, code }) => part === id && code === first.code));
  return refuse('not-offered', obstacles[first.code](namesOf(met), store.name), { parts: met.map(({ id }) => id) });
}

const namesOf = (parts: readonly FabricationPart[]) => parts.map(({ name }) => name).join(', ');

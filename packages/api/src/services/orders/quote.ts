import { tables } from '@patternbook/database';
import { delivers, estimate, finishesOf, layOut, price } from '@patternbook/fabrication';
import type { FabricationPart, Machine, Store } from '@patternbook/fabrication';
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
import { machineOf } from './machine.ts';
import { presentLines } from './read.ts';

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
  const machine = machineOf(context, store.profile);
  refuseWhatStoreLacks(store.profile, machine, parts, input.quantity);

  const estimated = estimate(parts, machine);
  const priced = price(estimated, store.profile, input.quantity);
  if (!priced.ok) return refuse('not-offered', priced.fault.message, { parts: [] });

  const id = context.ids.uuid();
  const createdAt = context.now();
  const validUntil = new Date(createdAt.getTime() + times.quoteValidSeconds * 1000);
  const { currency, amount, lines } = priced.value;
  const work = { minutes: Math.ceil(estimated.minutes * input.quantity), grams: Math.ceil(estimated.grams * input.quantity) };
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
      ...work,
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
    lines: presentLines(lines),
    ...work,
    validUntil: validUntil.toISOString(),
  };
}

/** Before anybody pays: every finish is on the shelf, and every part fits the bed. */
function refuseWhatStoreLacks(store: Store, machine: Machine, parts: readonly FabricationPart[], quantity: number): void {
  const missing = parts.filter((part) => !finishesOf([part]).every(({ material, colour }) => delivers(store, { material: material.id, colour: colour.id })));
  if (missing.length > 0) {
    refuse('not-offered', `${store.name} does not have the colour of ${missing.map(({ name }) => name).join(', ')}: choose another colour or another store.`, { parts: missing.map(({ id }) => id) });
  }
  const { findings } = layOut(parts, machine, quantity);
  const large = [...new Set(findings.map(({ part }) => part))];
  if (large.length > 0) {
    const names = parts.filter(({ id }) => large.includes(id)).map(({ name }) => name);
    refuse('not-offered', `${names.join(', ')} is too large for the machines of ${store.name}: make it smaller or choose another store.`, { parts: large });
  }
}

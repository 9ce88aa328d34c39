/** Reads a store's orders for its staff. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Design, ProductDefinition } from '@patternbook/product';
import { and, eq, inArray } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import type { CounterCardView, CounterView } from '../../contract/order.ts';
import { notFound } from '../../faults.ts';
import { limits } from '../../limits.ts';
import type { Staff } from '../../principal.ts';
import { presentPart } from '../patterns/get.ts';
import { loadVersions } from '../products/versions.ts';
import { hydrateOrders, orderColumns, presentOrder, readEvents } from '../orders/read.ts';
import type { OrderRow } from '../orders/read.ts';
import { isRecordable, nextStates } from '../orders/states.ts';
import { readWork } from '../prints/read.ts';

const { orders, stores, variants } = tables;

/** Columns of the queue, from orders joined with stores and variants. */
export const counterColumns = {
  ...orderColumns,
  contactName: orders.contactName,
  note: orders.note,
  dueAt: orders.dueAt,
  design: variants.design,
  parts: variants.parts,
};

export interface CounterRow extends OrderRow {
  readonly contactName: string;
  readonly note: string;
  readonly dueAt: Date;
  readonly design: Design;
  readonly parts: readonly { readonly id: string }[];
}

/** Somebody who does not work there learns nothing, not even that the store exists. */
export function refuseForeignStore(actor: Staff, store: string): void {
  if (!actor.stores.some(({ id }) => id === store)) notFound('store');
}

export async function presentQueue(surroundings: Surroundings, reader: Reader, rows: readonly CounterRow[]): Promise<CounterCardView[]> {
  const hydration = await hydrateOrders(surroundings, reader, rows);
  const versions = await loadVersions(surroundings, reader, rows.map((row) => ({ id: row.product, version: row.productVersion })));
  return rows.map((row) => ({
    ...presentOrder(row, hydration),
    contactName: row.contactName,
    note: row.note,
    dueAt: row.dueAt.toISOString(),
    finishes: finishesUsed(row, versions.get(`${row.product}@${row.productVersion}`)?.definition),
  }));
}

/** Of the parts that this variant has, and their regions; a product may declare more than a design uses. */
function finishesUsed(row: CounterRow, definition: ProductDefinition | undefined): CounterCardView['finishes'] {
  return Object.entries(row.design.finishes).flatMap(([place, { material, colour }]) => {
    const [part = '', region] = place.split('/');
    if (!row.parts.some(({ id }) => id === part)) return [];
    const declared = definition?.parts[part];
    const name = region === undefined ? declared?.name : declared?.regions?.[region]?.name;
    return [{ part: place, name: name ?? { en: place }, material, colour }];
  });
}

/** An order of one of the actor's stores. */
export async function readCounterOrder(surroundings: Surroundings, reader: Reader, key: { readonly order: string; readonly actor: Staff }): Promise<CounterView> {
  const [row] = await reader
    .select({ ...counterColumns, lines: orders.lines, work: orders.work, wrongCodes: orders.wrongCodes, measured: variants.parts })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.store))
    .innerJoin(variants, eq(variants.hash, orders.variant))
    .where(and(eq(orders.id, key.order), inArray(orders.store, key.actor.stores.map(({ id }) => id))));
  if (!row) return notFound('order');
  const [card] = await presentQueue(surroundings, reader, [row]);
  if (!card) return notFound('order');
  return {
    ...card,
    lines: [...row.lines],
    design: row.design,
    parts: row.measured.map(presentPart),
    events: await readEvents(reader, row.id),
    work: await readWork(reader, row),
    recordable: row.work !== null && isRecordable(card.state),
    next: nextStates(card.state, 'store'),
    pickupAttemptsLeft: Math.max(0, limits.pickupAttempts - row.wrongCodes),
  };
}

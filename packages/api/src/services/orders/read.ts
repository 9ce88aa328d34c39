/** Reads orders: the same rows for customer and counter, presented for each of them. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { timeCorrectionOf } from '@patternbook/fabrication';
import { asc, eq } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import type { OrderCardView, OrderEventView, OrderView } from '../../contract/order.ts';
import type { PictureView } from '../../contract/picture.ts';
import type { productRefs as ProductRefs } from '../products/versions.ts';
import { productRefs } from '../products/versions.ts';
import { pictureViews } from '../variants/pictures.ts';
import { nextStates, readState } from './states.ts';

const { orderEvents, orders, stores, variants } = tables;

/** Columns that every list of orders selects, from orders joined with their stores. */
export const orderColumns = {
  id: orders.id,
  number: orders.number,
  state: orders.state,
  store: { id: stores.id, name: stores.name },
  name: orders.name,
  product: orders.product,
  productVersion: orders.productVersion,
  variant: orders.variant,
  quantity: orders.quantity,
  currency: orders.currency,
  amount: orders.amount,
  minutes: orders.minutes,
  grams: orders.grams,
  placedAt: orders.placedAt,
  changedAt: orders.changedAt,
};

export interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly store: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly product: string;
  readonly productVersion: string;
  readonly variant: string;
  readonly quantity: number;
  readonly currency: 'EUR';
  readonly amount: number;
  readonly minutes: number;
  readonly grams: number;
  readonly placedAt: Date;
  readonly changedAt: Date;
}

/** What presenting a page of orders needs, read once for all of its rows. */
export interface OrderHydration {
  readonly nameProduct: Awaited<ReturnType<typeof ProductRefs>>;
  readonly pictures: (variant: string) => PictureView;
}

export async function hydrateOrders(surroundings: Surroundings, reader: Reader, rows: readonly OrderRow[]): Promise<OrderHydration> {
  const nameProduct = await productRefs(surroundings, reader, rows.map((row) => ({ id: row.product, version: row.productVersion })));
  const pictures = await pictureViews(reader, rows.map(({ variant }) => variant));
  return { nameProduct, pictures };
}

export const presentOrder = (row: OrderRow, { nameProduct, pictures }: OrderHydration): OrderCardView => ({
  id: row.id,
  number: row.number,
  state: readState(row.state),
  store: row.store,
  name: row.name,
  product: nameProduct({ id: row.product, version: row.productVersion }),
  variant: row.variant,
  picture: pictures(row.variant),
  quantity: row.quantity,
  price: { currency: row.currency, amount: row.amount },
  minutes: row.minutes,
  grams: row.grams,
  placedAt: row.placedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
});

export async function readEvents(reader: Reader, order: string): Promise<OrderEventView[]> {
  const rows = await reader.select().from(orderEvents).where(eq(orderEvents.order, order)).orderBy(asc(orderEvents.sequence));
  return rows.map(presentEvent);
}

export const presentEvent = (row: typeof orderEvents.$inferSelect): OrderEventView => ({
  sequence: row.sequence,
  from: row.fromState === null ? null : readState(row.fromState),
  to: readState(row.toState),
  by: row.by,
  reason: row.reason,
  at: row.at.toISOString(),
});

/** The customer's own order; undefined for anybody else. */
export async function readOwnOrder(surroundings: Surroundings, reader: Reader, key: { readonly id: string; readonly owner: string }): Promise<OrderView | undefined> {
  const [row] = await reader
    .select({
      ...orderColumns,
      owner: orders.owner,
      lines: orders.lines,
      work: orders.work,
      design: variants.design,
      pickupCode: orders.pickupCode,
      contactName: orders.contactName,
      note: orders.note,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.store))
    .innerJoin(variants, eq(variants.hash, orders.variant))
    .where(eq(orders.id, key.id));
  if (!row || row.owner !== key.owner) return undefined;
  const hydration = await hydrateOrders(surroundings, reader, [row]);
  const events = await readEvents(reader, row.id);
  const card = presentOrder(row, hydration);
  return {
    ...card,
    lines: [...row.lines],
    correction: timeCorrectionOf(row.work ?? []) ?? null,
    design: row.design,
    pickupCode: row.pickupCode,
    contactName: row.contactName,
    note: row.note,
    events,
    cancellable: nextStates(card.state, 'customer').includes('cancelled'),
  };
}

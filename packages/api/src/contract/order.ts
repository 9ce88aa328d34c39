/** Quotes, orders and what happens to them. */
import { z } from 'zod';
import { designDocument, productRef } from './design.ts';
import { id, instant, money, storeId, variantHash, words } from './identifiers.ts';
import { partView } from './pattern.ts';
import { pictureView } from './picture.ts';
import { machineWork } from './print.ts';

export const orderState = z.enum(['placed', 'accepted', 'printing', 'ready', 'handed-over', 'refused', 'cancelled', 'expired']);
export type OrderState = z.infer<typeof orderState>;

/** One line of a price; together they are the price. "minimum" is what brings a small order up to the store's least. */
export const priceLine = z.object({
  what: z.enum(['setup', 'material', 'machine', 'minimum', 'script']),
  /** Of a material line: which one. */
  material: z.string().optional(),
  /** Of a line of the store's own script: what the store calls it. */
  label: words.optional(),
  amount: z.int(),
});

export const storeRef = z.object({ id: storeId, name: z.string() });

/** That recorded prints moved an estimated time, and how far. */
export const correctionView = z.object({
  prints: z.int(),
  /** On how many different machines. */
  machines: z.int(),
  /** What the estimated time was multiplied by. */
  minutes: z.number(),
});
export type CorrectionView = z.infer<typeof correctionView>;

export const quoteView = z.object({
  id,
  store: storeRef,
  variant: variantHash,
  quantity: z.int(),
  price: money,
  lines: z.array(priceLine),
  /** Print time and material for the whole quantity. */
  minutes: z.number(),
  grams: z.number(),
  correction: correctionView.nullable(),
  validUntil: instant,
});
export type QuoteView = z.infer<typeof quoteView>;

export const orderEvent = z.object({
  sequence: z.int(),
  from: orderState.nullable(),
  to: orderState,
  by: z.enum(['customer', 'store', 'system']),
  reason: z.string().nullable(),
  at: instant,
});
export type OrderEventView = z.infer<typeof orderEvent>;

const orderShape = {
  id,
  /** Short and said aloud; counts within the store. */
  number: z.int(),
  state: orderState,
  store: storeRef,
  name: z.string(),
  product: productRef,
  variant: variantHash,
  picture: pictureView,
  quantity: z.int(),
  price: money,
  minutes: z.number(),
  grams: z.number(),
  placedAt: instant,
  changedAt: instant,
};

export const orderCard = z.object(orderShape);
export type OrderCardView = z.infer<typeof orderCard>;

/** What the customer sees. */
export const orderView = z.object({
  ...orderShape,
  lines: z.array(priceLine),
  correction: correctionView.nullable(),
  design: designDocument,
  /** Shown at pickup. */
  pickupCode: z.string(),
  contactName: z.string(),
  note: z.string(),
  events: z.array(orderEvent),
  cancellable: z.boolean(),
});
export type OrderView = z.infer<typeof orderView>;

/** A part's finish in words of the store's shelf. */
const finishUse = z.object({
  /** A part's id, or `part/region`. */
  part: z.string(),
  name: words,
  material: z.string(),
  colour: z.string(),
});

/** One row of the counter's queue. */
export const counterCard = z.object({
  ...orderShape,
  contactName: z.string(),
  note: z.string(),
  finishes: z.array(finishUse),
  /** When the order should be ready by the store's promise. */
  dueAt: instant,
});
export type CounterCardView = z.infer<typeof counterCard>;

/** One change of one of a store's orders, with the order as it is now. */
export const storeChange = z.object({ order: counterCard, event: orderEvent });
export type StoreChangeView = z.infer<typeof storeChange>;

/** What staff see. The pickup code is not among it: the customer says it. */
export const counterView = z.object({
  ...counterCard.shape,
  lines: z.array(priceLine),
  design: designDocument,
  parts: z.array(partView),
  events: z.array(orderEvent),
  /** By machine, with what it really took where somebody recorded that; empty for orders of the first releases. */
  work: z.array(machineWork),
  /** Whether what it took can be recorded now. */
  recordable: z.boolean(),
  /** States that staff may move it to now. */
  next: z.array(orderState),
  pickupAttemptsLeft: z.int(),
});
export type CounterView = z.infer<typeof counterView>;

import type { TrackedEnvelope } from '@trpc/server';
import type { CounterCardView, OrderEventView } from '../../contract/order.ts';

/** One change of one order of the store, with the order as it is now. */
export interface StoreChange {
  readonly order: CounterCardView;
  readonly event: OrderEventView;
}
export async function* watchStore(..._: readonly unknown[]): AsyncGenerator<TrackedEnvelope<StoreChange>, void, undefined> { throw new Error('pending'); }

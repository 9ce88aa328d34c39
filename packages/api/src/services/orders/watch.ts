import type { TrackedEnvelope } from '@trpc/server';
import type { OrderView } from '../../contract/order.ts';
export async function* watchOrder(..._: readonly unknown[]): AsyncGenerator<TrackedEnvelope<OrderView>, void, undefined> { throw new Error('pending'); }

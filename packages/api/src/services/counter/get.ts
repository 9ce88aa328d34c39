import type { Context } from '../../context.ts';
import type { CounterView } from '../../contract/order.ts';
import type { Staff } from '../../principal.ts';
import { readCounterOrder } from './read.ts';

export async function counterOrder(context: Context & { readonly actor: Staff }, input: { readonly order: string }): Promise<CounterView> {
  return readCounterOrder(context, context.database.read, { order: input.order, actor: context.actor });
}

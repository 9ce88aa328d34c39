import type { Context } from '../../context.ts';
import type { OrderView } from '../../contract/order.ts';
import { notFound } from '../../faults.ts';
import type { Visitor } from '../../principal.ts';
import { readOwnOrder } from './read.ts';

export async function getOrder(context: Context & { readonly actor: Visitor }, input: { readonly id: string }): Promise<OrderView> {
  return (await readOwnOrder(context, context.database.read, { id: input.id, owner: context.actor.id })) ?? notFound('order');
}

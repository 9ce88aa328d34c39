import type { DemoOrder } from './orders.ts';
import type { Caller } from './caller.ts';

/** Orders a pattern as its customer, then takes it as far as the store's staff have come. */
export async function placeDemoOrder({ customer, staff, contactName }: { readonly customer: Caller; readonly staff: Caller; readonly contactName: string }, order: DemoOrder, published: ReadonlyMap<string, string>): Promise<void> {
  const { key, store, quantity, note } = order;
  const design = await customer.designs.create({ from: { pattern: published.get(order.pattern) ?? '' }, idempotencyKey: `demo-order-design-${key}` });

  // A quote is another one each time, so an order of an earlier start is looked for, not placed again.
  const { items } = await customer.orders.mine({});
  const before = items.find((card) => card.name === design.name && card.store.id === store && card.quantity === quantity);
  let id = before?.id;
  if (id === undefined) {
    const quote = await customer.orders.quote({ design: design.id, revision: 1, store, quantity });
    ({ id } = await customer.orders.place({ quote: quote.id, contactName, note, idempotencyKey: `demo-order-${key}-place` }));
  }

  for (const step of order.steps) {
    const idempotencyKey = `demo-order-${key}-${step}`;
    if (step === 'cancelled') {
      await customer.orders.cancel({ id, idempotencyKey });
      continue;
    }
    const pickup = step === 'handed-over' ? { pickupCode: (await customer.orders.get({ id })).pickupCode } : {};
    const reason = step === 'refused' && order.reason !== undefined ? { reason: order.reason } : {};
    await staff.counter.advance({ order: id, to: step, ...pickup, ...reason, idempotencyKey });
  }
  for (const [attempt, took] of (order.took ?? []).entries()) {
    const { work } = await staff.counter.get({ order: id });
    await staff.prints.record({ order: id, prints: work.map((each) => recordOf(each, took)), idempotencyKey: `demo-order-${key}-took-${attempt}` });
  }
}

type Work = Awaited<ReturnType<Caller['counter']['get']>>['work'][number];

/** As read off a machine and a scale. */
function recordOf({ machine, minutes, materials }: Work, took: NonNullable<DemoOrder['took']>[number]): Parameters<Caller['prints']['record']>[0]['prints'][number] {
  if (took === 'failed') return { machine, outcome: 'failed' };
  const { time, mass } = took;
  return {
    machine,
    outcome: 'made',
    minutes: Math.max(1, Math.round(minutes * time)),
    ...(mass !== undefined && { materials: materials.map(({ material, grams }) => ({ material, grams: Math.round(grams * mass * 10) / 10 })) }),
  };
}

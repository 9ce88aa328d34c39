import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { CounterView, OrderState } from '../../contract/order.ts';
import { fault, notFound, refuse } from '../../faults.ts';
import type { Fault } from '../../faults.ts';
import { limits, times } from '../../limits.ts';
import { once } from '../../once.ts';
import type { Staff } from '../../principal.ts';
import { isPickupCode } from '../orders/pickupCode.ts';
import { findStep, nextStates, readState } from '../orders/states.ts';
import { moveOrder } from '../orders/transition.ts';
import { readCounterOrder } from './read.ts';

const { auditEvents, orders } = tables;

export interface AdvanceInput {
  readonly order: string;
  readonly to: OrderState;
  readonly reason?: string | undefined;
  readonly pickupCode?: string | undefined;
  readonly idempotencyKey: string;
}

type Asked = Context & { readonly actor: Staff };

/** One step of the transition table, with what that step needs. */
export async function advanceOrder(context: Asked, input: AdvanceInput): Promise<CounterView> {
  const { actor } = context;
  return once(context, { owner: actor.id, procedure: 'counter.advance', key: input.idempotencyKey, input }, async (writer) => {
    const [row] = await writer
      .select({ state: orders.state, store: orders.store, pickupCode: orders.pickupCode, wrongCodes: orders.wrongCodes, changedAt: orders.changedAt })
      .from(orders)
      .where(and(eq(orders.id, input.order), inArray(orders.store, actor.stores.map(({ id }) => id))))
      .for('update');
    if (!row) return notFound('order');
    const from = readState(row.state);
    const step = findStep(from, input.to, 'store');
    if (!step) refuse('wrong-state', `This order is ${from}: it cannot become ${input.to} now.`, { state: from, next: nextStates(from, 'store') });

    if (step.needs === 'reason' && input.reason === undefined) refuseField('reason', 'Tell the customer why, in one sentence.');
    if (step.needs === 'shelf-time' && context.now().getTime() < row.changedAt.getTime() + times.shelfSeconds * 1000) {
      refuse('wrong-state', 'Keep the order on the shelf for 30 days before it expires.', { state: from, next: ['handed-over'] });
    }
    if (step.needs === 'pickup-code') {
      const wrong = await tryPickupCode(context, writer, input, row);
      // Returned, not thrown, so that the attempt stays counted.
      if (wrong) return { refused: wrong };
    }
    const reason = step.needs === 'reason' ? (input.reason ?? null) : null;
    await moveOrder(context, writer, { order: input.order, store: row.store, from, to: input.to, by: 'store', actor: actor.id, reason });
    return { done: await readCounterOrder(context, writer.reader, { order: input.order, actor }) };
  });
}

/** Undefined when the code is right. The order is locked, so attempts at once are counted one by one. */
async function tryPickupCode(
  context: Asked,
  writer: Writer,
  input: AdvanceInput,
  row: { readonly store: string; readonly pickupCode: string; readonly wrongCodes: number },
): Promise<Fault | undefined> {
  if (input.pickupCode === undefined) refuseField('pickupCode', 'Ask the customer for the pickup code and type it here.');
  const attempts = attemptsOf(context.actor, row.store);
  if (row.wrongCodes >= attempts) {
    return fault('wrong-code', 'Too many wrong codes were tried for this order: ask the manager of the store to hand it over.', { attemptsLeft: 0 });
  }
  if (isPickupCode(input.pickupCode, row.pickupCode)) return undefined;
  const wrongCodes = row.wrongCodes + 1;
  await writer.update(orders).set({ wrongCodes }).where(eq(orders.id, input.order));
  await writer.insert(auditEvents).values({
    id: context.ids.uuid(),
    at: context.now(),
    actor: context.actor.id,
    action: 'wrong-pickup-code',
    subject: input.order,
    data: { wrongCodes },
  });
  return fault('wrong-code', 'This is not the pickup code of this order: ask for it again.', { attemptsLeft: attempts - wrongCodes });
}

/** A manager can still hand over what a clerk used up the attempts of. */
const attemptsOf = (actor: Staff, store: string): number =>
  actor.stores.some(({ id, role }) => id === store && role === 'manager') ? 2 * limits.pickupAttempts : limits.pickupAttempts;

function refuseField(path: string, message: string): never {
  refuse('bad-input', message, { issues: [{ path, message }] });
}

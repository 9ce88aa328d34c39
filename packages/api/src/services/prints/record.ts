import { tables } from '@patternbook/database';
import type { Work } from '@patternbook/fabrication';
import { and, eq, inArray, max } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { CounterView } from '../../contract/order.ts';
import type { PrintRecord } from '../../contract/print.ts';
import { notFound, refuse } from '../../faults.ts';
import { once } from '../../once.ts';
import type { Staff } from '../../principal.ts';
import { readCounterOrder } from '../counter/read.ts';
import { isRecordable, nextStates, readState } from '../orders/states.ts';

const { orders, prints } = tables;

export interface RecordInput {
  readonly order: string;
  readonly prints: readonly PrintRecord[];
  readonly idempotencyKey: string;
}

/** Writes down what making an order really took. Nothing is overwritten: of each machine the newest entry counts. */
export async function recordPrints(context: Context & { readonly actor: Staff }, input: RecordInput): Promise<CounterView> {
  const { actor } = context;
  return once(context, { owner: actor.id, procedure: 'prints.record', key: input.idempotencyKey, input }, async (writer) => {
    const [row] = await writer
      .select({ state: orders.state, work: orders.work })
      .from(orders)
      .where(and(eq(orders.id, input.order), inArray(orders.store, actor.stores.map(({ id }) => id))))
      // Entries recorded at once are numbered one after the other.
      .for('update');
    if (!row) return notFound('order');
    const state = readState(row.state);
    if (!isRecordable(state)) refuse('wrong-state', 'What it took can be recorded once the order is in the making.', { state, next: nextStates(state, 'store') });
    const [last] = await writer.reader.select({ entry: max(prints.entry) }).from(prints).where(eq(prints.order, input.order));
    const common = { order: input.order, entry: (last?.entry ?? 0) + 1, by: actor.id, at: context.now() };
    await writer.insert(prints).values(rowsOf(input.prints, row.work ?? []).map((each) => ({ ...common, ...each })));
    return { done: await readCounterOrder(context, writer.reader, { order: input.order, actor }) };
  });
}

type PrintRow = Omit<typeof prints.$inferInsert, 'order' | 'entry' | 'by' | 'at'>;

function rowsOf(records: readonly PrintRecord[], work: readonly Work[]): PrintRow[] {
  if (new Set(records.map(({ machine }) => machine)).size < records.length) refuseField('prints', 'Record each machine once.');
  return records.flatMap((record, index) => {
    const own = work.filter(({ machine }) => machine === record.machine);
    if (own.length === 0) refuseField(`prints.${index}.machine`, 'This order was not planned for that machine.');
    return record.outcome === 'failed' ? own.map((each) => rowOf(each, 'failed', null, null)) : madeRows(record, own, `prints.${index}`);
  });
}

/** One row a material. A machine's clock does not tell materials apart, so its time is shared as was estimated. */
function madeRows({ minutes, materials = [] }: Extract<PrintRecord, { outcome: 'made' }>, own: readonly Work[], path: string): PrintRow[] {
  if (minutes === undefined && materials.length === 0) refuseField(path, 'Write how long it took or what it weighs.');
  if (new Set(materials.map(({ material }) => material)).size < materials.length) refuseField(`${path}.materials`, 'Weigh each material once.');
  if (materials.some(({ material }) => !own.some((each) => each.material === material))) refuseField(`${path}.materials`, 'This order was not planned in that material.');
  const whole = own.reduce((sum, each) => sum + each.minutes, 0);
  return own.map((each) => {
    const share = whole > 0 ? each.minutes / whole : 1 / own.length;
    const grams = materials.find(({ material }) => material === each.material)?.grams ?? null;
    return rowOf(each, 'made', minutes === undefined || share === 0 ? null : minutes * share, grams);
  });
}

const rowOf = ({ machine, material, minutes: estimatedMinutes, grams: estimatedGrams }: Work, outcome: 'made' | 'failed', minutes: number | null, grams: number | null): PrintRow => ({
  machine,
  material,
  outcome,
  estimatedMinutes,
  estimatedGrams,
  minutes,
  grams,
});

function refuseField(path: string, message: string): never {
  refuse('bad-input', message, { issues: [{ path, message }] });
}

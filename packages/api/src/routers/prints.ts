import { z } from 'zod';
import { id, idempotencyKey } from '../contract/identifiers.ts';
import { counterView } from '../contract/order.ts';
import { printRecord } from '../contract/print.ts';
import { limits } from '../limits.ts';
import { router, staff } from '../procedure.ts';
import { recordPrints } from '../services/prints/record.ts';

export const prints = router({
  /** What making an order really took, by machine. Recording a machine again corrects it: its newest entry counts. */
  record: staff('own-store', 'write')
    .input(z.object({ order: id, prints: z.array(printRecord).min(1).max(limits.machinesOfOrder), idempotencyKey }))
    .output(counterView)
    .mutation(({ ctx, input }) => recordPrints(ctx, input)),
});

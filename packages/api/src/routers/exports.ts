import { exportOptionsSchema, formatObstacles, formats } from '@patternbook/fabrication';
import { z } from 'zod';
import { id, idempotencyKey, revision } from '../contract/identifiers.ts';
import { taskView } from '../contract/task.ts';
import { router, visitor } from '../procedure.ts';
import { cancelExport } from '../services/exports/cancel.ts';
import { exportOffers } from '../services/exports/offers.ts';
import { getExport } from '../services/exports/get.ts';
import { requestExport } from '../services/exports/request.ts';
import { watchExport } from '../services/exports/watch.ts';

const subject = z.union([
  z.strictObject({ design: id, revision }),
  z.strictObject({ pattern: id, revision: revision.optional() }),
  z.strictObject({ order: id }),
]);

export const exports = router({
  /** Every format, and what stands in its way for this design, pattern or order: told before anybody asks for it. */
  offers: visitor('own', 'heavy')
    .input(z.object({ subject }))
    .output(z.object({
      processes: z.array(z.enum(['fdm', 'sla', 'laser', 'cnc'])),
      formats: z.array(z.object({ format: z.enum(formats), obstacle: z.enum(formatObstacles).nullable() })),
    }))
    .query(({ ctx, input }) => exportOffers(ctx, input)),

  /** Own designs and orders, and every pattern. STL of several parts at once is one file of all of them side by side. */
  request: visitor('own', 'heavy')
    .input(
      z.object({
        subject,
        format: z.enum(formats),
        /** Id of the machine that it is for; each part goes to the first of the catalogue that makes it if left out. */
        machine: z.string().max(40).optional(),
        options: exportOptionsSchema.optional(),
        /** Only this part; all of them if left out. */
        part: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/).optional(),
        idempotencyKey,
      }),
    )
    .output(taskView)
    .mutation(({ ctx, input }) => requestExport(ctx, input)),

  /** The asking person's own task. */
  get: visitor('own', 'read')
    .input(z.object({ task: id }))
    .output(taskView)
    .query(({ ctx, input }) => getExport(ctx, input)),

  /** The asking person's own task, whenever it is further, until it has ended. */
  watch: visitor('own', 'read')
    .input(z.object({ task: id }))
    .subscription(({ ctx, input, signal }) => watchExport(ctx, input, signal)),

  /** Ends the asking person's own task. Calling it again, or too late, changes nothing. */
  cancel: visitor('own', 'write')
    .input(z.object({ task: id }))
    .output(taskView)
    .mutation(({ ctx, input }) => cancelExport(ctx, input)),
});

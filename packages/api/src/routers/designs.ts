import { z } from 'zod';
import { designCard, designDocument, designInput, designView, finishesInput, patternRef, person, productRef, turnsInput, valuesInput } from '../contract/design.ts';
import { cursor, id, idempotencyKey, instant, pageSize, productId, productVersion, revision, shareToken } from '../contract/identifiers.ts';
import { pictureView } from '../contract/picture.ts';
import { line, optionalLine } from '../contract/texts.ts';
import { limits } from '../limits.ts';
import { anyone, router, visitor } from '../procedure.ts';
import { createDesign } from '../services/designs/create.ts';
import { getDesign } from '../services/designs/get.ts';
import { designAt, designHistory } from '../services/designs/history.ts';
import { myDesigns } from '../services/designs/mine.ts';
import { removeDesign, restoreDesign } from '../services/designs/remove.ts';
import { saveDesign } from '../services/designs/save.ts';
import { shareDesign, sharedDesign, unshareDesign } from '../services/designs/share.ts';

const shareMode = z.enum(['view', 'copy']);

export const designs = router({
  /** Begins a design: from the product's defaults, or as a copy of a pattern, an own design or a shared one. */
  create: visitor('own', 'write')
    .input(
      z.object({
        /** Needed unless `from` names something to begin from, whose product and version then count. */
        product: productId.optional(),
        version: productVersion.optional(),
        from: z
          .union([
            z.strictObject({ pattern: id, revision: revision.optional() }),
            z.strictObject({ design: id, revision: revision.optional() }),
            z.strictObject({ shareToken }),
          ])
          .optional(),
        /** Set over what it begins from. */
        values: valuesInput.optional(),
        finishes: finishesInput.optional(),
        turns: turnsInput.optional(),
        name: line(limits.name).optional(),
        idempotencyKey: idempotencyKey.optional(),
      }),
    )
    .output(designView)
    .mutation(({ ctx, input }) => createDesign(ctx, input)),

  get: visitor('own', 'read')
    .input(z.object({ id }))
    .output(designView)
    .query(({ ctx, input }) => getDesign(ctx, input)),

  /** `revision` is the one that the edit was made on; a newer one on the server is answered with `stale-revision`. */
  save: visitor('own', 'write')
    .input(
      z.object({
        id,
        revision,
        design: designInput,
        name: line(limits.name).optional(),
        /** What the person did, shown in the history. */
        label: optionalLine(limits.label).optional(),
        idempotencyKey,
      }),
    )
    .output(z.object({ id, revision, savedAt: instant }))
    .mutation(({ ctx, input }) => saveDesign(ctx, input)),

  /** Newest first. */
  history: visitor('own', 'read')
    .input(z.object({ id, cursor: cursor.optional(), limit: pageSize }))
    .output(
      z.object({
        items: z.array(z.object({ revision, name: z.string(), label: z.string(), savedAt: instant })),
        nextCursor: cursor.nullable(),
      }),
    )
    .query(({ ctx, input }) => designHistory(ctx, input)),

  at: visitor('own', 'read')
    .input(z.object({ id, revision }))
    .output(z.object({ revision, name: z.string(), label: z.string(), design: designDocument, savedAt: instant }))
    .query(({ ctx, input }) => designAt(ctx, input)),

  /** Last saved first; `removed` lists the ones in the bin. */
  mine: visitor('own', 'read')
    .input(z.object({ cursor: cursor.optional(), removed: z.boolean().default(false), limit: pageSize }))
    .output(z.object({ items: z.array(designCard), nextCursor: cursor.nullable() }))
    .query(({ ctx, input }) => myDesigns(ctx, input)),

  /** Into the bin; nothing is deleted. */
  remove: visitor('own', 'write')
    .input(z.object({ id }))
    .output(z.object({ id, removed: z.boolean() }))
    .mutation(({ ctx, input }) => removeDesign(ctx, input)),

  restore: visitor('own', 'write')
    .input(z.object({ id }))
    .output(z.object({ id, removed: z.boolean() }))
    .mutation(({ ctx, input }) => restoreDesign(ctx, input)),

  /** A link that opens exactly this revision (the newest, unless one is named). The token is told once. */
  share: visitor('own', 'write')
    .input(z.object({ id, mode: shareMode, revision: revision.optional() }))
    .output(z.object({ token: shareToken, url: z.string(), mode: shareMode, revision }))
    .mutation(({ ctx, input }) => shareDesign(ctx, input)),

  /** Ends every link of the design. */
  unshare: visitor('own', 'write')
    .input(z.object({ id }))
    .output(z.object({ id, ended: z.int() }))
    .mutation(({ ctx, input }) => unshareDesign(ctx, input)),

  shared: anyone('bearer', 'read')
    .input(z.object({ token: shareToken }))
    .output(
      z.object({
        mode: shareMode,
        name: z.string(),
        author: person,
        product: productRef,
        /** Null when it cannot be drawn. */
        picture: pictureView.nullable(),
        design: designDocument,
        revision,
        savedAt: instant,
        origins: z.array(patternRef),
      }),
    )
    .query(({ ctx, input }) => sharedDesign(ctx, input)),
});

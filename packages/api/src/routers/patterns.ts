import { z } from 'zod';
import { designView } from '../contract/design.ts';
import { cursor, id, idempotencyKey, pageSize, productId, revision } from '../contract/identifiers.ts';
import { licence, patternCard, patternView } from '../contract/pattern.ts';
import { line, optionalLine, paragraphs } from '../contract/texts.ts';
import { limits } from '../limits.ts';
import { anyone, customer, router, visitor } from '../procedure.ts';
import { getPattern } from '../services/patterns/get.ts';
import { listPatterns } from '../services/patterns/list.ts';
import { publishPattern } from '../services/patterns/publish.ts';
import { remixPattern } from '../services/patterns/remix.ts';
import { patternRemixes } from '../services/patterns/remixes.ts';
import { withdrawPattern } from '../services/patterns/withdraw.ts';

const page = z.object({ items: z.array(patternCard), nextCursor: cursor.nullable() });

export const patterns = router({
  /** Freezes one revision of an own design. With `pattern`, as that pattern's next revision; otherwise as a new one. */
  publish: customer('own', 'heavy')
    .input(
      z.object({
        design: id,
        revision,
        pattern: id.optional(),
        name: line(limits.name),
        story: paragraphs(limits.story),
        licence,
        idempotencyKey,
      }),
    )
    .output(z.object({ id, revision }))
    .mutation(({ ctx, input }) => publishPattern(ctx, input)),

  list: anyone('public', 'read')
    .input(
      z.object({
        product: productId.optional(),
        /** Only this person's. */
        author: id.optional(),
        search: optionalLine(limits.search).optional(),
        sort: z.enum(['newest', 'remixed']).default('newest'),
        cursor: cursor.optional(),
        limit: pageSize,
      }),
    )
    .output(page)
    .query(({ ctx, input }) => listPatterns(ctx, input)),

  /** The newest revision, unless one is named. A withdrawn pattern is still shown to those who know its address. */
  get: anyone('public', 'read')
    .input(z.object({ id, revision: revision.optional() }))
    .output(patternView)
    .query(({ ctx, input }) => getPattern(ctx, input)),

  /** Patterns that were begun from this one, newest first. */
  remixes: anyone('public', 'read')
    .input(z.object({ id, cursor: cursor.optional(), limit: pageSize }))
    .output(page)
    .query(({ ctx, input }) => patternRemixes(ctx, input)),

  /** Begins a design from the pattern; the credit stays with it. */
  remix: visitor('public', 'write')
    .input(z.object({ id, revision: revision.optional(), idempotencyKey: idempotencyKey.optional() }))
    .output(designView)
    .mutation(({ ctx, input }) => remixPattern(ctx, input)),

  /** Hides it from the gallery; what was made from it keeps its lineage. */
  withdraw: customer('own', 'write')
    .input(z.object({ id }))
    .output(z.object({ id, state: z.literal('withdrawn') }))
    .mutation(({ ctx, input }) => withdrawPattern(ctx, input)),
});

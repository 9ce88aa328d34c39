import { z } from 'zod';
import { designDocument } from '../contract/design.ts';
import { variantHash } from '../contract/identifiers.ts';
import { anyone, router } from '../procedure.ts';
import { getVariant } from '../services/variants/get.ts';

export const variants = router({
  /**
   * The design that a printed sheet, a label or a file leads back to. Its name is the hash of its content: only who has it
   * in hand knows it.
   */
  get: anyone('bearer', 'read')
    .input(z.object({ variant: variantHash }))
    .output(z.object({ design: designDocument }))
    .query(({ ctx, input }) => getVariant(ctx, input)),
});

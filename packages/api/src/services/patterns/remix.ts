import type { Context } from '../../context.ts';
import type { DesignView } from '../../contract/design.ts';
import type { Visitor } from '../../principal.ts';
import { createDesign } from '../designs/create.ts';

export async function remixPattern(
  context: Context & { readonly actor: Visitor },
  input: { readonly id: string; readonly revision?: number | undefined; readonly idempotencyKey?: string | undefined },
): Promise<DesignView> {
  return createDesign(context, { from: { pattern: input.id, revision: input.revision }, idempotencyKey: input.idempotencyKey });
}

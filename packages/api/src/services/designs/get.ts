import type { Context } from '../../context.ts';
import type { DesignView } from '../../contract/design.ts';
import type { Visitor } from '../../principal.ts';
import { readDesign } from './read.ts';

export async function getDesign(context: Context & { readonly actor: Visitor }, input: { readonly id: string }): Promise<DesignView> {
  return readDesign(context, context.database.read, { id: input.id, owner: context.actor.id });
}

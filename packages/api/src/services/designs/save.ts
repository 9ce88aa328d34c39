import { tables } from '@patternbook/database';
import type { Design } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { refuse } from '../../faults.ts';
import { once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import { loadVersion } from '../products/versions.ts';
import { refuseBadDesign } from '../variants/checked.ts';
import { drawLater } from './drawLater.ts';
import { readDesign } from './read.ts';

const { designRevisions, designs } = tables;

export interface SaveInput {
  readonly id: string;
  /** The revision that the edit was made on. */
  readonly revision: number;
  readonly design: Design;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly idempotencyKey: string;
}

export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
}

/** One more revision, if nobody saved in between. A design in the bin can be saved too: an edit is never lost. */
export async function saveDesign(context: Context & { readonly actor: Visitor }, input: SaveInput): Promise<Saved> {
  const { actor } = context;
  const { definition } = await loadVersion(context, input.design.product);
  refuseBadDesign(context, definition, input.design);

  const call = { owner: actor.id, procedure: 'designs.save', key: input.idempotencyKey, input };
  return once(context, call, async (writer) => {
    const savedAt = context.now();
    const [head] = await writer
      .update(designs)
      .set({
        revision: input.revision + 1,
        productVersion: input.design.product.version,
        savedAt,
        ...(input.name === undefined ? {} : { name: input.name }),
      })
      .where(and(eq(designs.id, input.id), eq(designs.owner, actor.id), eq(designs.revision, input.revision), eq(designs.product, input.design.product.id)))
      .returning({ name: designs.name });
    if (!head) {
      const current = await readDesign(context, writer.reader, { id: input.id, owner: actor.id });
      if (current.design.product.id !== input.design.product.id) {
        refuse('bad-input', `This is a design of ${current.product.name.en}: begin a new one for another product.`, { issues: [{ path: 'design.product.id', message: 'Another product.' }] });
      }
      refuse('stale-revision', 'This design was saved from another place in the meantime: take over what is new there, then save again.', { current });
    }
    const revision = input.revision + 1;
    await writer.insert(designRevisions).values({ design: input.id, revision, name: head.name, label: input.label ?? '', document: input.design, savedAt });
    await drawLater(context, writer, input.id);
    return { done: { id: input.id, revision, savedAt: savedAt.toISOString() } };
  });
}

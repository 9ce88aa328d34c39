import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import { withTurns } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import { count, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { DesignView } from '../../contract/design.ts';
import { refuse } from '../../faults.ts';
import { limits } from '../../limits.ts';
import { once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import { findVersion, loadVersion } from '../products/versions.ts';
import { refuseBadDesign } from '../variants/checked.ts';
import { beginFrom } from './beginnings.ts';
import type { Beginning, From } from './beginnings.ts';
import { drawLater } from './drawLater.ts';
import { readDesign } from './read.ts';

const { designOrigins, designRevisions, designs } = tables;

export interface CreateInput {
  readonly product?: string | undefined;
  readonly version?: string | undefined;
  readonly from?: From | undefined;
  readonly values?: Design['values'] | undefined;
  readonly finishes?: Design['finishes'] | undefined;
  /** All of them: what is not among them goes back to the product's; those of the beginning if left out. */
  readonly turns?: Design['turns'] | undefined;
  readonly name?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export async function createDesign(context: Context & { readonly actor: Visitor }, input: CreateInput): Promise<DesignView> {
  const beginning = await begin(context, input);
  const { definition } = await loadVersion(context, beginning.design.product);
  const design = withTurns({
    ...beginning.design,
    values: { ...beginning.design.values, ...input.values },
    finishes: { ...beginning.design.finishes, ...input.finishes },
  }, input.turns ?? beginning.design.turns);
  refuseBadDesign(context, definition, design);

  const call = { owner: context.actor.id, procedure: 'designs.create', key: input.idempotencyKey, input };
  return once(context, call, async (writer) => {
    const id = await insertDesign(context, writer, { ...beginning, design, name: input.name ?? beginning.name });
    return { done: await readDesign(context, writer.reader, { id, owner: context.actor.id }) };
  });
}

async function begin(context: Context & { readonly actor: Visitor }, input: CreateInput): Promise<Beginning> {
  if (input.from) return beginFrom(context, context.actor, input.from);
  if (input.product === undefined) {
    refuse('bad-input', 'Name a product, or something to begin from.', { issues: [{ path: 'product', message: 'Missing.' }] });
  }
  const { id, version, definition } = await findVersion(context, input.product, input.version);
  return { name: definition.name.en, design: { schema: 1, product: { id, version }, values: {}, features: [], finishes: {} }, origins: [] };
}

/** The first revision, with the credit for what it was begun from. */
export async function insertDesign(context: Context & { readonly actor: Visitor }, writer: Writer, beginning: Beginning): Promise<string> {
  const { actor, ids } = context;
  const [owned] = await writer.reader.select({ designs: count() }).from(designs).where(eq(designs.owner, actor.id));
  if ((owned?.designs ?? 0) >= limits.designsOfOne) {
    refuse('limit-reached', `You have ${limits.designsOfOne} designs, the most that anybody may keep: go on with one of them.`, { limit: limits.designsOfOne });
  }
  const id = ids.uuid();
  const now = context.now();
  const { name, design } = beginning;
  await writer.insert(designs).values({ id, owner: actor.id, product: design.product.id, productVersion: design.product.version, name, revision: 1, createdAt: now, savedAt: now });
  await writer.insert(designRevisions).values({ design: id, revision: 1, name, label: '', document: design, savedAt: now });
  if (beginning.origins.length > 0) {
    await writer.insert(designOrigins).values(beginning.origins.map(({ pattern, revision }) => ({ design: id, pattern, patternRevision: revision })));
  }
  await drawLater(context, writer, id);
  return id;
}

import { createHash } from 'node:crypto';
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Design, Frozen } from '@patternbook/product';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound, refuse } from '../../faults.ts';
import { limits } from '../../limits.ts';
import type { Visitor } from '../../principal.ts';
import { drawSoon } from '../../tasks/drawPictures.ts';
import { presentPerson } from '../people/present.ts';
import { loadVersions, productRefs } from '../products/versions.ts';
import { freezeForShowing } from '../variants/checked.ts';
import { pictureViews } from '../variants/pictures.ts';
import { readOrigins, readRevision } from './read.ts';

const { designRevisions, designs, shareLinks, users } = tables;

export interface Shared {
  readonly design: string;
  readonly mode: 'view' | 'copy';
  readonly revision: number;
  readonly name: string;
  readonly document: Design;
  readonly savedAt: Date;
  readonly author: { readonly id: string; readonly name: string; readonly isAnonymous: boolean };
}

const hashToken = (token: string) => createHash('sha256').update(token).digest();

/** A link to one revision, so that it opens for ever what its owner saw when sharing. */
export async function shareDesign(
  context: Context & { readonly actor: Visitor },
  input: { readonly id: string; readonly mode: 'view' | 'copy'; readonly revision?: number | undefined },
) {
  const token = context.ids.token();
  const revision = await context.database.write(async (writer) => {
    // Held until the link is there, so that two at once cannot pass the limit together.
    await writer.select({ id: designs.id }).from(designs).where(and(eq(designs.id, input.id), eq(designs.owner, context.actor.id))).for('no key update');
    const shown = await readRevision(writer.reader, { ...input, owner: context.actor.id });
    const [open] = await writer.reader.select({ links: count() }).from(shareLinks).where(and(eq(shareLinks.design, input.id), isNull(shareLinks.endedAt)));
    if ((open?.links ?? 0) >= limits.shareLinks) {
      refuse('limit-reached', `This design has ${limits.shareLinks} links: end them before making more.`, { limit: limits.shareLinks });
    }
    await writer.insert(shareLinks).values({ tokenHash: hashToken(token), design: input.id, revision: shown.revision, mode: input.mode, createdAt: context.now() });
    const frozen = await freezeShown(context, writer.reader, shown.document);
    if (frozen) await drawSoon(context, writer, frozen);
    return shown.revision;
  });
  return { token, url: `${context.site}/s/${token}`, mode: input.mode, revision };
}

export async function unshareDesign(context: Context & { readonly actor: Visitor }, input: { readonly id: string }) {
  return context.database.write(async (writer) => {
    const [own] = await writer.reader.select({ id: designs.id }).from(designs).where(and(eq(designs.id, input.id), eq(designs.owner, context.actor.id)));
    if (!own) return notFound('design');
    const ended = await writer
      .update(shareLinks)
      .set({ endedAt: context.now() })
      .where(and(eq(shareLinks.design, input.id), isNull(shareLinks.endedAt)))
      .returning({ design: shareLinks.design });
    return { id: input.id, ended: ended.length };
  });
}

/** What a token opens. A design in the bin is not shown. */
export async function findShared(reader: Reader, token: string): Promise<Shared> {
  const [row] = await reader
    .select({
      design: designs.id,
      mode: shareLinks.mode,
      revision: designRevisions.revision,
      name: designRevisions.name,
      document: designRevisions.document,
      savedAt: designRevisions.savedAt,
      author: { id: users.id, name: users.name, isAnonymous: users.isAnonymous },
    })
    .from(shareLinks)
    .innerJoin(designs, eq(designs.id, shareLinks.design))
    .innerJoin(designRevisions, and(eq(designRevisions.design, shareLinks.design), eq(designRevisions.revision, shareLinks.revision)))
    .innerJoin(users, eq(users.id, designs.owner))
    .where(and(eq(shareLinks.tokenHash, hashToken(token)), isNull(shareLinks.endedAt), isNull(designs.removedAt)));
  return row ?? notFound('share link');
}

export async function sharedDesign(context: Context, input: { readonly token: string }) {
  const { read } = context.database;
  const { mode, name, document, revision, savedAt, author, design } = await findShared(read, input.token);
  const frozen = await freezeShown(context, read, document);
  const [origins, nameProduct, pictures] = await Promise.all([
    readOrigins(read, design),
    productRefs(context, read, [document.product]),
    pictureViews(read, frozen ? [frozen.variant] : []),
  ]);
  const picture = frozen ? pictures(frozen.variant) : null;
  return { mode, name, picture, author: presentPerson(author), product: nameProduct(document.product), design: document, revision, savedAt: savedAt.toISOString(), origins };
}

/** What the link's picture is of; undefined when it cannot be drawn. */
async function freezeShown(context: Context, reader: Reader, document: Design): Promise<Frozen | undefined> {
  const { id, version } = document.product;
  const published = (await loadVersions(context, reader, [document.product])).get(`${id}@${version}`);
  return published && freezeForShowing(published.definition, document);
}

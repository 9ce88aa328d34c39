/** Reads designs for their owners: skeleton, hydration, presentation. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Design } from '@patternbook/product';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Surroundings } from '../../context.ts';
import type { DesignView, PatternRefView } from '../../contract/design.ts';
import { notFound } from '../../faults.ts';
import { presentRef, refColumns } from '../patterns/parents.ts';
import { productRefs } from '../products/versions.ts';

const { designOrigins, designRevisions, designs, patternRevisions, patterns, shareLinks, users } = tables;

/** The owner's design as it is now. Somebody else's is not found. */
export async function readDesign(surroundings: Surroundings, reader: Reader, key: { readonly id: string; readonly owner: string }): Promise<DesignView> {
  const [row] = await reader
    .select({
      id: designs.id,
      name: designs.name,
      revision: designs.revision,
      document: designRevisions.document,
      createdAt: designs.createdAt,
      savedAt: designs.savedAt,
      removedAt: designs.removedAt,
    })
    .from(designs)
    .innerJoin(designRevisions, and(eq(designRevisions.design, designs.id), eq(designRevisions.revision, designs.revision)))
    .where(and(eq(designs.id, key.id), eq(designs.owner, key.owner)));
  if (!row) return notFound('design');
  // One after the other: inside a transaction there is only one connection.
  const origins = await readOrigins(reader, row.id);
  const links = await reader.select({ links: count() }).from(shareLinks).where(and(eq(shareLinks.design, row.id), isNull(shareLinks.endedAt)));
  const nameProduct = await productRefs(surroundings, reader, [row.document.product]);
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    design: row.document,
    product: nameProduct(row.document.product),
    origins,
    createdAt: row.createdAt.toISOString(),
    savedAt: row.savedAt.toISOString(),
    removed: row.removedAt !== null,
    shareLinks: links[0]?.links ?? 0,
  };
}

/** The patterns that a design was begun from, with their authors. */
export async function readOrigins(reader: Reader, design: string): Promise<PatternRefView[]> {
  const rows = await reader
    .select(refColumns)
    .from(designOrigins)
    .innerJoin(patterns, eq(patterns.id, designOrigins.pattern))
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, designOrigins.pattern), eq(patternRevisions.revision, designOrigins.patternRevision)))
    .innerJoin(users, eq(users.id, patterns.author))
    .where(eq(designOrigins.design, design))
    .orderBy(designOrigins.pattern);
  return rows.map(presentRef);
}

export interface StoredRevision {
  readonly design: string;
  readonly revision: number;
  readonly name: string;
  readonly label: string;
  readonly document: Design;
  readonly savedAt: Date;
}

/** One revision of an own design; the newest when none is named. */
export async function readRevision(reader: Reader, key: { readonly id: string; readonly owner: string; readonly revision?: number | undefined }): Promise<StoredRevision> {
  const [row] = await reader
    .select({
      design: designRevisions.design,
      revision: designRevisions.revision,
      name: designRevisions.name,
      label: designRevisions.label,
      document: designRevisions.document,
      savedAt: designRevisions.savedAt,
    })
    .from(designRevisions)
    .innerJoin(designs, eq(designs.id, designRevisions.design))
    .where(and(eq(designs.id, key.id), eq(designs.owner, key.owner), eq(designRevisions.revision, key.revision ?? designs.revision)));
  return row ?? notFound('design revision');
}

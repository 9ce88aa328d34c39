/** What a design can begin from besides a product's defaults. The credit is carried along. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Design } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { notFound, refuse } from '../../faults.ts';
import type { Visitor } from '../../principal.ts';
import { readRevision } from './read.ts';
import { findShared } from './share.ts';

const { designOrigins, patternRevisions, patterns, variants } = tables;

export type From =
  | { readonly pattern: string; readonly revision?: number | undefined }
  | { readonly design: string; readonly revision?: number | undefined }
  | { readonly shareToken: string };

export interface Origin {
  readonly pattern: string;
  readonly revision: number;
}

export interface Beginning {
  readonly name: string;
  readonly design: Design;
  readonly origins: readonly Origin[];
}

export async function beginFrom(context: Context, actor: Visitor, from: From): Promise<Beginning> {
  const { read } = context.database;
  if ('pattern' in from) return beginFromPattern(read, from);
  if ('design' in from) {
    const { document, name } = await readRevision(read, { id: from.design, owner: actor.id, revision: from.revision });
    return { name, design: document, origins: await originsOf(read, from.design) };
  }
  const shared = await findShared(read, from.shareToken);
  if (shared.mode !== 'copy') refuse('not-allowed', 'This link is for looking only: ask its owner for one that allows copies.', null);
  return { name: shared.name, design: shared.document, origins: await originsOf(read, shared.design) };
}

/** A withdrawn pattern can still be looked at, but begins nothing new. */
export async function beginFromPattern(reader: Reader, from: { readonly pattern: string; readonly revision?: number | undefined }): Promise<Beginning> {
  const [row] = await reader
    .select({ name: patternRevisions.name, revision: patternRevisions.revision, design: variants.design })
    .from(patterns)
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patterns.id), eq(patternRevisions.revision, from.revision ?? patterns.revision)))
    .innerJoin(variants, eq(variants.hash, patternRevisions.variant))
    .where(and(eq(patterns.id, from.pattern), eq(patterns.state, 'listed')));
  if (!row) return notFound('pattern');
  return { name: row.name, design: row.design, origins: [{ pattern: from.pattern, revision: row.revision }] };
}

const originsOf = (reader: Reader, design: string): Promise<Origin[]> =>
  reader.select({ pattern: designOrigins.pattern, revision: designOrigins.patternRevision }).from(designOrigins).where(eq(designOrigins.design, design));

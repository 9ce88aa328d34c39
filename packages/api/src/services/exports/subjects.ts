/** What can be exported, and what its file says about itself. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Design, Frozen } from '@patternbook/product';
import { freeze } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { PatternRefView } from '../../contract/design.ts';
import { notFound } from '../../faults.ts';
import type { PublishedVersion } from '../../memory.ts';
import type { Visitor } from '../../principal.ts';
import type { TaskInput } from '../../tasks/kinds.ts';
import { readOrigins, readRevision } from '../designs/read.ts';
import { readParents } from '../patterns/parents.ts';
import { loadVersion } from '../products/versions.ts';
import { freezeForMaking } from '../variants/checked.ts';

const { orders, patternRevisions, patterns, users, variants } = tables;

export type Subject =
  | { readonly design: string; readonly revision: number }
  | { readonly pattern: string; readonly revision?: number | undefined }
  | { readonly order: string };

export type Credits = TaskInput<'make-artefact'>['credits'];

export interface ExportSubject {
  readonly version: PublishedVersion;
  readonly frozen: Frozen;
  readonly credits: Credits;
  /** The pattern that is counted, if it is one. */
  readonly pattern: string | null;
}

export async function readSubject(context: Context, actor: Visitor, subject: Subject): Promise<ExportSubject> {
  const { read } = context.database;
  if ('pattern' in subject) return readPatternSubject(context, read, subject);
  if ('order' in subject) return readOrderSubject(context, read, and(eq(orders.id, subject.order), eq(orders.owner, actor.id)));

  const { document, name } = await readRevision(read, { id: subject.design, owner: actor.id, revision: subject.revision });
  const version = await loadVersion(context, document.product);
  const frozen = freezeForMaking(context, version.definition, document);
  return { version, frozen, pattern: null, credits: unpublished(version, name, await readOrigins(read, subject.design)) };
}

async function readPatternSubject(context: Context, reader: Reader, subject: { readonly pattern: string; readonly revision?: number | undefined }): Promise<ExportSubject> {
  const [row] = await reader
    .select({ name: patternRevisions.name, licence: patternRevisions.licence, design: variants.design, author: users.name })
    .from(patterns)
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patterns.id), eq(patternRevisions.revision, subject.revision ?? patterns.revision)))
    .innerJoin(variants, eq(variants.hash, patternRevisions.variant))
    .innerJoin(users, eq(users.id, patterns.author))
    .where(eq(patterns.id, subject.pattern));
  if (!row) return notFound('pattern');
  const parents = await readParents(reader, subject.pattern);
  const { version, frozen } = await refreeze(context, row.design);
  return { version, frozen, pattern: subject.pattern, credits: { title: row.name, designer: row.author, licence: row.licence, lineage: ancestors(parents) } };
}

/** An order that matches, whoever may see it. */
export async function readOrderSubject(context: Context, reader: Reader, which: ReturnType<typeof and>): Promise<ExportSubject & { readonly quantity: number; readonly store: string }> {
  const [row] = await reader
    .select({ name: orders.name, design: orders.design, quantity: orders.quantity, store: orders.store, document: variants.design })
    .from(orders)
    .innerJoin(variants, eq(variants.hash, orders.variant))
    .where(which);
  if (!row) return notFound('order');
  const { version, frozen } = await refreeze(context, row.document);
  return { version, frozen, pattern: null, quantity: row.quantity, store: row.store, credits: unpublished(version, row.name, await readOrigins(reader, row.design)) };
}

/** A stored variant's design is frozen already; freezing it again gives its name back. */
async function refreeze(context: Context, design: Design): Promise<{ readonly version: PublishedVersion; readonly frozen: Frozen }> {
  const version = await loadVersion(context, design.product);
  return { version, frozen: freeze(version.definition, design) };
}

/** A file of what was not published does not tell who shaped it: that is theirs to say. */
const unpublished = (version: PublishedVersion, name: string, origins: readonly PatternRefView[]): Credits => ({
  title: name === version.definition.name.en ? null : name,
  designer: null,
  licence: null,
  lineage: ancestors(origins),
});

const ancestors = (refs: readonly PatternRefView[]) => refs.map(({ pattern, name, author }) => ({ pattern, name, by: author.name }));

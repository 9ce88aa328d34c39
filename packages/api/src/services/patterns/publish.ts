import { tables, violatedConstraint } from '@patternbook/database';
import type { Reader, Writer } from '@patternbook/database';
import type { Frozen } from '@patternbook/product';
import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Licence } from '../../contract/pattern.ts';
import { notFound, refuse } from '../../faults.ts';
import type { PublishedVersion } from '../../memory.ts';
import { answered, once } from '../../once.ts';
import type { Customer } from '../../principal.ts';
import { drawSoon } from '../../tasks/drawPictures.ts';
import { readRevision } from '../designs/read.ts';
import { loadVersion } from '../products/versions.ts';
import { freezeForMaking } from '../variants/checked.ts';
import { ensureVariant } from '../variants/make.ts';
import { addParents } from './lineage.ts';
import { allowedForRemixes } from './licences.ts';
import { searchTextOf } from './search.ts';

const { designOrigins, patternCounters, patternLineage, patternRevisions, patterns } = tables;

export interface PublishInput {
  readonly design: string;
  readonly revision: number;
  readonly pattern?: string | undefined;
  readonly name: string;
  readonly story: string;
  readonly licence: Licence;
  readonly idempotencyKey: string;
}

export interface Published {
  readonly id: string;
  readonly revision: number;
}

type Asked = Context & { readonly actor: Customer };

/** Freezes one revision of an own design for ever. The evaluation is done before the transaction, which then only writes. */
export async function publishPattern(context: Asked, input: PublishInput): Promise<Published> {
  const call = { owner: context.actor.id, procedure: 'patterns.publish', key: input.idempotencyKey, input };
  const before = await answered<Published>(context, call);
  if (before) return before.answer;

  const { document } = await readRevision(context.database.read, { id: input.design, owner: context.actor.id, revision: input.revision });
  const version = await loadVersion(context, document.product);
  const frozen = freezeForMaking(context, version.definition, document);
  await refuseLicenceClash(context.database.read, context.actor.id, input);
  await ensureVariant(context, version, frozen);

  try {
    return await once(context, call, async (writer) => {
      const made = input.pattern === undefined ? await insertPattern(context, writer, input, version, frozen) : await addRevision(context, writer, input, version, frozen);
      await addParents(writer, made.id, input.design);
      await drawSoon(context, writer, frozen);
      return { done: made };
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'patterns_once') throw error;
    const [other] = await context.database.read
      .select({ id: patterns.id })
      .from(patterns)
      .where(and(eq(patterns.author, context.actor.id), eq(patterns.variant, frozen.variant), eq(patterns.state, 'listed')));
    refuse('already-published', 'You have already published exactly this: change something, or publish it as a revision of that pattern.', { pattern: other?.id ?? '' });
  }
}

async function insertPattern(context: Asked, writer: Writer, input: PublishInput, version: PublishedVersion, frozen: Frozen): Promise<Published> {
  const id = context.ids.uuid();
  const now = context.now();
  await writer.insert(patterns).values({
    id,
    author: context.actor.id,
    design: input.design,
    product: version.id,
    productVersion: version.version,
    name: input.name,
    licence: input.licence,
    variant: frozen.variant,
    revision: 1,
    state: 'listed',
    searchText: searchTextOf({ name: input.name, story: input.story, author: context.actor.name, product: version.definition.name }),
    publishedAt: now,
    changedAt: now,
  });
  await writer.insert(patternCounters).values({ pattern: id, product: version.id, listed: true });
  await insertRevision(context, writer, { id, revision: 1 }, input, frozen);
  return { id, revision: 1 };
}

async function addRevision(context: Asked, writer: Writer, input: PublishInput, version: PublishedVersion, frozen: Frozen): Promise<Published> {
  const [head] = await writer
    .update(patterns)
    .set({
      design: input.design,
      productVersion: version.version,
      name: input.name,
      licence: input.licence,
      variant: frozen.variant,
      revision: sql`${patterns.revision} + 1`,
      searchText: searchTextOf({ name: input.name, story: input.story, author: context.actor.name, product: version.definition.name }),
      changedAt: context.now(),
    })
    .where(and(eq(patterns.id, input.pattern ?? ''), eq(patterns.author, context.actor.id), eq(patterns.product, version.id), eq(patterns.state, 'listed')))
    .returning({ id: patterns.id, revision: patterns.revision });
  if (!head) return notFound('pattern');
  await insertRevision(context, writer, head, input, frozen);
  return head;
}

async function insertRevision(context: Asked, writer: Writer, made: Published, input: PublishInput, frozen: Frozen): Promise<void> {
  await writer.insert(patternRevisions).values({
    pattern: made.id,
    revision: made.revision,
    name: input.name,
    story: input.story,
    licence: input.licence,
    variant: frozen.variant,
    designRevision: input.revision,
    publishedAt: context.now(),
  });
}

/** What the licences of the parents ask for. People are free with their own roots. */
async function refuseLicenceClash(reader: Reader, author: string, input: PublishInput): Promise<void> {
  const isOwnRoot = and(
    eq(patterns.author, author),
    notExists(reader.select({ parent: patternLineage.parent }).from(patternLineage).where(eq(patternLineage.child, patterns.id))),
  );
  const parents = await reader
    .select({ pattern: patterns.id, name: patternRevisions.name, licence: patternRevisions.licence, free: sql<boolean>`${isOwnRoot}` })
    .from(patterns)
    .innerJoin(designOrigins, eq(designOrigins.pattern, patterns.id))
    .innerJoin(patternRevisions, and(eq(patternRevisions.pattern, patterns.id), eq(patternRevisions.revision, designOrigins.patternRevision)))
    .where(eq(designOrigins.design, input.design));
  for (const { pattern, name, licence, free } of parents) {
    const allowed = allowedForRemixes(licence);
    if (!free && !allowed.includes(input.licence)) {
      refuse('licence-clash', `“${name}”, which this was begun from, allows remixes only under ${allowed.join(' or ')}: choose that.`, { pattern, allowed });
    }
  }
}

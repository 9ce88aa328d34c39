/** Hydrates and presents rows of patterns for lists. */
import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import type { Surroundings } from '../../context.ts';
import type { Licence, PatternCardView, PatternHeadView } from '../../contract/pattern.ts';
import { presentPerson } from '../people/present.ts';
import { productRefs } from '../products/versions.ts';
import { pictureViews } from '../variants/pictures.ts';
import { readChanges } from './changes.ts';

const { patternCounters, patterns, users } = tables;

/** Columns that every list selects, from patterns joined with their authors and counters. */
export const cardColumns = {
  id: patterns.id,
  revision: patterns.revision,
  name: patterns.name,
  licence: patterns.licence,
  variant: patterns.variant,
  product: patterns.product,
  productVersion: patterns.productVersion,
  publishedAt: patterns.publishedAt,
  author: { id: users.id, name: users.name, isAnonymous: users.isAnonymous },
  remixes: patternCounters.remixes,
};

export interface CardRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly licence: string;
  readonly variant: string;
  readonly product: string;
  readonly productVersion: string;
  readonly publishedAt: Date;
  readonly author: { readonly id: string; readonly name: string; readonly isAnonymous: boolean };
  readonly remixes: number;
}

/** What a card and the pattern's own page both say. */
export async function presentHeads(surroundings: Surroundings, reader: Reader, rows: readonly CardRow[]): Promise<PatternHeadView[]> {
  const nameProduct = await productRefs(surroundings, reader, rows.map((row) => ({ id: row.product, version: row.productVersion })));
  const pictures = await pictureViews(reader, rows.map(({ variant }) => variant));
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    name: row.name,
    author: presentPerson(row.author),
    product: nameProduct({ id: row.product, version: row.productVersion }),
    // Only licences of the closed list are ever written.
    licence: row.licence as Licence,
    picture: pictures(row.variant),
    remixes: row.remixes,
    publishedAt: row.publishedAt.toISOString(),
  }));
}

export async function presentCards(surroundings: Surroundings, reader: Reader, rows: readonly CardRow[]): Promise<PatternCardView[]> {
  const heads = await presentHeads(surroundings, reader, rows);
  const changed = await readChanges(surroundings, reader, rows);
  return heads.map((head) => ({ ...head, ...changed(head.id) }));
}

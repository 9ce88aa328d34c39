import { tables } from '@patternbook/database';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { DesignCardView } from '../../contract/design.ts';
import { decodeCursor, pageOf } from '../../pages.ts';
import type { Visitor } from '../../principal.ts';
import { productRefs } from '../products/versions.ts';
import { pictureViews } from '../variants/pictures.ts';

const { designs, designVariants } = tables;

export async function myDesigns(
  context: Context & { readonly actor: Visitor },
  input: { readonly cursor?: string | undefined; readonly removed: boolean; readonly limit: number },
): Promise<{ items: DesignCardView[]; nextCursor: string | null }> {
  const { read } = context.database;
  const after = decodeCursor(input.cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  const found = await read
    .select({
      id: designs.id,
      name: designs.name,
      revision: designs.revision,
      product: designs.product,
      productVersion: designs.productVersion,
      savedAt: designs.savedAt,
      removedAt: designs.removedAt,
      // The newest that was drawn: while its owner goes on shaping, an older picture is better than none.
      variant: sql<string | null>`(select ${designVariants.variant} from ${designVariants} where ${designVariants.design} = ${designs.id} order by ${designVariants.revision} desc limit 1)`,
    })
    .from(designs)
    .where(
      and(
        eq(designs.owner, context.actor.id),
        input.removed ? isNotNull(designs.removedAt) : isNull(designs.removedAt),
        after && sql`(${designs.savedAt}, ${designs.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(desc(designs.savedAt), desc(designs.id))
    .limit(input.limit + 1);
  const { rows, nextCursor } = pageOf(found, input.limit, (row) => [row.savedAt.toISOString(), row.id]);
  const refs = rows.map((row) => ({ id: row.product, version: row.productVersion }));
  const [nameProduct, pictures] = await Promise.all([
    productRefs(context, read, refs),
    pictureViews(read, rows.flatMap(({ variant }) => (variant === null ? [] : [variant]))),
  ]);
  return {
    items: rows.map(({ product, productVersion, savedAt, removedAt, variant, ...row }) => ({
      ...row,
      product: nameProduct({ id: product, version: productVersion }),
      picture: variant === null ? null : pictures(variant),
      savedAt: savedAt.toISOString(),
      removed: removedAt !== null,
    })),
    nextCursor,
  };
}

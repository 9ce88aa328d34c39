import { tables } from '@patternbook/database';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { ProductView } from '../../contract/product.ts';
import type { PublishedVersion } from '../../memory.ts';
import { pictureViews } from '../variants/pictures.ts';
import { findVersion } from './versions.ts';

const { productVersions } = tables;

export async function getProduct(context: Context, input: { readonly id: string; readonly version?: string | undefined }): Promise<ProductView> {
  const { read } = context.database;
  const { definition, source, samples } = await findVersion(context, input.id, input.version);
  const [versions, pictures] = await Promise.all([
    read
      .select({ version: productVersions.version, publishedAt: productVersions.publishedAt })
      .from(productVersions)
      .where(eq(productVersions.product, input.id))
      .orderBy(desc(productVersions.major), desc(productVersions.minor), desc(productVersions.patch)),
    pictureViews(read, samples.map(({ variant }) => variant)),
  ]);
  return {
    definition,
    source: plainSource(context, source),
    versions: versions.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt.toISOString() })),
    picture: pictures(samples.find(({ preset }) => preset === null)?.variant ?? ''),
    presets: samples.flatMap(({ preset, variant }) => (preset === null ? [] : [{ id: preset, picture: pictures(variant) }])),
  };
}

/** By the text that they were taken out of; published versions never change. */
const plain = new WeakMap<PublishedVersion['source'], ProductView['source']>();

function plainSource({ plainScript }: Pick<Context, 'plainScript'>, source: PublishedVersion['source']): ProductView['source'] {
  const known = plain.get(source);
  if (known) return known;
  const script = plainScript(source.script);
  const fresh = { hash: source.hash, script: script ?? source.script, plain: script !== undefined };
  plain.set(source, fresh);
  return fresh;
}

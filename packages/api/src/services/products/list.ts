import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { count, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { ProductCardView } from '../../contract/product.ts';
import { pictureViews } from '../variants/pictures.ts';
import { loadVersions, newestVersions } from './versions.ts';

const { patternCounters, products } = tables;

export async function listProducts(context: Context): Promise<ProductCardView[]> {
  const { read } = context.database;
  const [order, newest, patterns] = await Promise.all([
    read.select({ id: products.id }).from(products).orderBy(products.createdAt, products.id),
    newestVersions(read),
    patternsOfEach(read),
  ]);
  const versions = await loadVersions(context, read, newest);
  const pictures = await pictureViews(read, [...versions.values()].flatMap(({ samples }) => samples.map(({ variant }) => variant)));
  const byId = new Map([...versions.values()].map((version) => [version.id, version]));
  return order.flatMap(({ id }) => {
    const found = byId.get(id);
    if (!found) return [];
    const { definition, samples, version } = found;
    const sample = (preset: string | null) => samples.find((candidate) => candidate.preset === preset)?.variant ?? '';
    return [{
      id,
      version,
      name: definition.name,
      tagline: definition.tagline,
      picture: pictures(sample(null)),
      parameters: Object.keys(definition.parameters).length,
      presets: definition.presets.map((preset) => ({ id: preset.id, name: preset.name, picture: pictures(sample(preset.id)) })),
      patterns: patterns.get(id) ?? 0,
    }];
  });
}

async function patternsOfEach(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ product: patternCounters.product, patterns: count() })
    .from(patternCounters)
    .where(eq(patternCounters.listed, true))
    .groupBy(patternCounters.product);
  return new Map(rows.map(({ product, patterns }) => [product, patterns]));
}

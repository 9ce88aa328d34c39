import { tables } from '@patternbook/database';
import { asc, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { CatalogueView } from '../../contract/catalogue.ts';
import { licences } from '../patterns/licences.ts';
import { readCorrections } from '../prints/corrections.ts';

const { stores } = tables;

export async function getCatalogue(context: Context): Promise<CatalogueView> {
  const { materials, fonts, machines } = context.catalogue;
  const open = await context.database.read
    .select({ id: stores.id, name: stores.name, profile: stores.profile })
    .from(stores)
    .where(isNull(stores.closedAt))
    .orderBy(asc(stores.createdAt), asc(stores.id));
  return {
    materials: [...materials],
    machines: [...machines],
    corrections: [...(await readCorrections(context))],
    fonts: fonts.map(({ id, name, category, hash, scripts, fallback }) => ({ id, name, category, hash, scripts: [...scripts], fallback, url: `/files/fonts/${hash}.ttf` })),
    stores: open,
    licences: licences.map(({ id, name, url, remixes }) => ({ id, name, url, remixes: [...remixes] })),
  };
}

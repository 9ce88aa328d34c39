import { tables } from '@patternbook/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { OwnPresetView } from '../../contract/preset.ts';
import type { Visitor } from '../../principal.ts';
import { findVersion, loadVersions } from '../products/versions.ts';
import { presentPreset } from './read.ts';

const { ownPresets } = tables;

/** All of them, in the order in which they were made: there are at most some hundred. */
export async function myPresets(context: Context & { readonly actor: Visitor }, input: { readonly product: string; readonly version?: string | undefined }): Promise<OwnPresetView[]> {
  const { read } = context.database;
  const { definition } = await findVersion(context, input.product, input.version);
  const rows = await read
    .select()
    .from(ownPresets)
    .where(and(eq(ownPresets.owner, context.actor.id), eq(ownPresets.product, input.product), isNull(ownPresets.removedAt)))
    .orderBy(asc(ownPresets.createdAt), asc(ownPresets.id));
  const versions = await loadVersions(context, read, rows.map(({ product, productVersion }) => ({ id: product, version: productVersion })));
  return rows.map((row) => presentPreset(definition, versions.get(`${row.product}@${row.productVersion}`)?.definition, row));
}

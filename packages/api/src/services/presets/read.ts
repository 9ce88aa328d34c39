import type { tables } from '@patternbook/database';
import { upgradeDesign } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import type { OwnPresetView } from '../../contract/preset.ts';

export type PresetRow = Pick<typeof tables.ownPresets.$inferSelect, 'id' | 'name' | 'product' | 'productVersion' | 'values' | 'finishes' | 'createdAt'>;

/** What a preset leads to, as a design, so that it is checked and brought up as designs are. */
export const asDesign = (product: Design['product'], { values, finishes }: Pick<Design, 'values' | 'finishes'>): Design => ({ schema: 1, product, values, features: [], finishes });

/** A preset in the terms of a version; `older` is the one that it was made with. The row stays as it is. */
export function presentPreset(definition: ProductDefinition, older: ProductDefinition | undefined, row: PresetRow): OwnPresetView {
  const { design, notes } = upgradeDesign(definition, asDesign({ id: row.product, version: row.productVersion }, row), older);
  return {
    id: row.id,
    name: row.name,
    madeWith: row.productVersion,
    values: design.values,
    finishes: design.finishes,
    notes: notes.flatMap(({ kind, message }) => (kind === 'changed' || kind === 'left-out' ? [message] : [])),
    createdAt: row.createdAt.toISOString(),
  };
}

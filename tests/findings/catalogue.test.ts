import { productIds } from '@patternbook/assets';
import { fabricationParts, findings } from '@patternbook/fabrication';
import { checkDesign, freeze, newDesign } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProduct, evaluateValues, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';
import { catalogue } from './make-part.ts';

describe('products as they come', () => {
  let workshop: Workshop;
  beforeAll(async () => { workshop = await openCatalogueWorkshop(1); });
  afterAll(() => workshop.dispose());

  it.each(productIds)('%s can be made on the machines of the catalogue', { timeout: 60_000 }, async (id) => {
    const source = await sourceOf(id);
    const definition = await describeProduct(workshop, source);
    const design = newDesign(definition);
    const { parts: bodies } = await evaluateValues(workshop, { source, definition, values: freeze(definition, design).design.values, quality: 'final' });
    const parts = fabricationParts({ declarations: definition.parts, bodies, finishes: checkDesign(definition, design).finishes, materials: catalogue.materials, language: 'en' });
    if (!parts.ok) throw new Error(parts.fault.message);
    const found = findings(parts.value, catalogue.machines);
    expect(found.filter(({ severity }) => severity === 'conflict').map(({ code, part, value, limit }) => `${part}: ${code}, ${value} of ${limit}`)).toEqual([]);
  });
});

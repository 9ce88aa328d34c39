/** Every change that is offered on the catalogue is carried out and judged again: too slow for the unit tests, and the same here as there. */
import { readFile } from 'node:fs/promises';
import { productIds, readCatalogue } from '@patternbook/assets';
import { explain, type FabricationPart, fabricationParts, type Finding, findings, type Trial } from '@patternbook/fabrication';
import { applyOperation, checkDesign, checkValues, type Design, freeze, newDesign, presetOperation } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheck } from '../findings/recheck.ts';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';

const { machines, materials } = await readCatalogue((path) => readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const find = (parts: readonly FabricationPart[]): readonly Finding[] => findings(parts, machines);

let workshop: Workshop;
beforeAll(async () => { workshop = await openCatalogueWorkshop(2); });
afterAll(() => workshop.dispose());

describe('changes that are offered on the catalogue', () => {
  it.each(productIds)('of %s mend what they are offered for, and spoil nothing', async (id) => {
    const source = await sourceOf(id);
    const definition = await describeProduct(workshop, source);
    /** Nothing where the values cannot be built. */
    const make = async (design: Design, values: Design['values']): Promise<Trial | undefined> => {
      const outcome = await workshop.evaluate({ source, values: checkValues(definition, values).values, quality: 'final', purpose: 'make' });
      if (!outcome.ok) return undefined;
      const parts = fabricationParts({ declarations: definition.parts, bodies: outcome.value.parts, finishes: checkDesign(definition, { ...design, values }).finishes, materials, language: 'en' });
      return parts.ok ? { parts: parts.value, graph: outcome.value.graph } : undefined;
    };
    // Findings that are alike in several presets are explained once.
    const seen = new Set<string>();
    for (const preset of ['defaults', ...definition.presets.map((each) => each.id)]) {
      const fresh = newDesign(definition);
      const operation = presetOperation(definition, fresh, preset);
      const { design } = freeze(definition, operation ? applyOperation(fresh, operation).design : fresh);
      const current = await make(design, design.values);
      if (!current) throw new Error(`${id}, ${preset}: cannot be built.`);
      const before = find(current.parts);
      for (const finding of before) {
        const kind = `${finding.code} ${finding.part} ${finding.value.toFixed(2)}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        const told = await explain(finding, { definition, values: design.values, current, materials, find, evaluate: (tried) => make(design, tried), check: (tried) => checkValues(definition, tried) });
        for (const change of told.changes) {
          const rebuilt = async (parameter: string, to: Design['values'][string]): Promise<readonly FabricationPart[]> => (await make(design, { ...design.values, [parameter]: to }))?.parts ?? [];
          expect(await recheck(change, { finding, before, parts: current.parts, materials, rebuilt, find }), `${id}, ${preset}: ${JSON.stringify(change)}`).toEqual([]);
        }
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { productIds, readCatalogue } from '@patternbook/assets';
import { delivers, estimate, fabricationParts, findFinish, layOut, price, processIn, stockOf } from '@patternbook/fabrication';
import { checkDesign, newDesign } from '@patternbook/product';
import type { ProductDefinition } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProduct, evaluateValues, openCatalogueWorkshop, sourceOf } from './catalogue-workshop.ts';
import { measurePresets } from './measure-presets.ts';
import type { PresetGolden, ProductGolden } from './measure-presets.ts';

/** A hundredth of a percent: kernels round, designs do not. */
const tolerance = 1e-4;

/** What of a preset measures otherwise than before, in words. Triangles may shift a little with the kernel's version. */
const differences = (was: PresetGolden, is: PresetGolden | undefined): readonly string[] => {
  const found: string[] = [];
  const compare = (what: string, before: unknown, now: unknown): void => {
    if (JSON.stringify(before) !== JSON.stringify(now)) found.push(`${what} was ${JSON.stringify(before)}, is ${JSON.stringify(now)}`);
  };
  const near = (what: string, before: number, now: number, most: number): void => {
    if (!(Math.abs(now - before) <= most)) found.push(`${what} was ${before}, is ${now}`);
  };
  compare('hardware', was.hardware, is?.hardware);
  compare('parts', Object.keys(was.parts), Object.keys(is?.parts ?? {}));
  for (const [part, before] of Object.entries(was.parts)) {
    const now = is?.parts[part];
    if (now === undefined) continue;
    compare(`${part}: genus`, before.genus, now.genus);
    compare(`${part}: pieces`, before.pieces, now.pieces);
    near(`${part}: triangles`, before.triangles, now.triangles, 0.05 * before.triangles);
    near(`${part}: volume`, before.volume, now.volume, tolerance * before.volume);
    near(`${part}: area`, before.area, now.area, tolerance * before.area);
    for (const corner of ['min', 'max'] as const) before[corner].forEach((each, axis) => near(`${part}: ${corner}[${axis}]`, each, now[corner][axis] ?? NaN, 0.0005));
  }
  return found;
};

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(2);
}, 60_000);
afterAll(() => workshop.dispose());

const definitionOf = async (product: string): Promise<ProductDefinition> => describeProduct(workshop, await sourceOf(product));

describe.each(productIds)('%s', (product) => {
  it('has what a page of the catalogue needs', async () => {
    const { parameters, presets, rules, parts, view, groups } = await definitionOf(product);
    const declared = Object.values(parameters);
    expect(declared.length).toBeGreaterThanOrEqual(8);
    expect(declared.length).toBeLessThanOrEqual(20);
    expect(presets.length).toBeGreaterThanOrEqual(4);
    expect(rules.filter(({ severity }) => severity !== 'advice').length).toBeGreaterThanOrEqual(3);
    expect(rules.every(({ repairs }) => repairs.length > 0)).toBe(true);
    expect(Object.keys(parts).length).toBeGreaterThanOrEqual(1);
    expect(view).toBeDefined();
    expect(groups.filter(({ id }) => !declared.some(({ group }) => group === id))).toEqual([]);
  });

  it('speaks English and German everywhere', async () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('en' in node) {
        const { en, de } = node as { en: string; de?: string };
        if (en.trim() === '' || de === undefined || de.trim() === '') missing.push(path);
        return;
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
    };
    visit(await definitionOf(product), '');
    expect(missing).toEqual([]);
  });

  it('comes in finishes that some store delivers', async () => {
    const { materials, stores } = await readCatalogue((path) => readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
    const { parts, presets } = await definitionOf(product);
    const declared = Object.values(parts).flatMap(({ finish, regions }) => [finish, ...Object.values(regions ?? {}).map((region) => region.finish)]);
    for (const finish of [...declared, ...presets.flatMap(({ finishes }) => Object.values(finishes ?? {}))]) {
      expect(findFinish(materials, finish), `${finish.material} ${finish.colour}`).toBeDefined();
      expect(stores.some((store) => delivers(store, finish)), `${finish.material} ${finish.colour}`).toBe(true);
    }
  });

  it('can be ordered as it comes, in every preset, from a store that has the sheet, the machine and the room', async () => {
    const { materials, machines, stores } = await readCatalogue((path) => readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
    const definition = await definitionOf(product);
    const source = await sourceOf(product);
    const processOf = processIn(materials);
    for (const { id, values, finishes } of [{ id: 'defaults', values: {}, finishes: {} }, ...definition.presets]) {
      const checked = checkDesign(definition, { ...newDesign(definition), values, finishes: finishes ?? {} }, { processOf });
      expect(checked.refusals, id).toEqual([]);
      const { parts: bodies } = await evaluateValues(workshop, { source, definition, values, quality: 'draft' });
      const parts = fabricationParts({ declarations: definition.parts, bodies, finishes: checked.finishes, materials, language: 'en' });
      if (!parts.ok) throw new Error(`${id}: ${parts.fault.message}`);
      const offers = stores.filter((store) => {
        const layout = layOut(parts.value, machines.filter((machine) => store.machines.some((own) => own.machine === machine.id)));
        const stocked = stockOf(parts.value).every(({ material, colour }) => delivers(store, { material: material.id, colour: colour.id }));
        return layout.findings.length === 0 && stocked && price(estimate(layout), store).ok;
      });
      expect(offers.length, id).toBeGreaterThan(0);
    }
  }, 120_000);

  it('measures as it did: volume, area, genus, bounds and pieces of every preset', async () => {
    const golden: ProductGolden = JSON.parse(readFileSync(new URL(`${product}.golden.json`, import.meta.url), 'utf8'));
    const measured = await measurePresets(workshop, await definitionOf(product));
    expect(Object.keys(measured)).toEqual(Object.keys(golden));
    const changed = Object.entries(golden).flatMap(([preset, was]) => differences(was, measured[preset]).map((difference) => `${preset}: ${difference}`));
    expect(changed).toEqual([]);
  }, 120_000);

  it('makes every part in one piece, with no more triangles than a phone can turn', async () => {
    const golden: ProductGolden = JSON.parse(readFileSync(new URL(`${product}.golden.json`, import.meta.url), 'utf8'));
    for (const { parts } of Object.values(golden)) {
      for (const { pieces, triangles } of Object.values(parts)) {
        expect(pieces).toBe(1);
        expect(triangles).toBeLessThan(40_000);
      }
    }
  });
});

describe('the planter', () => {
  it.each([60, 61, 99, 142, 143, 251, 300])('is exactly %i mm wide when that is asked', async (diameter) => {
    const definition = await definitionOf('planter');
    const source = await sourceOf('planter');
    for (const style of ['smooth', 'facets', 'flutes', 'waves']) {
      for (const quality of ['draft', 'final'] as const) {
        const { parts } = await evaluateValues(workshop, { source, definition, values: { diameter, style, count: 11, twist: 25, height: 100 }, quality });
        const bounds = parts.find(({ id }) => id === 'pot')?.measurements.bounds;
        expect(bounds?.min.slice(0, 2)).toEqual([-diameter / 2, -diameter / 2]);
        expect(bounds?.max.slice(0, 2)).toEqual([diameter / 2, diameter / 2]);
      }
    }
  }, 60_000);
});

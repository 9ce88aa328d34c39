import { readFileSync } from 'node:fs';
import { machineSchema, materialsSchema } from '@patternbook/fabrication';
import type { Correction, EvaluatedBody } from '@patternbook/fabrication';
import type { ProductDefinition } from '@patternbook/product';
import { expect, it } from 'vitest';
import { estimateOffers } from '../shaping/estimateOffers.ts';
import { listParts } from './listParts.ts';

const machine = machineSchema.parse(JSON.parse(readFileSync(new URL('../../../../../assets/machines/bed-256.json', import.meta.url), 'utf8')));
const materials = materialsSchema.parse([{
  id: 'pla', name: { en: 'PLA' }, help: { en: 'For tests.' }, process: 'fdm', density: 1.25, densitySource: 'test', pricePerKilogram: { currency: 'EUR', amount: 2500 },
  flow: 15, temperature: { nozzle: 215, bed: 60 }, fan: { least: 100, most: 100, bridges: 100, layersWithout: 1 }, look: { roughness: 0.9, translucency: 0, layers: 0.4, grain: 0 }, colours: [{ id: 'white', name: { en: 'White' }, hex: '#ffffff' }],
}]);
const product = { id: 'block', version: '1.0.0', name: { en: 'Block' }, parts: { block: { name: { en: 'Block' }, finish: { material: 'pla', colour: 'white' } } } } as unknown as ProductDefinition;

/** A block of 30 mm. */
const body: EvaluatedBody = {
  id: 'block', quantity: 1, node: 0, printRotation: [0, 0, 0], explode: [0, 0, 0],
  mesh: {
    positions: Float32Array.from([0, 0, 0, 30, 0, 0, 30, 30, 0, 0, 30, 0, 0, 0, 30, 30, 0, 30, 30, 30, 30, 0, 30, 30]),
    indices: Uint32Array.from([0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7]),
    runs: [{ region: '', node: '', start: 0, count: 12 }],
  },
  measurements: { volume: 27_000, area: 5400, bounds: { min: [0, 0, 0], max: [30, 30, 30] }, genus: 0, triangles: 12, pieces: 1 },
};

it('tells the mass and the time that the bar tells, with what recorded prints taught', () => {
  const corrections: readonly Correction[] = [{ machine: 'bed-256', material: 'pla', prints: 9, minutes: 1.4, grams: 1.1 }];
  const finishes = {}, machines = [machine];
  const told = (taught: readonly Correction[]) => ({
    list: listParts({ product, bodies: [body], hardware: [], finishes, materials, machines, corrections: taught, language: 'en' })!,
    bar: estimateOffers({ declarations: product.parts, bodies: [body], finishes, materials, machines, corrections: taught, stores: [] })!,
  });
  const plain = told([]), taught = told(corrections);
  expect(taught.bar.minutes / plain.bar.minutes).toBeCloseTo(1.4, 6);
  for (const { list, bar } of [plain, taught]) {
    expect([list.minutes, list.grams]).toEqual([bar.minutes, bar.grams]);
    expect(list.parts[0]?.grams?.total).toBeCloseTo(bar.grams, 9);
    expect(list.machines[0]?.minutes).toBe(bar.minutes);
  }
});

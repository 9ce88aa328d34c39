import type { Literal, ProductDefinition } from '@patternbook/product';
import type { ProductSource, Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validDesigns } from '../fuzz/designs/valid-design.ts';
import { describeProduct, evaluateValues, openCatalogueWorkshop, sourceOf } from './catalogue-workshop.ts';
import { asSolid, overlap } from './solids.ts';

/** Products whose parts are put together, with values that make all of them. */
const assemblies = [['planter', { saucer: true }], ['enclosure', {}], ['house-sign', { mounting: 'stand' }], ['wall-hook', { kind: 'rail' }], ['finger-joint-box', { lid: 'slide' }], ['finger-joint-box', { lid: 'lift' }], ['flat-pack-stool', { form: 'bench' }], ['flat-pack-stool', { form: 'square' }]] as const;
const drawn = 30;
/** Cubic millimetres: parts rest on each other with faces that round to either side of their plane. */
const touching = 0.05;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(2);
}, 60_000);
afterAll(() => workshop.dispose());

const overlapping = async (definition: ProductDefinition, source: ProductSource, values: Readonly<Record<string, Literal>>): Promise<number> => {
  const { parts } = await evaluateValues(workshop, { source, definition, values, quality: 'draft' });
  if (parts.length < 2) return NaN;
  const solids = parts.map(({ mesh }) => asSolid(mesh));
  return Math.max(...solids.flatMap((one, place) => solids.slice(place + 1).map((other) => overlap(one, other))));
};

describe.each(assemblies)('%s', (product, wanted) => {
  const isWhole = (values: Readonly<Record<string, Literal>>): boolean => Object.entries(wanted).every(([id, value]) => values[id] === value);

  it('is put together without its parts meeting, in random designs and in all presets', async () => {
    const source = await sourceOf(product);
    const definition = await describeProduct(workshop, source);
    const { designs } = validDesigns(definition, { count: 8 * drawn, firstSeed: 500_000 });
    const random = designs.filter(({ values }) => isWhole(values)).slice(0, drawn);
    expect(random.length).toBeGreaterThanOrEqual(drawn / 2);
    const presets = definition.presets.map(({ id, values }) => ({ seed: id, values: { ...Object.fromEntries(Object.entries(definition.parameters).map(([key, declared]) => [key, declared.default])), ...values } }));
    const all = [...random, ...presets.filter(({ values }) => isWhole(values))];
    const volumes = await Promise.all(all.map(({ values }) => overlapping(definition, source, values)));
    const meeting = all.flatMap(({ seed, values }, index) => ((volumes[index] ?? NaN) <= touching ? [] : [`${seed}: ${volumes[index]} mm³ in ${JSON.stringify(values)}`]));
    expect(meeting).toEqual([]);
  }, 300_000);
});

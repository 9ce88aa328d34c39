import type { Mesh } from '@patternbook/geometry';
import type { Literal, ProductDefinition } from '@patternbook/product';
import type { ProductSource, Workshop } from '@patternbook/workshop';
import initManifold from 'manifold-3d';
import type { Manifold } from 'manifold-3d';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProduct, evaluateValues, openCatalogueWorkshop, sourceOf } from './catalogue-workshop.ts';

const kernel = await initManifold();
kernel.setup();

/** Millimetres: a bin rests on the lip of the one below this far under its exact place, at most. */
const settles = 0.16;
/** It can be pushed sideways this far at least, so that it drops in, and this far at most, so that stacks stand straight. */
const play = { least: 0.1, most: 0.4 };

const asSolid = ({ positions, indices }: Mesh): Manifold => new kernel.Manifold(new kernel.Mesh({ numProp: 3, vertProperties: positions, triVerts: indices }));
const overlap = (a: Manifold, b: Manifold): number => a.intersect(b).volume();

let workshop: Workshop;
let source: ProductSource;
let definition: ProductDefinition;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(1);
  source = await sourceOf('bin');
  definition = await describeProduct(workshop, source);
}, 60_000);
afterAll(() => workshop.dispose());

const binOf = async (values: Readonly<Record<string, Literal>>): Promise<Manifold> => {
  const { parts } = await evaluateValues(workshop, { source, definition, values, quality: 'final' });
  const [bin] = parts;
  if (bin === undefined) throw new Error('The bin has no part.');
  return asSolid(bin.mesh);
};

/** Lower bin, the upper one's values, and where it stands on the cells of the lower one (in cells). */
const stacks: readonly (readonly [what: string, lower: Readonly<Record<string, Literal>>, upper: Readonly<Record<string, Literal>>, cells: readonly [number, number]])[] = [
  ['a bin on itself', {}, {}, [0, 0]],
  ['a single cell on a divided bin with labels', { columns: 3, rows: 2, units: 4, across: 5, along: 2, scoop: 8, labelDepth: 10, labels: 'A\nB\nC\nD' }, { columns: 1, rows: 1, units: 3, across: 1 }, [1, 0.5]],
  ['a wide bin on a thin-walled one with magnets', { columns: 4, rows: 3, units: 3, wall: 0.8, magnets: 'all', scoop: 5 }, { columns: 4, rows: 3, units: 2, label: 'none', magnets: 'all', scoop: 0 }, [0, 0]],
  ['on the thickest wall and the highest floor', { columns: 2, rows: 2, units: 2, wall: 2.4, floor: 4, label: 'none', scoop: 0 }, { columns: 2, rows: 2, units: 6 }, [0, 0]],
];

describe.each(stacks)('stacking %s', (_, lower, upper, [x, y]) => {
  it('stands on a multiple of 7 mm, without touching more than it rests on', async () => {
    const [below, above] = await Promise.all([binOf(lower), binOf(upper)]);
    const height = 7 * Number(lower['units'] ?? definition.parameters['units']?.default);
    const placed = (dx: number, dy: number, dz: number): Manifold => above.translate([42 * x + dx, 42 * y + dy, height + dz]);

    expect(overlap(below, placed(0, 0, 0))).toBe(0);
    const gap = below.minGap(placed(0, 0, 0), 1);
    expect(gap).toBeGreaterThan(0.05);
    expect(gap).toBeLessThan(settles);
    expect(overlap(below, placed(0, 0, -settles))).toBeGreaterThan(0);

    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      expect(overlap(below, placed(dx * play.least, dy * play.least, 0)), `pushed ${dx}, ${dy}`).toBe(0);
      // A bin on inner cells of a larger one is held by its neighbours, not by the lip.
      const heldByLip = (dx !== 0 && Math.abs(x) + Number(upper['columns'] ?? 2) / 2 >= Number(lower['columns'] ?? 2) / 2) || (dy !== 0 && Math.abs(y) + Number(upper['rows'] ?? 1) / 2 >= Number(lower['rows'] ?? 1) / 2);
      const outwards = dx * x >= 0 && dy * y >= 0;
      if (heldByLip && outwards) expect(overlap(below, placed(dx * play.most, dy * play.most, 0)), `held against ${dx}, ${dy}`).toBeGreaterThan(0);
    }
  }, 30_000);
});

it('a bin without a lip ends exactly at its units, and with one 4.4 mm higher', async () => {
  const [flat, lipped] = await Promise.all([binOf({ lip: false, units: 5 }), binOf({ lip: true, units: 5 })]);
  expect(flat.boundingBox().max[2]).toBeCloseTo(35, 5);
  expect(lipped.boundingBox().max[2]).toBeCloseTo(39.4, 5);
});

it('fits the baseplate: 41.5 mm per cell, less the 0.5 mm between neighbours, on a foot of 35.6 mm', async () => {
  const bin = await binOf({ columns: 3, rows: 2 });
  const { min, max } = bin.boundingBox();
  expect([max[0] - min[0], max[1] - min[1]]).toEqual([125.5, 83.5]);
  const foot = (z: number): number => {
    const { min: low, max: high } = bin.slice(z).translate([-42, 0]).intersect(bin.slice(z)).bounds();
    return high[0] - low[0] - 42;
  };
  // Along the profile of the specification: 0.8 mm at 45°, 1.8 mm upright, 2.15 mm at 45°.
  expect(foot(0.001)).toBeCloseTo(35.602, 2);
  expect(foot(0.8)).toBeCloseTo(37.2, 2);
  expect(foot(2.5)).toBeCloseTo(37.2, 2);
  expect(foot(3.675)).toBeCloseTo(39.35, 2);
});

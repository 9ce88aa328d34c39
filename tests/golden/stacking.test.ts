import type { Literal, ProductDefinition } from '@patternbook/product';
import type { ProductSource, Workshop } from '@patternbook/workshop';
import type { Manifold } from 'manifold-3d';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProduct, evaluateValues, openCatalogueWorkshop, sourceOf } from './catalogue-workshop.ts';
import { asSolid, overlap } from './solids.ts';

/** Millimetres: a bin rests on the lip of the one below this far under its exact place, at most. */
const settles = 0.16;
/** It can be pushed sideways this far at least, so that it drops in, and this far at most, so that stacks stand straight. */
const play = { least: 0.1, most: 0.4 };

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

type Sideways = readonly [x: number, y: number];
const sideways: readonly Sideways[] = [[1, 0], [-1, 0], [0, 1], [0, -1]];

interface Stack {
  readonly what: string;
  readonly lower: Readonly<Record<string, Literal>>;
  readonly upper: Readonly<Record<string, Literal>>;
  /** Where the upper bin stands on the lower one, in cells from its middle. */
  readonly cells: Sideways;
  /** Directions in which the lip holds it; on inner cells of a larger bin the neighbours do. */
  readonly held: readonly Sideways[];
}

const stacks: readonly Stack[] = [
  { what: 'a bin on itself', lower: {}, upper: {}, cells: [0, 0], held: sideways },
  { what: 'a single cell on a divided bin with labels', lower: { columns: 3, rows: 2, units: 4, across: 5, along: 2, scoop: 8, labelDepth: 10, labels: 'A\nB\nC\nD' }, upper: { columns: 1, rows: 1, units: 3, across: 1 }, cells: [1, 0.5], held: [[1, 0], [0, 1]] },
  { what: 'a wide bin on a thin-walled one with magnets', lower: { columns: 4, rows: 3, units: 3, wall: 0.8, magnets: 'all', scoop: 5 }, upper: { columns: 4, rows: 3, units: 2, label: 'none', magnets: 'all', scoop: 0 }, cells: [0, 0], held: sideways },
  { what: 'on the thickest wall and the highest floor', lower: { columns: 2, rows: 2, units: 2, wall: 2.4, floor: 4, label: 'none', scoop: 0 }, upper: { columns: 2, rows: 2, units: 6 }, cells: [0, 0], held: sideways },
];

describe.each(stacks)('stacking $what', ({ lower, upper, cells: [x, y], held }) => {
  it('stands on a multiple of 7 mm, without touching more than it rests on', async () => {
    const [below, above] = await Promise.all([binOf(lower), binOf(upper)]);
    const height = 7 * Number(lower['units'] ?? definition.parameters['units']?.default);
    const placed = (dx: number, dy: number, dz: number): Manifold => above.translate([42 * x + dx, 42 * y + dy, height + dz]);

    expect(overlap(below, placed(0, 0, 0))).toBe(0);
    const gap = below.minGap(placed(0, 0, 0), 1);
    expect(gap).toBeGreaterThan(0.05);
    expect(gap).toBeLessThan(settles);
    expect(overlap(below, placed(0, 0, -settles))).toBeGreaterThan(0);

    for (const [dx, dy] of sideways) expect(overlap(below, placed(dx * play.least, dy * play.least, 0))).toBe(0);
    for (const [dx, dy] of held) expect(overlap(below, placed(dx * play.most, dy * play.most, 0))).toBeGreaterThan(0);
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

import { expect, it } from 'vitest';
import { box, machine, meshOf, partOf } from '../testing/meshes.ts';
import { needsSupports } from './supports.ts';

/** A step on a narrow foot: an upside-down T, from above down. */
const outline = [[0, 40], [0, 44], [90, 44], [90, 40], [50, 40], [50, 0], [40, 0], [40, 40]] as const;
const sides = outline.map((_, at) => [at, (at + 1) % 8] as const);
const table = partOf(meshOf(
  [...outline.map(([x, z]) => [x, 0, z] as const), ...outline.map(([x, z]) => [x, 60, z] as const)],
  [...sides.flatMap(([a, b]) => [[a, b, a + 8], [b, b + 8, a + 8]] as const), ...[[0, 3, 1], [1, 3, 2], [0, 7, 3], [7, 4, 3], [7, 6, 4], [6, 5, 4]].flatMap(([a, b, c]) => [[a!, b!, c!], [a! + 8, c! + 8, b! + 8]] as const)],
), { id: 'table' });

it('are wanted under what leans out far, and not once it lies on its top', () => {
  expect(needsSupports(machine, table)).toBe(true);
  expect(needsSupports(machine, { ...table, printRotation: [180, 0, 0] })).toBe(false);
  expect(needsSupports(machine, partOf(box([40, 40, 40])))).toBe(false);
});

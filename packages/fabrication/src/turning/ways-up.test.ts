import type { Vector3 } from '@patternbook/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFile } from '../exporters/placement.ts';
import { orientations } from '../findings/orientation.ts';
import { gridPerMillimetre } from '../parts/made-mesh.ts';
import { layOut } from '../plates/layOut.ts';
import { box, laser, machine, meshOf, partOf, plywood, resin, resinPrinter, together } from '../testing/meshes.ts';
import { volumeOf } from '../testing/volume.ts';
import { waysUp } from './ways-up.ts';

/** A T: 10 thick and 40 high, with a bar of 60 across, so that two arms of 25 × 10 hang 40 above the bed. */
const outline = [[0, 0], [10, 0], [10, 40], [35, 40], [35, 50], [-25, 50], [-25, 40], [0, 40]] as const;
const flat = [[0, 1, 2], [0, 2, 7], [5, 6, 7], [5, 7, 2], [5, 2, 4], [2, 3, 4]] as const;
const letter = meshOf(
  [0, 10].flatMap((y) => outline.map(([x, z]) => [x, y, z] as const)),
  [
    ...flat,
    ...flat.map(([a, b, c]) => [a + 8, c + 8, b + 8] as const),
    ...outline.flatMap((_, at) => { const next = (at + 1) % 8; return [[at, next + 8, next], [at, at + 8, next + 8]] as const; }),
  ],
);
const part = partOf(letter, { id: 'letter' });
const found = (rotation: Vector3 = [0, 0, 0], own = rotation) => waysUp({ part: { ...part, printRotation: rotation }, machines: [machine], own })!;
const boxes = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 4, max: 60 })), ...[0, 1, 2].map(() => fc.integer({ min: -20, max: 20 })))
  .map((n) => box([n[0]!, n[1]!, n[2]!], [n[3]!, n[4]!, n[5]!]));

describe('ways up', () => {
  it('say what the arms of a T cost in supports, and what lying down saves', () => {
    const { present, others, presentIsBest } = found();
    expect(present.supportArea).toBeCloseTo(500, 6);
    expect(present.supportVolume).toBeCloseTo(500 * 40, 6);
    expect(present.supportGrams).toBeGreaterThan(0.5);
    expect(presentIsBest).toBe(false);
    const [best] = others;
    expect(best!.height).toBeCloseTo(10, 3);
    expect(best!.supportGrams).toBe(0);
    expect(best!.grams).toBeLessThan(present.grams - present.supportGrams / 2);
    expect(best!.minutes).toBeLessThan(present.minutes);
    expect(present.findings.map(({ code }) => code)).not.toEqual([]);
    expect(best!.findings).toEqual([]);
  });

  it('point to the triangles that lie on the bed', () => {
    const { present, others } = found();
    expect(present.bed).toHaveLength(2);
    // On one of its faces.
    expect(others[0]!.bed).toHaveLength(6);
  });

  it('lay any part on the bed, whichever is taken, and leave its volume', () => {
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 1, maxLength: 3 }), fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -180, max: 180 })), (some, [x, y]) => {
        const body = partOf(together(...some), { printRotation: [x, y, 0] });
        const { present, best } = orientations(body.mesh, body.printRotation);
        const before = volumeOf(body.mesh.positions, body.mesh.indices);
        for (const { rotation, height, contact } of [present, ...best]) {
          const [made] = inFile(layOut([{ ...body, printRotation: rotation }], [machine]));
          const heights = made!.made.vertices.filter((_, at) => at % 3 === 2);
          expect(Math.min(...heights)).toBe(0);
          expect(Math.max(...heights) / gridPerMillimetre).toBeCloseTo(height, 2);
          expect(contact).toBeGreaterThanOrEqual(0);
          const after = volumeOf(made!.made.vertices, made!.made.indices) / gridPerMillimetre ** 3;
          expect(Math.abs(after / before - 1)).toBeLessThan(0.001);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have the product\'s own among them once another was taken', () => {
    const taken = found([90, 0, 0], [0, 0, 0]);
    expect(taken.presentIsBest).toBe(true);
    expect(taken.others.map(({ rotation }) => rotation)).toContainEqual([0, 0, 0]);
  });

  it('leave out what fits no machine', () => {
    const low = { ...machine, bed: { ...machine.bed, z: 45 } };
    const { others } = waysUp({ part: { ...part, printRotation: [90, 0, 0] }, machines: [low], own: [90, 0, 0] })!;
    expect(others.length).toBeGreaterThan(0);
    for (const { height } of others) expect(height).toBeLessThan(45);
  });

  it('keep lettering off the supports', () => {
    // A thick plate that could lie on either side, with ribs on one and a mark on the other.
    const plate = together(box([60, 60, 6]), box([40, 40, 0.6], [10, 10, 6], 'mark'));
    const { front, present } = waysUp({ part: partOf({ ...plate, runs: [plate.runs[0]!, { ...plate.runs[1]!, start: 14, count: 10 }] }, { printRotation: [180, 0, 0] }), machines: [machine], own: [180, 0, 0] })!;
    expect(front?.by).toBe('lettering');
    expect(present.front!.scarred).toBeGreaterThan(0.3);
    expect(found().present.front).toBeUndefined();
  });

  it('are none for sheet, and without supports\' mass for resin', () => {
    expect(waysUp({ part: { ...part, finish: plywood }, machines: [laser], own: [0, 0, 0] })).toBeUndefined();
    const inResin = waysUp({ part: { ...part, finish: resin }, machines: [resinPrinter], own: [0, 0, 0] })!;
    expect(inResin.present.supportGrams).toBe(0);
    expect(inResin.present.minutes).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { board, box, laser, partOf, plywood, router, tube } from '../testing/meshes.ts';
import { estimate } from './estimate.ts';
import { outlineOf } from './outline.ts';

const panel = (size: readonly [number, number, number], override: Parameters<typeof partOf>[1] = {}) => {
  const part = partOf(box(size), { id: 'panel', finish: plywood, ...override });
  return { ...part, measurements: { ...part.measurements, volume: size[0] * size[1] * size[2] } };
};
const minutesOf = (parts: Parameters<typeof layOut>[0], machines: Parameters<typeof layOut>[1]): number => estimate(layOut(parts, machines)).minutes;

describe('an outline', () => {
  it('is measured as the part lies, with its holes', () => {
    const ring = partOf(tube(40, 20, 3, 256), { finish: plywood });
    const { thickness, length, loops } = outlineOf(laser, ring);
    expect(thickness).toBeCloseTo(3, 5);
    expect(length / (2 * Math.PI * 60)).toBeCloseTo(1, 3);
    expect(loops).toBe(2);
    const standing = panel([100, 3, 50], { printRotation: [90, 0, 0] });
    expect(outlineOf(laser, standing)).toMatchObject({ loops: 1 });
    expect(outlineOf(laser, standing).length).toBeCloseTo(300, 3);
  });

  it('knows what is engraved, and how deep', () => {
    const stepped = partOf(box([50, 50, 2]), { finish: plywood });
    expect(outlineOf(laser, stepped).sunkArea).toBe(0);
    const two = { ...stepped.mesh, positions: Float32Array.from([...stepped.mesh.positions, ...box([10, 10, 3], [60, 0, 0]).positions]), indices: Uint32Array.from([...stepped.mesh.indices, ...[...box([10, 10, 3]).indices].map((index) => index + 8)]) };
    const { sunkArea, sunkVolume } = outlineOf(laser, { ...stepped, mesh: two });
    expect(sunkArea).toBeCloseTo(2500, 3);
    expect(sunkVolume).toBeCloseTo(2500, 3);
  });
});

describe('cutting by laser', () => {
  it('takes the outline at the speed of that sheet, piercing, and the way there', () => {
    expect(minutesOf([panel([100, 50, 3])], [laser])).toBeCloseTo(5 + (300 / 20 + 0.5 + 50 / 200) / 60, 5);
    expect(minutesOf([panel([100, 50, 6])], [laser])).toBeCloseTo(5 + (300 / 8 + 1 + 50 / 200) / 60, 5);
  });

  it('uses up the box around each piece with its space, by thickness', () => {
    const { sheets, grams } = estimate(layOut([panel([100, 50, 3], { quantity: 4 })], [laser]));
    expect(sheets).toEqual([{ material: 'plywood', thickness: 3, area: expect.closeTo(4 * 103 * 53, 3) }]);
    expect(grams).toBeCloseTo(4 * 15 * 0.7, 6);
  });

  it('cuts the blank of what is bent, and bends it', () => {
    const press = { ...laser, bending: { setupMinutes: 10, secondsPerBend: 40 } };
    const blank = panel([100, 50, 3]);
    const bent = { ...panel([60, 50, 40]), blank: { mesh: blank.mesh, measurements: blank.measurements, bends: 2 } };
    const layout = layOut([bent], [press]);
    expect(layout.findings).toEqual([]);
    expect(layout.plates[0]!.placed[0]!.size.map(Math.round)).toEqual([100, 50, 3]);
    expect(estimate(layout).minutes).toBeCloseTo(minutesOf([blank], [laser]) + 10 + 80 / 60, 5);
  });
});

it('mills in passes', () => {
  expect(minutesOf([panel([200, 100, 18], { finish: board })], [router])).toBeCloseTo(12 + ((600 / 40) * 3 + 2 + 100 / 150) / 60, 5);
});

describe('machines', () => {
  const flat = panel([100, 50, 3]), thick = panel([200, 100, 18], { id: 'seat', finish: board }), printed = partOf(box([20, 20, 20]), { id: 'foot' });
  it('are chosen part by part, and each has plates of its own', () => {
    const { plates, findings } = layOut([thick, flat], [laser, router]);
    expect(findings).toEqual([]);
    expect(plates.map(({ machine, placed }) => [machine.id, placed.map(({ part }) => part.id)])).toEqual([['laser', ['panel']], ['router', ['seat']]]);
  });

  it('say what they cannot do', () => {
    expect(layOut([printed], [laser]).findings).toEqual([{ code: 'no-machine', severity: 'conflict', part: 'foot' }]);
    expect(layOut([printed], [laser]).plates).toEqual([]);
    expect(layOut([panel([100, 50, 4])], [laser]).findings).toEqual([{ code: 'no-sheet', severity: 'conflict', part: 'panel' }]);
    expect(layOut([{ ...flat, blank: { mesh: flat.mesh, measurements: flat.measurements, bends: 1 } }], [laser]).findings).toEqual([{ code: 'no-bending', severity: 'conflict', part: 'panel' }]);
    expect(layOut([panel([700, 50, 3])], [laser]).findings).toMatchObject([{ code: 'too-large', part: 'panel' }]);
  });

  it('give way to a larger one that makes the same', () => {
    const large = { ...laser, id: 'large', bed: { x: 1300, y: 900, z: 10 } };
    expect(layOut([panel([700, 50, 3])], [laser, large])).toMatchObject({ findings: [], plates: [{ machine: { id: 'large' } }] });
  });
});

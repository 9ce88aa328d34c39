import { describe, expect, it } from 'vitest';
import { box, finish, machine, partOf, together, tube } from '../testing/meshes.ts';
import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layOut } from '../plates/layOut.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { PartEstimate } from './run.ts';

const solid = { ...machine, profile: { ...machine.profile, infill: 1 } };

const estimateOf = (parts: readonly FabricationPart[], on: FdmMachine, copies = 1): Estimate => estimate(layOut(parts, [on], copies));
const estimatePart = (part: FabricationPart, on: FdmMachine): PartEstimate => estimateOf([part], on).parts[0]!;

describe('an estimate', () => {
  it('of a massive part is its volume times the density', () => {
    const cube = partOf(box([30, 30, 30]));
    expect(estimatePart(cube, solid).grams / (27 * cube.finish.material.density)).toBeCloseTo(1, 2);
  });

  it('of a thin wall is massive whatever the infill', () => {
    const pipe = partOf(tube(40, 38.4, 50));
    expect(estimatePart(pipe, machine).grams / estimatePart(pipe, solid).grams).toBeCloseTo(1, 3);
  });

  it('of a thick part is lighter and faster with less infill', () => {
    const cube = partOf(box([60, 60, 60]));
    const sparse = estimatePart(cube, machine), full = estimatePart(cube, solid);
    expect(sparse.grams).toBeLessThan(full.grams * 0.5);
    expect(sparse.minutes).toBeLessThan(full.minutes);
  });

  it('takes a part as it is printed, not as it stands', () => {
    const tower = partOf(box([10, 10, 120]));
    expect(estimatePart({ ...tower, printRotation: [90, 0, 0] }, machine).minutes).toBeLessThan(estimatePart(tower, machine).minutes / 2);
  });

  it('grows with copies, but heats the machine once a plate', () => {
    const cube = partOf(box([60, 60, 20]));
    const one = estimateOf([cube], machine);
    const printing = one.minutes - machine.overheadMinutes;
    const three = estimateOf([{ ...cube, quantity: 3 }], machine);
    expect(three.grams).toBeCloseTo(one.grams * 3, 6);
    expect(three.minutes).toBeCloseTo(machine.overheadMinutes + 3 * printing, 6);
    const narrow = { ...machine, bed: { x: 74, y: 74, z: 256 } };
    const six = estimateOf([{ ...cube, quantity: 3 }], narrow, 2);
    expect(six.grams).toBeCloseTo(one.grams * 6, 6);
    expect(six.minutes).toBeCloseTo(6 * machine.overheadMinutes + 6 * printing, 6);
  });

  it('lets small layers cool while others of the plate are printed', () => {
    const pin = partOf(box([8, 8, 40]));
    const [one, three] = [estimateOf([pin], machine), estimateOf([{ ...pin, quantity: 3 }], machine)];
    const layers = 200, cooling = (layers * machine.profile.shortestLayer) / 60;
    expect(one.minutes - machine.overheadMinutes).toBeGreaterThan(cooling);
    expect(three.minutes - machine.overheadMinutes).toBeLessThan(1.6 * (one.minutes - machine.overheadMinutes));
  });

  it('fills what is seen from above and below, and what is too small to be left open', () => {
    const [plate, block] = [estimatePart(partOf(box([60, 60, 1.8])), machine), estimatePart(partOf(box([60, 60, 1.8])), solid)];
    expect(plate.grams / block.grams).toBeCloseTo(1, 1);
    const pillar = partOf(box([9, 9, 30]));
    expect(estimatePart(pillar, machine).grams / estimatePart(pillar, solid).grams).toBeCloseTo(1, 1);
  });

  it('supports what begins in the air, and nothing that is bridged or stands', () => {
    const [foot, arm] = [box([10, 10, 60]), box([80, 10, 5], [0, 0, 60])];
    const held = together(foot, arm), bridge = together(box([10, 10, 60]), box([10, 10, 60], [30, 0, 0]), box([40, 10, 5], [0, 0, 60]));
    const volume = (mesh: typeof foot): number => estimatePart(partOf(mesh), solid).grams / partOf(mesh).finish.material.density;
    expect(volume(bridge)).toBeLessThan(12 + 2 + 0.5);
    // Columns of 55 × 10 × 60 mm, a fifth of which is filament.
    expect(volume(held) - (6 + 4)).toBeGreaterThan(0.8 * 6.6);
    expect(volume(held) - (6 + 4)).toBeLessThan(1.2 * 6.6);
  });

  it('says how sure it is', () => {
    const { minutes, grams, range } = estimateOf([partOf(box([40, 40, 40]))], machine);
    expect(range.minutes[0]).toBeLessThan(minutes);
    expect(range.minutes[1]).toBeGreaterThan(minutes);
    expect(range.grams[0]).toBeLessThan(grams);
    expect(range.grams[1] - range.grams[0]).toBeLessThan(range.minutes[1] - range.minutes[0]);
  });

  it('changes a plate\'s material once a layer for all parts that share it', () => {
    const mesh = together(box([60, 30, 4]), box([40, 10, 1], [10, 10, 4], 'letters'));
    const sign = partOf(mesh, { regions: { letters: finish('blue') } });
    const slow = { ...machine, changeSeconds: 600 };
    const [one, two] = [estimateOf([sign], slow), estimateOf([{ ...sign, quantity: 2 }], slow)];
    expect(two.minutes).toBeLessThan(one.minutes * 1.5);
    expect(two.grams).toBeLessThan(2 * one.grams);
  });

  it('changes the material, and purges, where a region has another finish', () => {
    const mesh = together(box([60, 30, 4]), box([40, 10, 1], [10, 10, 4], 'letters'));
    const plain = estimateOf([partOf(mesh)], machine), both = estimateOf([partOf(mesh, { regions: { letters: finish('blue') } })], machine);
    expect(both.minutes).toBeGreaterThan(plain.minutes);
    expect(Object.keys(both.gramsByFinish)).toEqual(['pla/white', 'pla/blue']);
    expect(both.grams).toBeCloseTo(both.gramsByFinish['pla/white']! + both.gramsByFinish['pla/blue']!, 9);
    expect(both.gramsByFinish['pla/blue']).toBeLessThan(both.gramsByFinish['pla/white']!);
  });

  it('gives letters that stand up no more of their colour than they are large', () => {
    // Ten strokes, 1 mm wide and 1.2 mm high: their shells from both sides overlap.
    const strokes = Array.from({ length: 10 }, (_, at) => box([1, 20, 1.2], [8 + at * 4, 5, 4], 'letters'));
    const sign = partOf(together(box([60, 30, 4]), ...strokes), { regions: { letters: finish('blue') } });
    const solid = (10 * 1 * 20 * 1.2 * 1.25) / 1000;
    const { 'pla/blue': blue } = estimateOf([sign], { ...machine, changeGrams: 0 }).gramsByFinish;
    expect(blue! / solid).toBeGreaterThan(0.8);
    expect(blue! / solid).toBeLessThan(1.05);
  });
});

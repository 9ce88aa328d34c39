import { describe, expect, it } from 'vitest';
import { box, machine, partOf, tube } from '../testing/meshes.ts';
import { estimate, estimatePart } from './estimate.ts';

const solid = { ...machine, profile: { ...machine.profile, infill: 1 } };

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

  it('grows with copies, but heats the machine once', () => {
    const one = estimate([partOf(box([20, 20, 20]))], machine);
    const three = estimate([{ ...partOf(box([20, 20, 20])), quantity: 3 }], machine);
    expect(three.grams).toBeCloseTo(one.grams * 3, 6);
    expect(three.minutes - machine.overheadMinutes).toBeCloseTo((one.minutes - machine.overheadMinutes) * 3, 6);
  });
});

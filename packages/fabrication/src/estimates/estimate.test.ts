import { describe, expect, it } from 'vitest';
import { box, machine, partOf, tube } from '../testing/meshes.ts';
import { estimate } from './estimate.ts';

const gramsOf = (part: ReturnType<typeof partOf>, infill?: number): number =>
  estimate([part], machine, infill === undefined ? {} : { profile: { ...machine.profile, infill } }).grams;

describe('an estimate', () => {
  it('of a massive part is its volume times the density', () => {
    const cube = partOf(box([30, 30, 30]));
    expect(gramsOf(cube, 1) / (27 * cube.finish.material.density)).toBeCloseTo(1, 1);
  });

  it('of a thin wall is massive whatever the infill', () => {
    const pipe = partOf(tube(40, 38.4, 50));
    expect(gramsOf(pipe, 0.1) / gramsOf(pipe, 1)).toBeCloseTo(1, 2);
  });

  it('of a thick part is lighter and faster with less infill', () => {
    const parts = [partOf(box([60, 60, 60]))];
    const sparse = estimate(parts, machine), full = estimate(parts, machine, { profile: { ...machine.profile, infill: 1 } });
    expect(sparse.grams).toBeLessThan(full.grams * 0.5);
    expect(sparse.minutes).toBeLessThan(full.minutes);
  });

  it('grows with copies, but heats the machine once a plate', () => {
    const parts = [partOf(box([20, 20, 20]))];
    const one = estimate(parts, machine);
    const three = estimate(parts, machine, { copies: 3, plates: 2 });
    expect(three.grams).toBeCloseTo(one.grams * 3, 6);
    expect(three.minutes - 2 * machine.overheadMinutes).toBeCloseTo((one.minutes - machine.overheadMinutes) * 3, 6);
  });

  it('changes the material, and purges, where a region has another finish', () => {
    const plain = partOf(box([20, 20, 20], [0, 0, 0], 'letters'));
    const [white] = plain.finish.material.colours;
    const blue = { ...plain.finish, colour: plain.finish.material.colours.find(({ id }) => id === 'blue') ?? white! };
    const both = partOf({ ...plain.mesh, runs: [{ ...plain.mesh.runs[0]!, region: '', count: 6 }, { ...plain.mesh.runs[0]!, start: 6, count: 6 }] }, { regions: { letters: blue } });
    expect(estimate([both], machine).minutes).toBeGreaterThan(estimate([plain], machine).minutes);
    expect(estimate([both], machine).materials).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, together } from '../testing/meshes.ts';
import { estimate } from './estimate.ts';
import { promisedWork, timeCorrectionOf, workOf } from './work.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('work by machine and material', () => {
  it('of one material is the estimate itself', () => {
    const layout = layOut([partOf(box([30, 30, 30]))], [machine], 2);
    const estimated = estimate(layout);
    expect(workOf(layout, estimated)).toEqual([{ machine: machine.id, material: 'pla', minutes: estimated.minutes, grams: expect.closeTo(estimated.grams, 9) }]);
  });

  it('sums up to the estimate where colours and machines are several', () => {
    const small = { ...machine, id: 'small', bed: { x: 60, y: 60, z: 60 } };
    const lettered = partOf(together(box([40, 30, 4]), box([20, 10, 1], [10, 10, 4], 'letters')), { regions: { letters: finish('blue') } });
    const layout = layOut([lettered, { ...partOf(box([120, 30, 10])), id: 'long' }], [small, machine]);
    const estimated = estimate(layout);
    const work = workOf(layout, estimated);
    expect(work.map((each) => `${each.machine} ${each.material}`)).toEqual(['small pla', `${machine.id} pla`]);
    expect(sum(work.map(({ grams }) => grams))).toBeCloseTo(estimated.grams, 9);
    for (const { machine: id, minutes } of work) expect(minutes).toBeCloseTo(estimated.minutesByMachine[id]!, 9);
  });

  it('shares a machine’s time among materials by what they take', () => {
    const resinLike = { ...finish('white'), material: { ...finish('white').material, id: 'petg' } };
    const layout = layOut([partOf(box([30, 30, 30])), { ...partOf(box([15, 30, 30])), id: 'half', finish: resinLike }], [machine]);
    const estimated = estimate(layout);
    const [pla, petg] = workOf(layout, estimated);
    expect([pla?.material, petg?.material]).toEqual(['pla', 'petg']);
    expect(pla!.minutes + petg!.minutes).toBeCloseTo(estimated.minutes, 9);
    expect(pla!.minutes).toBeGreaterThan(petg!.minutes);
  });
});

describe('promised work', () => {
  const work = [
    { machine: 'a', material: 'pla', minutes: 60, grams: 20 },
    { machine: 'a', material: 'petg', minutes: 30, grams: 10 },
    { machine: 'b', material: 'pla', minutes: 10, grams: 5 },
  ];
  const taught = { machine: 'a', material: 'pla', minutes: 1.2, grams: 1.1, prints: 14 };

  it('keeps the plain estimate beside what corrects it', () => {
    const [first, second] = promisedWork(work, [taught]);
    expect(first).toEqual({ ...work[0], correction: { minutes: 1.2, grams: 1.1, prints: 14 } });
    expect(second).toEqual(work[1]);
  });

  it('tells in one figure what prints did to the time', () => {
    expect(timeCorrectionOf(promisedWork(work, []))).toBeUndefined();
    expect(timeCorrectionOf([])).toBeUndefined();
    expect(timeCorrectionOf(promisedWork(work, [taught]))).toEqual({ prints: 14, machines: 1, minutes: expect.closeTo(1.12, 9) });
    const more = [taught, { ...taught, material: 'petg', prints: 3, minutes: 1 }, { ...taught, machine: 'b', prints: 2, minutes: 0.5 }];
    expect(timeCorrectionOf(promisedWork(work, more))).toEqual({ prints: 16, machines: 2, minutes: expect.closeTo(1.07, 9) });
  });
});

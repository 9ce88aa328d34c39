import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, together } from '../testing/meshes.ts';
import { type Correction, correct } from './correction.ts';
import { estimate } from './estimate.ts';
import { type PromisedWork, promisedMinutes, promisedWork, timeCorrectionOf, workOf } from './work.ts';

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
  const printed = partOf(box([40, 30, 20]));
  const small = { ...machine, id: 'small', bed: { x: 60, y: 60, z: 60 } };
  const layout = layOut([printed, { ...partOf(box([120, 30, 10])), id: 'long' }], [small, machine]);
  const plain = estimate(layout);
  const work = workOf(layout, plain);
  const promised = (corrections: readonly Correction[]): readonly PromisedWork[] => promisedWork(work, { plain, corrected: correct(plain, corrections), corrections });
  const taught = { machine: 'small', material: 'pla', minutes: 1.2, grams: 1.1, prints: 14 };

  it('keeps the plain estimate beside what corrects it, and adds up to the corrected one', () => {
    expect(promised([])).toEqual(work);
    const both = [taught, { ...taught, machine: machine.id, minutes: 0.9, grams: 1.3, prints: 2 }];
    const corrected = correct(plain, both), found = promised(both);
    expect(found.map(({ machine: of, material, minutes, grams }) => ({ machine: of, material, minutes, grams }))).toEqual(work);
    expect(promisedMinutes(found)).toBeCloseTo(corrected.minutes, 6);
    expect(sum(found.map(({ grams, correction }) => grams * (correction?.grams ?? 1)))).toBeCloseTo(corrected.grams, 6);
    expect(found.map(({ correction }) => correction?.prints)).toEqual([14, 2]);
    expect(promised([taught, { ...taught, material: 'petg', prints: 5 }])[0]?.correction?.prints).toBe(19);
  });

  it('tells in one figure what prints did to the time', () => {
    expect(timeCorrectionOf(promised([]))).toBeUndefined();
    expect(timeCorrectionOf([])).toBeUndefined();
    expect(timeCorrectionOf(promised([taught]))).toMatchObject({ prints: 14, machines: 1, minutes: expect.closeTo(correct(plain, [taught]).minutes / plain.minutes, 9) });
    expect(timeCorrectionOf(promised([taught, { ...taught, machine: machine.id, prints: 2 }]))).toMatchObject({ prints: 16, machines: 2, minutes: expect.closeTo(1.2, 9) });
    // Both materials tell of the same machine.
    const mixed = { machine: 'small', minutes: 50, grams: 20, correction: { minutes: 1.5, grams: 1, prints: 3 } };
    expect(timeCorrectionOf([{ ...mixed, material: 'pla' }, { ...mixed, material: 'petg' }])).toEqual({ prints: 3, machines: 1, minutes: 1.5 });
  });
});

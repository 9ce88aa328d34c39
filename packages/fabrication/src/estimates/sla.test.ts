import { expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, partOf, resin, resinPrinter } from '../testing/meshes.ts';
import { estimate } from './estimate.ts';

const block = (height: number, quantity = 1) => {
  const part = partOf(box([20, 20, height]), { id: `block-${height}`, finish: resin, quantity });
  return { ...part, measurements: { ...part.measurements, volume: 400 * height } };
};

it('takes as long as the highest part on the plate, whatever stands beside it', () => {
  const { minutes } = estimate(layOut([block(30)], [resinPrinter]));
  expect(minutes).toBeCloseTo(8 + 20 + (600 * 6 + 5 * 20) / 60, 6);
  expect(estimate(layOut([block(30, 4), block(10)], [resinPrinter])).minutes).toBeCloseTo(minutes, 6);
});

it('weighs the volume and what is washed off', () => {
  expect(estimate(layOut([block(30, 2)], [resinPrinter])).grams).toBeCloseTo(2 * 12 * 1.2 * 1.1, 6);
});

import { expect, it } from 'vitest';
import { layersOf } from './scenery.ts';

const near = (actual: readonly number[], expected: readonly number[]): void => actual.forEach((value, axis) => expect(value).toBeCloseTo(expected[axis] ?? Number.NaN, 12));

it('stacks layers along what points up once the part lies on the bed', () => {
  near(layersOf([0, 0, 0]), [0, 0, 1]);
  near(layersOf([0, 0, 77]), [0, 0, 1]);
  // Turned a quarter about X, the part's +Y points up.
  near(layersOf([90, 0, 0]), [0, 1, 0]);
  near(layersOf([180, 0, 0]), [0, 0, -1]);
  near(layersOf([0, 90, 0]), [-1, 0, 0]);
});

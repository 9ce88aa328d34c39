import { sinDegrees } from '@patternbook/geometry';

/** The angle from 0° to 90° whose sine this is, by halving: the same in every engine. */
export function degreesOfSine(sine: number): number {
  let low = 0, high = 90;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (sinDegrees(middle) < sine) low = middle;
    else high = middle;
  }
  return high;
}

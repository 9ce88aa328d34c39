import type { NodeParameters } from '@patternbook/geometry';
import type { RoundedPrism } from '../rounded-prism.ts';
import { roundedPrism } from '../rounded-prism.ts';
import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { cornersOf } from '../corners.ts';

export const roundedBox: Maker<'rounded-box'> = (parameters, bench) => solid([roundedPrism(bench, asPrism(parameters))]);

/** A flat rectangle with a quarter of a circle, a wall and another quarter of a circle around it. */
function asPrism({ size: [width = 0, depth = 0, height = 0], radius }: NodeParameters<'rounded-box'>): RoundedPrism {
  const wall = height - 2 * radius > 1e-6;
  return {
    core: cornersOf(width / 2 - radius, depth / 2 - radius),
    meridian: [
      { from: [0, 0], to: [radius, radius], centre: [0, radius] },
      ...(wall ? [{ from: [radius, radius], to: [radius, height - radius] } as const] : []),
      { from: [radius, height - radius], to: [0, height], centre: [0, height - radius] },
    ],
  };
}

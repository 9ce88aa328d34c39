import { cosDegrees, segmentsOf, sinDegrees } from '@patternbook/geometry';
import { fillRule } from '../binding.ts';
import type { ProfileMaker } from '../maker.ts';

export const rectangle: ProfileMaker<'rectangle'> = ({ width, depth, radius }, bench) => {
  const points: number[] = [];
  const steps = radius > 0 ? segmentsOf(radius, bench.quality) / 4 : 0;
  // Corners from the one at +x +y, counter-clockwise. Quarter turns are exact, so the sides stay straight and the bounds exact.
  for (const [corner, x, y] of [[0, 1, 1], [1, -1, 1], [2, -1, -1], [3, 1, -1]] as const) {
    for (let step = 0; step <= steps; step += 1) {
      const angle = 90 * corner + (steps > 0 ? (90 * step) / steps : 0);
      points.push(x * (width / 2 - radius) + (radius > 0 ? radius * cosDegrees(angle) : 0), y * (depth / 2 - radius) + (radius > 0 ? radius * sinDegrees(angle) : 0));
    }
  }
  return bench.put(new bench.binding.CrossSection(bench.contours([Float64Array.from(points)]), fillRule.nonZero));
};

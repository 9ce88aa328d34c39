import { cosDegrees, segmentsOf, sinDegrees } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

/** The hull of eight octants of a sphere, one in each corner. */
export const roundedBox: PrismMaker<'rounded-box'> = ({ size: [width = 0, depth = 0, height = 0], radius }, bench) => {
  const steps = segmentsOf(radius, bench.quality) / 4;
  const points: number[] = [];
  for (const [x, y, z] of octants) {
    const centre = [x * (width / 2 - radius), y * (depth / 2 - radius), height / 2 + z * (height / 2 - radius)] as const;
    for (let up = 0; up <= steps; up += 1) {
      const flat = radius * cosDegrees((90 * up) / steps);
      const rise = radius * sinDegrees((90 * up) / steps);
      // All points of the last ring are the pole.
      for (let around = 0; around <= (up === steps ? 0 : steps); around += 1) {
        points.push(centre[0] + x * flat * cosDegrees((90 * around) / steps), centre[1] + y * flat * sinDegrees((90 * around) / steps), centre[2] + z * rise);
      }
    }
  }
  return bench.surface(bench.binding._manifoldHullPoints(bench.put(bench.heap.points3(Float64Array.from(points)))));
};

const octants = [[1, 1, 1], [-1, 1, 1], [-1, -1, 1], [1, -1, 1], [1, 1, -1], [-1, 1, -1], [-1, -1, -1], [1, -1, -1]] as const;

import { segmentsOf } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

export const cylinder: PrismMaker<'cylinder'> = ({ radius, height, segments }, bench) =>
  bench.surface(bench.binding._Cylinder(height, radius, radius, segmentsOf(radius, bench.quality, segments), false));

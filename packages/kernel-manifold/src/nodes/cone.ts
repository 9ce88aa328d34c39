import { segmentsOf } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

export const cone: PrismMaker<'cone'> = ({ bottomRadius, topRadius, height, segments }, bench) =>
  bench.surface(bench.binding._Cylinder(height, bottomRadius, topRadius, segmentsOf(Math.max(bottomRadius, topRadius), bench.quality, segments), false));

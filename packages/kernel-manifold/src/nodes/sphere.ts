import { segmentsOf } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

export const sphere: PrismMaker<'sphere'> = ({ radius, segments }, bench) => bench.surface(bench.binding._Sphere(radius, segmentsOf(radius, bench.quality, segments)));

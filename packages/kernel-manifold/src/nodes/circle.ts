import { segmentsOf } from '@patternbook/geometry';
import type { ProfileMaker } from '../maker.ts';

export const circle: ProfileMaker<'circle'> = ({ radius, segments }, bench) => bench.put(bench.binding._Circle(radius, segmentsOf(radius, bench.quality, segments)));

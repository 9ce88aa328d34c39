import { signedDoubleArea } from '@patternbook/geometry';
import { facesOf } from '../contours.ts';
import { profile } from '../made.ts';
import type { Maker } from '../maker.ts';

export const polygon: Maker<'polygon'> = ({ points }, bench) => profile(facesOf(bench, [signedDoubleArea(points) < 0 ? points.toReversed() : points]));

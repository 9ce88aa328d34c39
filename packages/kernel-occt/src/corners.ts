import { cosDegrees, sinDegrees } from '@patternbook/geometry';
import type { Point2 } from './bench.ts';

/** Counter-clockwise from the one at +x +y. */
export const cornersOf = (x: number, y: number): readonly Point2[] => [[x, y], [-x, y], [-x, -y], [x, -y]];

export const regularPoints = (sides: number, radius: number): readonly Point2[] =>
  Array.from({ length: sides }, (_, side): Point2 => [radius * cosDegrees((360 * side) / sides), radius * sinDegrees((360 * side) / sides)]);

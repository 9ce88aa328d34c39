import { cosDegrees } from '@patternbook/geometry';

/** Fewer sides than this are always a shape that was meant: the tolerance never cuts a circle more coarsely (`segmentsOf`). */
const circleFrom = 16;
/** How far the sides of a ring may lie inside of the circle that stands for it, in millimetres: less than a printed line is out by. */
const mostInside = 0.1;

/**
 * Sides of a ring with a fixed count that is written as the polygon which it is; undefined for a circle, and where nobody can tell the
 * two apart. A multiple of four, as every kernel cuts.
 */
export function sidesOf(segments: number, radius: number): number | undefined {
  if (segments === 0) return undefined;
  const sides = Math.ceil(segments / 4) * 4;
  return sides >= circleFrom && radius * (1 - cosDegrees(180 / sides)) <= mostInside ? undefined : sides;
}

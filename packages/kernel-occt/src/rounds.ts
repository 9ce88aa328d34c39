/**
 * From this many sides on a fixed count means a circle: the tolerance never cuts a circle more coarsely than this (`segmentsOf`).
 * Fewer are a shape that was meant.
 */
const circleFrom = 16;

/** Sides of the polygon that was meant; undefined for a circle. A multiple of four, as every kernel cuts. */
export const sidesOf = (segments = 0): number | undefined => (segments === 0 || segments >= circleFrom ? undefined : Math.ceil(segments / 4) * 4);

/** What needs polygons to be laid over one another, by Clipper2 on a grid of whole numbers, on which it is exact. */
import { EndType, FillRule, inflatePaths, JoinType, type Path64, type Paths64, union } from 'clipper2-ts';
import { doubleArea, type Outline, type Point } from './contour.ts';

/** A tenth of a micrometre: products of two coordinates of five metres stay far inside 2⁵³. */
const perMillimetre = 10_000;
/** Beyond twice the distance, a sharp corner is cut off. */
const mitreLimit = 2;

const whole = (outlines: readonly Outline[]): Paths64 => outlines.map((outline): Path64 => outline.map(([x, y]) => ({ x: Math.round(x * perMillimetre), y: Math.round(y * perMillimetre) })));
const inMillimetres = (paths: Paths64): readonly Outline[] => paths.map((path) => path.map(({ x, y }): Point => [x / perMillimetre, y / perMillimetre]));

export const onGrid = (outlines: readonly Outline[]): readonly Outline[] => inMillimetres(whole(outlines));

/** Twice the area that outlines cover together: less than the sum of theirs where they run over one another. */
export const coveredDoubleArea = (outlines: readonly Outline[]): number =>
  inMillimetres(union(whole(outlines), FillRule.Positive)).reduce((sum, outline) => sum + doubleArea(outline), 0);

/** Wider by so much on all sides; holes and gaps that are narrower close. */
export const widened = (outlines: readonly Outline[], by: number): readonly Outline[] =>
  inMillimetres(inflatePaths(whole(outlines), by * perMillimetre, JoinType.Miter, EndType.Polygon, mitreLimit));

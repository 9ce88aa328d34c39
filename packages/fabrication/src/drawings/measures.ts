import type { Vector3 } from '@patternbook/geometry';
import { onPaper, type Projection, projections } from './projection.ts';

/** A length that a drawing shall tell, in space. */
export interface Measure {
  readonly from: Vector3;
  readonly to: Vector3;
  /** Where its line is drawn, from there. */
  readonly offset: Vector3;
  /** What it is, in words. */
  readonly label?: string;
}

export type Side = 'above' | 'below' | 'left' | 'right';

/** The same on one view: mm of the thing, up being positive. */
export interface ViewMeasure {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** mm. */
  readonly value: number;
  /** Beside which of the view's sides it stands; along its own direction, in the view, where there is none. */
  readonly side?: Side;
  /** Of the line from the measured points, where it stands in the view. */
  readonly offset: readonly [number, number];
  readonly label?: string;
}

export type OrthogonalView = 'front' | 'top' | 'left';

const lengthOf = ([x, y]: readonly [number, number]): number => Math.sqrt(x * x + y * y);

/** How well a view shows a measure: 0 where it is foreshortened or drawn onto itself. */
function clarity(projection: Projection, { from, to, offset }: Measure): number {
  const [a, b] = [onPaper(projection, from), onPaper(projection, to)];
  const along: readonly [number, number] = [b[0] - a[0], b[1] - a[1]];
  const whole = Math.sqrt((to[0] - from[0]) * (to[0] - from[0]) + (to[1] - from[1]) * (to[1] - from[1]) + (to[2] - from[2]) * (to[2] - from[2]));
  if (whole === 0 || lengthOf(along) < whole * 0.9995) return 0;
  const away = onPaper(projection, offset);
  // Only what of the offset stands square to the measure takes its line away from it.
  return 0.1 + Math.abs(along[0] * away[1] - along[1] * away[0]) / lengthOf(along);
}

/** Gives each measure to the view that shows it best; what none shows in its true length is left out. */
export function shareOut(measures: readonly Measure[], views: readonly OrthogonalView[]): Readonly<Record<OrthogonalView, readonly ViewMeasure[]>> {
  const shared: Record<OrthogonalView, ViewMeasure[]> = { front: [], top: [], left: [] };
  for (const measure of measures) {
    let best: OrthogonalView | undefined, clearest = 0;
    for (const view of views) {
      const found = clarity(projections[view], measure);
      if (found > clearest + 1e-6) [best, clearest] = [view, found];
    }
    if (best) shared[best].push(inView(projections[best], measure));
  }
  return shared;
}

function inView(projection: Projection, { from, to, offset, label }: Measure): ViewMeasure {
  const [a, b, away] = [onPaper(projection, from), onPaper(projection, to), onPaper(projection, offset)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const value = lengthOf([dx, dy]);
  const level = Math.abs(dy) < value * 1e-3, upright = Math.abs(dx) < value * 1e-3;
  const side = level ? (away[1] < 0 ? 'below' : 'above') : upright ? (away[0] > 0 ? 'right' : 'left') : undefined;
  return { from: a, to: b, value, offset: away, ...(side && { side }), ...(label !== undefined && { label }) };
}

export interface Box2 { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** Nearer than this two measures tell the same: mm. */
const same = 0.06;

const isLevel = ({ side }: ViewMeasure): boolean => side === 'above' || side === 'below';
const spanOf = (measure: ViewMeasure): readonly [number, number] => {
  const axis = isLevel(measure) ? 0 : 1;
  return [Math.min(measure.from[axis], measure.to[axis]), Math.max(measure.from[axis], measure.to[axis])];
};

export type Axis = 'level' | 'upright';

/**
 * Where each overall size is still to be told, once each: width and height beside the front, depth beside what shows it;
 * of a flat piece its outline beside its face and its thickness beside its edge.
 */
export function overallAxes(measures: Readonly<Record<OrthogonalView, readonly ViewMeasure[]>>, boxes: Readonly<Record<OrthogonalView, Box2>>, flat: boolean): Readonly<Record<OrthogonalView, readonly Axis[]>> {
  const told = (...places: readonly (readonly [OrthogonalView, Axis])[]): boolean => places.some(([view, axis]) => measures[view].some((measure) => {
    if (!measure.side || isLevel(measure) !== (axis === 'level')) return false;
    const [low, high] = spanOf(measure);
    const box = boxes[view];
    return Math.abs(low - (axis === 'level' ? box.left : box.bottom)) < same && Math.abs(high - (axis === 'level' ? box.right : box.top)) < same;
  }));
  const [width, depth, height] = [told(['front', 'level'], ['top', 'level']), told(['top', 'upright'], ['left', 'level']), told(['front', 'upright'], ['left', 'upright'])];
  const result: Record<OrthogonalView, Axis[]> = { front: [], top: [], left: [] };
  if (!width) result[flat ? 'top' : 'front'].push('level');
  if (!depth) result.top.push('upright');
  if (!height) result.front.push('upright');
  return result;
}

/** Adds the view's whole width and height, unless one of its measures says them already; and leaves out what is told twice. */
export function withOverall(measures: readonly ViewMeasure[], { left, right, bottom, top }: Box2, axes: readonly Axis[]): readonly ViewMeasure[] {
  const result: ViewMeasure[] = [];
  const alike = (a: ViewMeasure, b: ViewMeasure): boolean => {
    if (!a.side || !b.side || isLevel(a) !== isLevel(b)) return false;
    const [one, other] = [spanOf(a), spanOf(b)];
    return Math.abs(one[0] - other[0]) < same && Math.abs(one[1] - other[1]) < same;
  };
  const add = (measure: ViewMeasure): void => { if (!result.some((known) => alike(known, measure))) result.push(measure); };
  for (const measure of measures) if (measure.value > same) add(measure);
  if (axes.includes('level')) add({ from: [left, top], to: [right, top], value: right - left, side: 'above', offset: [0, 1] });
  if (axes.includes('upright')) add({ from: [left, bottom], to: [left, top], value: top - bottom, side: 'left', offset: [-1, 0] });
  return result;
}

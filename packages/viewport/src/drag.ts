/** What a handle's value becomes while it is dragged. Everything is fixed when the drag begins: results that arrive meanwhile move the handle, never the measure. */
import type { Vector3 } from '@patternbook/geometry';
import type { Pixel, Projection } from './projection.ts';
import { cross, directionOf, dot, lengthOf, minus, plus, times } from './vectors.ts';

export interface Draggable {
  readonly kind: 'linear' | 'angular' | 'radial';
  readonly at: Vector3;
  /** Direction of the move, or the axis that is turned about or gone away from, which passes through `centre`. */
  readonly axis: Vector3;
  /** Only for turns and radii; the origin if left out. */
  readonly centre?: Vector3;
  /** Change of the value for one millimetre or one degree. */
  readonly gain: number;
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** An axis that points at the eye more than this cannot be followed on the picture; then up is more, down is less. */
const blindest = 0.985;

/** Within the range, on the grid of steps that begins at `min`. Decimals of the step are not smeared by binary rounding. */
export const snapped = (value: number, { min, max, step }: Range): number => {
  const held = Math.min(max, Math.max(min, value));
  if (!(step > 0)) return held;
  const stepped = min + Math.round((held - min) / step) * step;
  const within = stepped > max + step * 1e-9 ? stepped - step : stepped;
  return Number(Math.max(min, within).toFixed(6));
};

/** Millimetres along the line through `at` to the point nearest to the pointer's ray. */
const alongLine = (at: Vector3, axis: Vector3, ray: { readonly from: Vector3; readonly along: Vector3 }): number => {
  const slant = dot(axis, ray.along);
  const across = 1 - slant * slant;
  const offset = minus(at, ray.from);
  return (slant * dot(offset, ray.along) - dot(offset, axis)) / across;
};

type Measure = (pixel: Pixel) => number;

const byHeight = (projection: Projection, at: Vector3, sign: number): Measure => {
  const scale = projection.scaleAt(at);
  return ({ y }) => (-y * sign) / scale;
};

const lineMeasure = (projection: Projection, at: Vector3, axis: Vector3): Measure => {
  const sight = directionOf(minus(at, projection.eye));
  if (Math.abs(dot(sight, axis)) > blindest) return byHeight(projection, at, dot(sight, axis) > 0 ? 1 : -1);
  // Far along a line that runs away from the eye, a pixel is metres; no drag means that.
  const reach = 40 * lengthOf(minus(at, projection.eye));
  return (pixel) => {
    const moved = alongLine(at, axis, projection.toRay(pixel));
    return Math.min(reach, Math.max(-reach, moved));
  };
};

const turnMeasure = (projection: Projection, { at, axis, centre = [0, 0, 0] }: Draggable): Measure => {
  const foot = plus(centre, times(axis, dot(minus(at, centre), axis)));
  const arm = minus(at, foot);
  const radius = lengthOf(arm);
  if (radius < 1e-6) return byHeight(projection, at, 1);
  const tangent = cross(axis, times(arm, 1 / radius));
  const facing = dot(directionOf(minus(foot, projection.eye)), axis);
  if (Math.abs(facing) < 0.3) {
    // Seen from the side the circle is a line: follow its tangent where the handle is.
    const along = lineMeasure(projection, at, tangent);
    return (pixel) => (along(pixel) / radius) * (180 / Math.PI);
  }
  let last = 0;
  return (pixel) => {
    const ray = projection.toRay(pixel);
    const slope = dot(ray.along, axis);
    if (Math.abs(slope) < 1e-6) return last;
    const reach = dot(minus(foot, ray.from), axis) / slope;
    const arrived = minus(plus(ray.from, times(ray.along, reach)), foot);
    const degrees = Math.atan2(dot(arrived, tangent), dot(arrived, arm) / radius) * (180 / Math.PI);
    // The turn goes on through ±180° instead of jumping to the other end of the range.
    last = degrees + 360 * Math.round((last - degrees) / 360);
    return last;
  };
};

/** Distance from the axis, less what it was where the handle is. */
const radiusMeasure = (projection: Projection, { at, axis, centre = [0, 0, 0] }: Draggable): Measure => {
  const foot = plus(centre, times(axis, dot(minus(at, centre), axis)));
  const arm = minus(at, foot);
  const radius = lengthOf(arm);
  const outwards = radius < 1e-6 ? undefined : times(arm, 1 / radius);
  const facing = dot(directionOf(minus(foot, projection.eye)), axis);
  // Seen from the side the circle is a line.
  if (outwards === undefined || Math.abs(facing) < 0.3) return lineMeasure(projection, at, outwards ?? [1, 0, 0]);
  let last = 0;
  return (pixel) => {
    const ray = projection.toRay(pixel);
    const slope = dot(ray.along, axis);
    if (Math.abs(slope) < 1e-6) return last;
    last = lengthOf(minus(plus(ray.from, times(ray.along, dot(minus(foot, ray.from), axis) / slope)), foot)) - radius;
    return last;
  };
};

export interface Drag {
  /** The value for this place of the pointer; `fine` moves a tenth as far from the last coarse place. */
  to(pixel: Pixel, fine?: boolean): number;
}

export const startDrag = (handle: Draggable, { projection, value, pixel, range }: { readonly projection: Projection; readonly value: number; readonly pixel: Pixel; readonly range: Range }): Drag => {
  const axis = directionOf(handle.axis);
  const measures = { angular: turnMeasure, radial: radiusMeasure, linear: () => lineMeasure(projection, handle.at, axis) } as const;
  const measure = measures[handle.kind](projection, { ...handle, axis });
  let [last, reached] = [measure(pixel), value];
  return {
    to(pixel, fine = false) {
      const now = measure(pixel);
      reached += (now - last) * handle.gain * (fine ? 0.1 : 1);
      last = now;
      return snapped(reached, range);
    },
  };
};

/** How far a point has been dragged in its plane, in millimetres along its two directions. */
export const startPlaneDrag = ([first, second]: readonly [Vector3, Vector3], { projection, at, pixel }: { readonly projection: Projection; readonly at: Vector3; readonly pixel: Pixel }): ((to: Pixel) => readonly [number, number]) => {
  const across = directionOf(cross(first, second));
  const facing = dot(directionOf(minus(at, projection.eye)), across);
  if (Math.abs(facing) < 0.2) {
    // Seen along the plane, each direction is followed by itself as far as it can be seen.
    const [a, b] = [lineMeasure(projection, at, directionOf(first)), lineMeasure(projection, at, directionOf(second))];
    const [a0, b0] = [a(pixel), b(pixel)];
    return (to) => [a(to) - a0, b(to) - b0];
  }
  let last: readonly [number, number] = [0, 0];
  const onPlane = (to: Pixel): readonly [number, number] => {
    const ray = projection.toRay(to);
    const slope = dot(ray.along, across);
    if (Math.abs(slope) < 1e-6) return last;
    const arrived = minus(plus(ray.from, times(ray.along, dot(minus(at, ray.from), across) / slope)), at);
    last = [dot(arrived, directionOf(first)), dot(arrived, directionOf(second))];
    return last;
  };
  const [a0, b0] = onPlane(pixel);
  return (to) => {
    const [a, b] = onPlane(to);
    return [a - a0, b - b0];
  };
};

/** Where the model is seen from, and how that changes. Pure: gestures, buttons and animations all go through here. */
import type { Bounds, Vector3 } from '@patternbook/geometry';
import { cross, dot, minus, plus, times } from './vectors.ts';

export interface View {
  /** The point that stays in the middle of the picture. */
  readonly target: Vector3;
  /** Degrees around Z from +X to the eye. Not wrapped, so that turning on never jumps back. */
  readonly azimuth: number;
  /** Degrees of the eye above the horizon. */
  readonly elevation: number;
  /** Millimetres from eye to target. */
  readonly distance: number;
}

export interface Viewpoint {
  readonly azimuth: number;
  readonly elevation: number;
}

/** The picture's size in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Pixels along each side of the picture that a fitted model keeps free. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Vertical opening of the lens in degrees: long, so that parallel edges stay nearly parallel as on a plate. */
export const lens = 26;
export const halfLens = Math.tan((lens * Math.PI) / 360);

/** Looking straight down would leave "up" undefined; a hair less looks the same. */
const steepest = 89.5;
/** Millimetres. Nearer than this the lens is inside of anything that can be printed. */
const nearest = 4;
const farthest = 20_000;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Unit vectors of the picture: to the right, upwards, and from the target towards the eye. */
export const axesOf = ({ azimuth, elevation }: Viewpoint): { readonly right: Vector3; readonly up: Vector3; readonly back: Vector3 } => {
  const [a, e] = [radians(azimuth), radians(elevation)];
  const back: Vector3 = [Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)];
  const right: Vector3 = [-Math.sin(a), Math.cos(a), 0];
  return { right, up: cross(back, right), back };
};

export const eyeOf = (view: View): Vector3 => plus(view.target, times(axesOf(view).back, view.distance));

/** Millimetres that one pixel covers at the target's depth. */
export const millimetresPerPixel = (view: View, frame: Frame): number => (2 * view.distance * halfLens) / frame.height;

/** Turned by a drag of so many pixels; half a turn takes about the picture's height. */
export const orbited = (view: View, frame: Frame, by: { readonly x: number; readonly y: number }): View => {
  const perPixel = 180 / Math.max(frame.height, 240);
  return { ...view, azimuth: view.azimuth - by.x * perPixel, elevation: clamp(view.elevation + by.y * perPixel, -steepest, steepest) };
};

/** Moved so that what lies at the target's depth follows the pointer. */
export const panned = (view: View, frame: Frame, by: { readonly x: number; readonly y: number }): View => {
  const { right, up } = axesOf(view);
  const scale = millimetresPerPixel(view, frame);
  return { ...view, target: plus(view.target, plus(times(right, -by.x * scale), times(up, by.y * scale))) };
};

/** Nearer by `factor` (above 1 goes away), keeping what is under `at` (pixels from the picture's top left) where it is. */
export const zoomed = (view: View, frame: Frame, { factor, at }: { readonly factor: number; readonly at: { readonly x: number; readonly y: number } }): View => {
  const distance = clamp(view.distance * factor, nearest, farthest);
  const grown = distance / view.distance - 1;
  const scale = millimetresPerPixel(view, frame);
  const { right, up } = axesOf(view);
  const x = (at.x - frame.width / 2) * scale * -grown;
  const y = (at.y - frame.height / 2) * scale * grown;
  return { ...view, distance, target: plus(view.target, plus(times(right, x), times(up, y))) };
};

export const cornersOf = ({ min, max }: Bounds): Vector3[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => [corner & 1 ? max[0] : min[0], corner & 2 ? max[1] : min[1], corner & 4 ? max[2] : min[2]]);

/** Share of the picture's half that margins leave at least, however small the picture is. */
const leastHalf = 0.3;

/**
 * The nearest view from this direction that holds all points within the margins. Exact: each side of what is left of the
 * picture touches the point that is outermost for it, so nothing is off centre.
 */
export const fitted = (points: readonly Vector3[], frame: Frame, { viewpoint, margins }: { readonly viewpoint: Viewpoint; readonly margins: Margins }): View => {
  const { right, up, back } = axesOf(viewpoint);
  const origin = points[0] ?? [0, 0, 0];
  /** Slopes of the four planes through the eye that the points must stay within. */
  const slope = (half: number, margin: number): number => (halfLens * Math.max(half - margin, half * leastHalf)) / (frame.height / 2);
  const slopes = { east: slope(frame.width / 2, margins.right), west: slope(frame.width / 2, margins.left), north: slope(frame.height / 2, margins.top), south: slope(frame.height / 2, margins.bottom) };
  let [east, west, north, south, front, rear] = [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity, Infinity];
  for (const point of points) {
    const from = minus(point, origin);
    const [x, y, z] = [dot(from, right), dot(from, up), dot(from, back)];
    east = Math.max(east, x + z * slopes.east);
    west = Math.max(west, -x + z * slopes.west);
    north = Math.max(north, y + z * slopes.north);
    south = Math.max(south, -y + z * slopes.south);
    front = Math.max(front, z);
    rear = Math.min(rear, z);
  }
  if (!Number.isFinite(front)) return { target: [0, 0, 0], ...viewpoint, distance: 300 };
  const depth = Math.max((east + west) / (slopes.east + slopes.west), (north + south) / (slopes.north + slopes.south), front + nearest);
  // Where the planes leave room, the points stand in its middle.
  const x = (east - depth * slopes.east + depth * slopes.west - west) / 2;
  const y = (north - depth * slopes.north + depth * slopes.south - south) / 2;
  // The target may lie anywhere on the line of sight; turning feels right about the middle.
  const middle = (front + rear) / 2;
  const target = plus(origin, plus(plus(times(right, x), times(up, y)), times(back, middle)));
  return { ...viewpoint, target, distance: clamp(depth - middle, nearest, farthest) };
};

/** The same direction written so that turning to it from `from` takes the short way round. */
const nearTurn = (from: number, to: number): number => to + 360 * Math.round((from - to) / 360);

/** On the way from one view to another; `share` from 0 to 1. Distances change by ratio, so that the speed looks even. */
export const onTheWay = (from: View, to: View, share: number): View => {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    target: plus(from.target, times(minus(to.target, from.target), share)),
    azimuth: mix(from.azimuth, nearTurn(from.azimuth, to.azimuth)),
    elevation: mix(from.elevation, to.elevation),
    distance: from.distance * (to.distance / from.distance) ** share,
  };
};

import type { Affine, Vector3 } from '@patternbook/geometry';
import type { CutPlane } from './split.ts';

/** A plane with directions in it: u, v and the normal are right-handed and of length one. */
export interface Frame {
  readonly origin: Vector3;
  readonly u: Vector3;
  readonly v: Vector3;
  readonly normal: Vector3;
  /** Distance of the plane from the assembly's origin along the normal: mm. */
  readonly at: number;
}

export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const times = (a: Vector3, factor: number): Vector3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const plus = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const cross = (a: Vector3, b: Vector3): Vector3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const unit = (a: Vector3): Vector3 => times(a, 1 / Math.sqrt(dot(a, a)));

const axes: Readonly<Record<'x' | 'y' | 'z', readonly [u: Vector3, v: Vector3, normal: Vector3]>> = {
  x: [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
  y: [[0, 0, 1], [1, 0, 0], [0, 1, 0]],
  z: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
};

/** Axes give exact frames, so that a box that is cut along one stays a box. */
export function frameOf(plane: CutPlane): Frame {
  const { at } = plane;
  if ('axis' in plane) {
    const [u, v, normal] = axes[plane.axis];
    return { u, v, normal, at, origin: times(normal, at) };
  }
  const normal = unit(plane.normal);
  const least = Math.min(...normal.map(Math.abs));
  const helper: Vector3 = Math.abs(normal[0]) === least ? [1, 0, 0] : Math.abs(normal[1]) === least ? [0, 1, 0] : [0, 0, 1];
  const u = unit(cross(helper, normal));
  return { u, v: cross(normal, u), normal, at, origin: times(normal, at) };
}

/** Signed distance from the plane: mm. */
export const heightOver = ({ normal, at }: Frame, point: Vector3): number => dot(normal, point) - at;

/** From the plane's own coordinates into the assembly. */
export const pointIn = ({ origin, u, v, normal }: Frame, [x, y, z]: Vector3): Vector3 => plus(origin, plus(times(u, x), plus(times(v, y), times(normal, z))));

/** The move that carries x, y and z onto the plane's directions, and the origin onto a point of it. `side` −1 looks at the plane from below: x is turned round, so that it stays right-handed. */
export function placed(frame: Frame, at: Vector3, { side = 1, turn = [1, 0] }: { readonly side?: 1 | -1; readonly turn?: readonly [cosine: number, sine: number] } = {}): Affine {
  const right = plus(times(frame.u, turn[0]), times(frame.v, turn[1]));
  const up = plus(times(frame.u, -turn[1]), times(frame.v, turn[0]));
  return [...times(right, side), ...up, ...times(frame.normal, side), ...pointIn(frame, at)];
}

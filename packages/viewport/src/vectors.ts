/** Triples of millimetres (or unit directions) in the model's frame: Z up, the bed at z = 0. */
import type { Vector3 } from '@patternbook/geometry';

export const plus = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector3, factor: number): Vector3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector3, b: Vector3): Vector3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const lengthOf = (a: Vector3): number => Math.hypot(a[0], a[1], a[2]);
export const between = (a: Vector3, b: Vector3, share: number): Vector3 => plus(a, times(minus(b, a), share));

/** The zero vector has no direction; it gives +Z. */
export const directionOf = (a: Vector3): Vector3 => {
  const length = lengthOf(a);
  return length === 0 ? [0, 0, 1] : times(a, 1 / length);
};

import type { Vector3 } from '@patternbook/geometry';

export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector3, b: Vector3): Vector3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const add = (a: Vector3, b: Vector3, factor = 1): Vector3 => [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
export const unit = (a: Vector3): Vector3 => {
  const length = Math.sqrt(dot(a, a));
  return [a[0] / length, a[1] / length, a[2] / length];
};

/** Two directions that with `forward` make a right-handed frame; the first is level. */
export function frame(forward: Vector3): { right: Vector3; up: Vector3 } {
  const level: Vector3 = forward[0] * forward[0] + forward[1] * forward[1] < 1e-12 ? [1, 0, 0] : unit([forward[1], -forward[0], 0]);
  return { right: level, up: cross(level, forward) };
}

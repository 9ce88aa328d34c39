import { cosDegrees, sinDegrees, type Vector3 } from '@patternbook/geometry';
import type { Scene } from './scene.ts';
import { add, dot, frame } from './vector.ts';

/** From where a product is always photographed: degrees around Z from +X, and above the horizon. */
export interface View {
  readonly azimuth: number;
  readonly elevation: number;
}

/** A long lens: pixel = centre ± focal · (right, up) / depth, y downwards. */
export interface Camera {
  readonly eye: Vector3;
  readonly right: Vector3;
  readonly up: Vector3;
  readonly forward: Vector3;
  /** Pixels. */
  readonly focal: number;
  readonly centreX: number;
  readonly centreY: number;
}

/** Tangent of half the lens's angle: about 22° in all, as for product photographs. */
const halfAngle = 0.19;

/** Share of the picture that the product fills, in its greater extent. */
const filled = 0.74;
/** The product stands a little below the middle: there is more to see of its shadow than of the air above. */
const lowered = 0.03;

export const directionOf = ({ azimuth, elevation }: View): Vector3 => [cosDegrees(azimuth) * cosDegrees(elevation), sinDegrees(azimuth) * cosDegrees(elevation), sinDegrees(elevation)];

export function cameraFor(scene: Scene, view: View, size: { readonly width: number; readonly height: number }): Camera {
  const { min, max } = scene.bounds;
  const middle: Vector3 = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
  const radius = Math.sqrt(dot(add(max, min, -1), add(max, min, -1))) / 2;
  const towards = directionOf(view);
  const forward: Vector3 = [-towards[0], -towards[1], -towards[2]];
  const { right, up } = frame(forward);
  const distance = radius / halfAngle;
  const eye = add(middle, towards, distance);
  let left = Infinity, rightmost = -Infinity, bottom = Infinity, top = -Infinity;
  for (let at = 0; at < scene.positions.length; at += 3) {
    const ray: Vector3 = [scene.positions[at]! - eye[0], scene.positions[at + 1]! - eye[1], scene.positions[at + 2]! - eye[2]];
    const depth = dot(ray, forward);
    const x = dot(ray, right) / depth, y = dot(ray, up) / depth;
    if (x < left) left = x;
    if (x > rightmost) rightmost = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const focal = Math.min((filled * size.width) / (rightmost - left), (filled * size.height) / (top - bottom));
  return {
    eye, right, up, forward, focal,
    centreX: size.width / 2 - (focal * (left + rightmost)) / 2,
    centreY: size.height / 2 + (focal * (bottom + top)) / 2 + lowered * size.height,
  };
}

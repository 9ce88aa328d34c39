/** From the model's millimetres to the picture's pixels and back, for what is drawn and dragged over the picture. */
import type { Vector3 } from '@patternbook/geometry';
import { dot, directionOf, minus, plus, times } from './vectors.ts';
import { axesOf, eyeOf, halfLens } from './view.ts';
import type { Frame, View } from './view.ts';

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface Ray {
  readonly from: Vector3;
  /** Unit length. */
  readonly along: Vector3;
}

export interface Projection {
  readonly view: View;
  readonly frame: Frame;
  readonly eye: Vector3;
  /** Nothing for points beside or behind the eye. */
  toPixel(point: Vector3): Pixel | undefined;
  toRay(pixel: Pixel): Ray;
  /** Pixels that a millimetre across the line of sight takes at this point. */
  scaleAt(point: Vector3): number;
}

export const projectionOf = (view: View, frame: Frame): Projection => {
  const { right, up, back } = axesOf(view);
  const eye = eyeOf(view);
  const focal = frame.height / (2 * halfLens);
  const depthOf = (point: Vector3): number => -dot(minus(point, eye), back);
  return {
    view,
    frame,
    eye,
    toPixel(point) {
      const depth = depthOf(point);
      if (depth <= 1e-6) return undefined;
      const from = minus(point, eye);
      return { x: frame.width / 2 + (focal * dot(from, right)) / depth, y: frame.height / 2 - (focal * dot(from, up)) / depth };
    },
    toRay({ x, y }) {
      const across = plus(times(right, (x - frame.width / 2) / focal), times(up, (frame.height / 2 - y) / focal));
      return { from: eye, along: directionOf(minus(across, back)) };
    },
    scaleAt: (point) => focal / Math.max(depthOf(point), 1e-6),
  };
};

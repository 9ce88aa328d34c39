/** Holds the camera: gestures set it, buttons send it, every frame reads it. It never moves by itself when the model changes. */
import type { Vector3 } from '@patternbook/geometry';
import { createMotion } from './motion.ts';
import { projectionOf } from './projection.ts';
import type { Projection } from './projection.ts';
import { fitted, onTheWay } from './view.ts';
import type { Frame, View, Viewpoint } from './view.ts';

/** Pixels around the fitted model, for dimension lines and their figures. */
const roomy = 40;

export interface RigOptions {
  readonly viewpoint: Viewpoint;
  /** Milliseconds of a calm move; 0 where people prefer less motion. */
  readonly calm: () => number;
  /** Pixels on the left that something else takes up. */
  readonly taken: () => number;
}

export interface Rig {
  frame(): Frame;
  resize(frame: Frame): void;
  view(): View;
  /** Follows a gesture at once. Coming nearer or moving aside is the person's own choice of what to look at; turning is not. */
  follow(view: View, options?: { readonly chosen: boolean }): void;
  /** The picture was fitted last, and not chosen by hand since. */
  framed(): boolean;
  /** The view that would fit these points from the present direction. */
  fitting(points: readonly Vector3[]): View;
  /** Turns to look at these points, from the present direction if none is given. */
  fit(points: readonly Vector3[], options?: { readonly viewpoint?: Viewpoint; readonly at?: 'once' | 'calmly' }): void;
  /** The view of this frame; asks for another while it moves. */
  step(now: number): Projection;
  subscribe(listener: () => void): () => void;
}

export const createRig = ({ viewpoint, calm, taken }: RigOptions): Rig => {
  const motion = createMotion<View>({ target: [0, 0, 0], distance: 400, ...viewpoint }, onTheWay);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let frame: Frame = { width: 1, height: 1 };
  let current = motion.target;
  let framed = false;
  const fittingFrom = (points: readonly Vector3[], { azimuth, elevation }: Viewpoint): View => {
    const margin = Math.min(roomy, frame.width / 6, frame.height / 6);
    return fitted(points, frame, { viewpoint: { azimuth, elevation }, margins: { top: margin, right: margin, bottom: margin, left: Math.max(margin, taken() + margin / 2) } });
  };
  return {
    frame: () => frame,
    resize(next) {
      // The lens opens vertically: a narrower picture would cut the model, so the eye steps back in proportion.
      const [before, after] = [Math.min(frame.width, frame.height) / frame.height, Math.min(next.width, next.height) / next.height];
      if (frame.width > 1 && Number.isFinite(before / after) && before !== after) {
        current = { ...motion.target, distance: (motion.target.distance * before) / after };
        motion.set(current);
      }
      frame = next;
      tell();
    },
    view: () => current,
    framed: () => framed,
    fitting: (points) => fittingFrom(points, motion.target),
    follow(view, { chosen } = { chosen: false }) {
      if (chosen) framed = false;
      motion.set(view);
      current = view;
      tell();
    },
    fit(points, { viewpoint: from, at = 'calmly' } = {}) {
      const goal = fittingFrom(points, from ?? motion.target);
      framed = true;
      const milliseconds = at === 'once' ? 0 : calm();
      motion.to(goal, milliseconds);
      if (milliseconds <= 0) current = goal;
      tell();
    },
    step(now) {
      current = motion.at(now);
      if (motion.moving()) tell();
      return projectionOf(current, frame);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

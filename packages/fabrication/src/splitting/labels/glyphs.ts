import type { Vector2 } from '@patternbook/geometry';

type Stroke = readonly Vector2[];

/** Letters and digits of straight strokes on a grid of two by four: a nozzle draws them at three millimetres, and no font has to be loaded. */
const strokes: Readonly<Record<string, readonly Stroke[]>> = {
  A: [[[0, 0], [0, 4], [2, 4], [2, 0]], [[0, 2], [2, 2]]],
  B: [[[0, 0], [0, 4], [1.5, 4], [2, 3], [1.5, 2], [2, 1], [1.5, 0], [0, 0]], [[0, 2], [1.5, 2]]],
  C: [[[2, 4], [0, 4], [0, 0], [2, 0]]],
  D: [[[0, 0], [0, 4], [1, 4], [2, 3], [2, 1], [1, 0], [0, 0]]],
  E: [[[2, 4], [0, 4], [0, 0], [2, 0]], [[0, 2], [1.5, 2]]],
  F: [[[2, 4], [0, 4], [0, 0]], [[0, 2], [1.5, 2]]],
  H: [[[0, 0], [0, 4]], [[2, 0], [2, 4]], [[0, 2], [2, 2]]],
  J: [[[2, 4], [2, 0], [0, 0], [0, 1]]],
  K: [[[0, 0], [0, 4]], [[2, 4], [0, 2], [2, 0]]],
  L: [[[0, 4], [0, 0], [2, 0]]],
  M: [[[0, 0], [0, 4], [1, 2], [2, 4], [2, 0]]],
  N: [[[0, 0], [0, 4], [2, 0], [2, 4]]],
  P: [[[0, 0], [0, 4], [2, 4], [2, 2], [0, 2]]],
  R: [[[0, 0], [0, 4], [2, 4], [2, 2], [0, 2]], [[1, 2], [2, 0]]],
  T: [[[0, 4], [2, 4]], [[1, 4], [1, 0]]],
  U: [[[0, 4], [0, 0], [2, 0], [2, 4]]],
  V: [[[0, 4], [1, 0], [2, 4]]],
  X: [[[0, 0], [2, 4]], [[0, 4], [2, 0]]],
  Y: [[[0, 4], [1, 2], [2, 4]], [[1, 2], [1, 0]]],
  Z: [[[0, 4], [2, 4], [0, 0], [2, 0]]],
  0: [[[0, 0], [0, 4], [2, 4], [2, 0], [0, 0]]],
  1: [[[0, 3], [1, 4], [1, 0]]],
  2: [[[0, 4], [2, 4], [2, 2], [0, 2], [0, 0], [2, 0]]],
  3: [[[0, 4], [2, 4], [2, 0], [0, 0]], [[0, 2], [2, 2]]],
  4: [[[0, 4], [0, 2], [2, 2]], [[2, 4], [2, 0]]],
  5: [[[2, 4], [0, 4], [0, 2], [2, 2], [2, 0], [0, 0]]],
  6: [[[2, 4], [0, 4], [0, 0], [2, 0], [2, 2], [0, 2]]],
  7: [[[0, 4], [2, 4], [1, 0]]],
  8: [[[0, 0], [0, 4], [2, 4], [2, 0], [0, 0]], [[0, 2], [2, 2]]],
  9: [[[0, 0], [2, 0], [2, 4], [0, 4], [0, 2], [2, 2]]],
};

/** Without I, O, Q, S, G and W, which are read as others or do not fit the grid. */
const joints = 'ABCDEFHJKLMNPRTUVXYZ';

/** A joint's letter; two of them beyond the twentieth. */
export const letterOf = (joint: number): string => (joint < joints.length ? '' : letterOf(Math.floor(joint / joints.length) - 1)) + joints[joint % joints.length]!;

/** Between two letters, in grid steps. */
const advance = 3.2;

/** Of a stroke, in grid steps. */
export const strokeWidth = 0.7;

/** In grid steps, strokes included. */
export const sizeOfLabel = (label: string): Vector2 => [(label.length - 1) * advance + 2 + strokeWidth, 4 + strokeWidth];

/** Each stroke as a closed bar, in grid steps, about the middle of the label. */
export function barsOf(label: string): readonly (readonly Vector2[])[] {
  const [width, height] = sizeOfLabel(label);
  const half = strokeWidth / 2;
  return [...label].flatMap((letter, place) => (strokes[letter] ?? []).flatMap((stroke) => stroke.slice(1).map((to, at): readonly Vector2[] => {
    const from = stroke[at]!;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]], length = Math.sqrt(dx * dx + dy * dy);
    const [lx, ly] = [(dx / length) * half, (dy / length) * half];
    const x = place * advance + half - width / 2, y = half - height / 2;
    // Ends reach on by half a stroke, so that corners are whole.
    return [[from[0] - lx + ly, from[1] - ly - lx], [to[0] + lx + ly, to[1] + ly - lx], [to[0] + lx - ly, to[1] + ly + lx], [from[0] - lx - ly, from[1] - ly + lx]].map(([px, py]): Vector2 => [px! + x, py! + y]);
  })));
}

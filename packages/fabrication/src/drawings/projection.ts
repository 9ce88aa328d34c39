import type { Vector3 } from '@patternbook/geometry';

/** Parallel rays: where a point falls on the paper (right, up), and which of two points is nearer (toward). */
export interface Projection {
  readonly right: Vector3;
  readonly up: Vector3;
  /** From the thing to the viewer. */
  readonly toward: Vector3;
}

const third = 1 / Math.sqrt(3), half = 1 / Math.sqrt(2), sixth = 1 / Math.sqrt(6);

/** Views by where the viewer stands. First-angle projection (ISO 5456-2) puts the one from the left to the right of the front, and the one from above below. */
export const projections = {
  front: { right: [1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] },
  top: { right: [1, 0, 0], up: [0, 1, 0], toward: [0, 0, 1] },
  left: { right: [0, -1, 0], up: [0, 0, 1], toward: [-1, 0, 0] },
  /** ISO 5456-3: all three axes equally short, from the front, the right and above. */
  isometric: { right: [half, half, 0], up: [-sixth, sixth, 2 * sixth], toward: [third, -third, third] },
} as const satisfies Readonly<Record<string, Projection>>;

export type ViewName = keyof typeof projections;

const dot = (a: Vector3, x: number, y: number, z: number): number => a[0] * x + a[1] * y + a[2] * z;

/** Place on the paper: mm, up being positive. */
export const onPaper = ({ right, up }: Projection, [x, y, z]: Vector3): readonly [number, number] => [dot(right, x, y, z), dot(up, x, y, z)];

/** Three numbers a vertex: right, up, toward the viewer; mm. */
export function project(positions: ArrayLike<number>, { right, up, toward }: Projection): Float64Array {
  const result = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!, y = positions[at + 1]!, z = positions[at + 2]!;
    result[at] = dot(right, x, y, z);
    result[at + 1] = dot(up, x, y, z);
    result[at + 2] = dot(toward, x, y, z);
  }
  return result;
}

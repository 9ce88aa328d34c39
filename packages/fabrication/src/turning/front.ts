/** The side of a part that people look at, and that should stay smooth. */
import type { Mesh, Vector3 } from '@patternbook/geometry';
import { laidBody } from '../findings/space/laid-body.ts';
import { directionOf, type View } from '../pictures/camera.ts';

export interface Front {
  /** Unit vector out of the part, in the place that it has in the assembly. */
  readonly direction: Vector3;
  /** Told by what is written or drawn on it in a finish of its own, or only by where its pictures are taken from. */
  readonly by: 'lettering' | 'view';
}

/** Share of a region's surface that has to face one way: the walls of raised letters face all ways, their tops one. A band around a pot has no front. */
const oneWay = 0.35;
/** Lettering may be finer than this on a large part, and says nothing then about where it is seen from: mm². */
const leastArea = 20;

/**
 * Where a part carries lettering or a drawing, that face is its front; else the side from which its product is shown.
 *
 * @param view the product's; without it, and without lettering, no side is the front.
 */
export function frontOf(mesh: Mesh, view: View | undefined): Front | undefined {
  const { normals, areas } = laidBody(mesh, [0, 0, 0]);
  const sum: [number, number, number] = [0, 0, 0];
  let whole = 0;
  for (const { region, start, count } of mesh.runs) {
    if (region === '') continue;
    for (let triangle = start; triangle < start + count; triangle++) {
      const area = areas[triangle]!;
      whole += area;
      for (const axis of [0, 1, 2] as const) sum[axis] += area * normals[triangle * 3 + axis]!;
    }
  }
  const length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
  if (length >= leastArea && length >= oneWay * whole) return { direction: [sum[0] / length, sum[1] / length, sum[2] / length], by: 'lettering' };
  if (!view) return undefined;
  return { direction: directionOf(view), by: 'view' };
}

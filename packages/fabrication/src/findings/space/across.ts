/** How far it is from the surface to the surface opposite: through the material, or through the air. */
import type { LaidBody } from './laid-body.ts';
import { rayTree } from './ray-tree.ts';
import { samplesOf } from './samples.ts';

/** Samples that have a surface opposite, facing them, within reach. */
export interface Across {
  readonly triangle: readonly number[];
  /** The triangle opposite. */
  readonly hit: readonly number[];
  /** mm. */
  readonly distance: readonly number[];
  /** Surface that each sample stands for: mm². */
  readonly weight: readonly number[];
  /** x, y, z of each sample. */
  readonly points: readonly number[];
}

/** Cosine of how far two surfaces may turn from one another to be the two sides of something: 15°. A wedge's are not. */
const parallel = 0.966;

export type Side = 'inside' | 'outside';

const kept = new WeakMap<LaidBody, Map<string, Across>>();

/** Rays across from every sample, up to `most` mm: measured once for a body, a side and a reach. */
export function measureAcross(body: LaidBody, side: Side, most: number): Across {
  let known = kept.get(body);
  if (!known) kept.set(body, (known = new Map()));
  const key = `${side} ${most}`;
  let across = known.get(key);
  if (!across) known.set(key, (across = castAll(body, side, most)));
  return across;
}

function castAll(body: LaidBody, side: Side, most: number): Across {
  const { normals } = body;
  const tree = rayTree(body);
  const { count, triangle: triangles, points, weight: weights } = samplesOf(body);
  const result = { triangle: [] as number[], hit: [] as number[], distance: [] as number[], weight: [] as number[], points: [] as number[] };
  const sign = side === 'inside' ? -1 : 1;
  const origin = [0, 0, 0], direction = [0, 0, 0];
  for (let sample = 0; sample < count; sample++) {
    const triangle = triangles[sample]!;
    const nx = normals[triangle * 3]!, ny = normals[triangle * 3 + 1]!, nz = normals[triangle * 3 + 2]!;
    if (nx === 0 && ny === 0 && nz === 0) continue;
    for (let axis = 0; axis < 3; axis++) {
      origin[axis] = points[sample * 3 + axis]!;
      direction[axis] = sign * normals[triangle * 3 + axis]!;
    }
    const distance = tree.cast(origin, direction, most, triangle);
    const { hit } = tree;
    if (hit < 0) continue;
    const facing = nx * normals[hit * 3]! + ny * normals[hit * 3 + 1]! + nz * normals[hit * 3 + 2]!;
    if (facing > -parallel) continue;
    result.triangle.push(triangle);
    result.hit.push(hit);
    result.distance.push(distance);
    result.weight.push(weights[sample]!);
    result.points.push(origin[0]!, origin[1]!, origin[2]!);
  }
  return result;
}

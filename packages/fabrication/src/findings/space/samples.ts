/** Points spread over a body's surface, the same ones every time. */
import type { LaidBody } from './laid-body.ts';

export interface Samples {
  readonly count: number;
  readonly triangle: Uint32Array;
  /** x, y, z of each. */
  readonly points: Float64Array;
  /** Surface that each stands for: mm². */
  readonly weight: Float64Array;
}

const kept = new WeakMap<LaidBody, Samples>();

/** Spread evenly, as far as the budget goes. */
const byArea = 12_000;
/** Of what remains, so that small triangles, of which fine detail is made, have their turn too. */
const byTriangle = 12_000;
/** Points to a mm² are enough for any detail. */
const densest = 12;

/**
 * Large triangles get as many points as their area is worth. Small ones have one each, up to a number; beyond it every
 * second, third … has one, which stands for its neighbours in the mesh's order, and those lie near it.
 */
export function samplesOf(body: LaidBody): Samples {
  let samples = kept.get(body);
  if (!samples) kept.set(body, (samples = spread(body)));
  return samples;
}

function spread({ positions, indices, triangles, areas }: LaidBody): Samples {
  let whole = 0;
  for (const area of areas) whole += area;
  const perArea = Math.min(densest, byArea / Math.max(1e-9, whole));
  const every = Math.max(1, triangles / byTriangle);
  const triangle: number[] = [], points: number[] = [], weight: number[] = [];
  let due = 0, waiting = 0;
  for (let at = 0; at < triangles; at++) {
    const area = areas[at]!;
    if (area < 1e-9) continue;
    waiting += area;
    due += 1 / every;
    const count = Math.max(Math.floor(area * perArea), due >= 1 ? 1 : 0);
    if (count === 0) continue;
    due = Math.max(0, due - 1);
    const a = indices[at * 3]! * 3, b = indices[at * 3 + 1]! * 3, c = indices[at * 3 + 2]! * 3;
    for (let place = 0; place < count; place++) {
      // A lattice whose points lie far apart however many there are (Roberts, 2018), folded into the triangle; one alone lies in its middle.
      let s = count === 1 ? 1 / 3 : (0.5 + place * 0.7548776662466927) % 1, t = count === 1 ? 1 / 3 : (0.5 + place * 0.5698402909980532) % 1;
      if (s + t > 1) [s, t] = [1 - s, 1 - t];
      triangle.push(at);
      weight.push(waiting / count);
      for (let axis = 0; axis < 3; axis++) points.push(positions[a + axis]! + s * (positions[b + axis]! - positions[a + axis]!) + t * (positions[c + axis]! - positions[a + axis]!));
    }
    waiting = 0;
  }
  return { count: triangle.length, triangle: Uint32Array.from(triangle), points: Float64Array.from(points), weight: Float64Array.from(weight) };
}

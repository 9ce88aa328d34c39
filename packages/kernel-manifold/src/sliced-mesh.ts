/**
 * Cuts the triangles of a mesh along parallel planes, so that a warp can bend them there. Manifold's own refinement divides every edge
 * of every triangle; this leaves alone what no plane crosses, and every new vertex lies exactly on its plane.
 */
export interface CuttableMesh {
  /** x, y, z of each vertex. */
  readonly positions: Float32Array | Float64Array;
  readonly indices: Uint32Array;
  /** Where runs of triangles begin in `indices`, and the end. */
  readonly runIndex: Uint32Array;
}

export interface Planes {
  readonly axis: 0 | 1 | 2;
  /** Coordinates along the axis, ascending. */
  readonly at: readonly number[];
}

/** Planes across an interval at whole multiples of a step, so that what is symmetrical stays so. */
export function planesThrough(min: number, max: number, step: number): readonly number[] {
  const at: number[] = [];
  for (let plane = Math.ceil(min / step); plane * step <= max; plane += 1) at.push(plane * step);
  return at;
}

/** How far a vertex may lie from a plane and count as lying on it: what float32 leaves of a metre. Nearer cuts would leave slivers. */
const onPlane = 1e-4;

/** Triangles that `sliced` would make. */
export function slicedCount({ positions, indices }: CuttableMesh, planes: Planes): number {
  const levels = levelsOf(positions, planes);
  let count = indices.length / 3;
  // Every cut of an edge adds one triangle on each side of it.
  for (let corner = 0; corner < indices.length; corner += 1) count += crossings(levels[indices[corner]!]!, levels[indices[corner % 3 === 2 ? corner - 2 : corner + 1]!]!);
  return count;
}

export function sliced({ positions, indices, runIndex }: CuttableMesh, planes: Planes): CuttableMesh {
  const cut = new Cut(positions, planes);
  const kept: number[] = [];
  const runs = [0];
  for (let t = 0; t < indices.length; t += 3) {
    while (runIndex[runs.length]! <= t) runs.push(kept.length);
    cut.triangle([indices[t]!, indices[t + 1]!, indices[t + 2]!], kept);
  }
  while (runs.length < runIndex.length) runs.push(kept.length);
  return { positions: Float64Array.from(cut.positions), indices: Uint32Array.from(kept), runIndex: Uint32Array.from(runs) };
}

/**
 * Where a vertex lies among the planes: 2k + 1 on plane k, 2k between the planes k − 1 and k. An edge crosses the planes whose
 * levels are strictly between those of its ends.
 */
function levelsOf(positions: CuttableMesh['positions'], { axis, at }: Planes): number[] {
  const levels: number[] = [];
  for (let v = axis; v < positions.length; v += 3) {
    const place = positions[v]!;
    // Planes below the vertex, by bisection.
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at[middle]! < place - onPlane) low = middle + 1;
      else high = middle;
    }
    levels.push(low < at.length && at[low]! <= place + onPlane ? 2 * low + 1 : 2 * low);
  }
  return levels;
}

const firstPlaneAbove = (level: number): number => (level + 1) >> 1;

function crossings(a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return Math.max(0, (high >> 1) - firstPlaneAbove(low));
}

class Cut {
  readonly positions: number[];
  readonly #levels: number[];
  readonly #planes: Planes;
  readonly #vertices: number;
  /** First new vertex of each cut edge, by the edge's lower and upper end. */
  readonly #edges = new Map<number, number>();

  constructor(positions: CuttableMesh['positions'], planes: Planes) {
    this.positions = Array.from(positions);
    this.#levels = levelsOf(positions, planes);
    this.#planes = planes;
    this.#vertices = positions.length / 3;
  }

  triangle(corners: readonly [number, number, number], into: number[]): void {
    const levels = this.#levels;
    let [a, b, c] = corners;
    if (crossings(levels[a]!, levels[b]!) + crossings(levels[b]!, levels[c]!) + crossings(levels[c]!, levels[a]!) === 0) {
      into.push(a, b, c);
      return;
    }
    while (levels[a]! > levels[b]! || levels[a]! > levels[c]!) [a, b, c] = [b, c, a];
    // Two chains from the lowest corner to the highest, one along the triangle's direction and one against it.
    const along = [a];
    const against = [a];
    this.#climb(along, b);
    this.#climb(levels[b]! <= levels[c]! ? along : against, c);
    this.#climb(against, levels[b]! <= levels[c]! ? c : b);
    this.#zip(along, against, into);
  }

  /** Continues a chain up to `to`, which is not lower than its end. */
  #climb(chain: number[], to: number): void {
    const from = chain.at(-1)!;
    const count = crossings(this.#levels[from]!, this.#levels[to]!);
    if (count > 0) {
      const first = this.#cutEdge(from, to);
      for (let k = 0; k < count; k += 1) chain.push(first + k);
    }
    chain.push(to);
  }

  /** Both triangles of an edge ask for it from its lower end, so they get the same vertices. */
  #cutEdge(low: number, high: number): number {
    const key = low * this.#vertices + high;
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    const { axis, at } = this.#planes;
    const first = this.#levels.length;
    const from = this.positions.slice(3 * low, 3 * low + 3);
    const to = this.positions.slice(3 * high, 3 * high + 3);
    for (let plane = firstPlaneAbove(this.#levels[low]!); 2 * plane + 1 < this.#levels[high]!; plane += 1) {
      const share = (at[plane]! - from[axis]!) / (to[axis]! - from[axis]!);
      for (let k = 0; k < 3; k += 1) this.positions.push(k === axis ? at[plane]! : from[k]! + share * (to[k]! - from[k]!));
      this.#levels.push(2 * plane + 1);
    }
    this.#edges.set(key, first);
    return first;
  }

  /** Triangles between two chains. Going up where the next vertex is lower never crosses a plane, since each chain stops at each plane. */
  #zip(along: readonly number[], against: readonly number[], into: number[]): void {
    let i = 0;
    let j = 0;
    while (i + 1 < along.length || j + 1 < against.length) {
      const right = along[i]!;
      const left = against[j]!;
      const nextRight = along[i + 1];
      const nextLeft = against[j + 1];
      const rightFirst = nextLeft === undefined || (nextRight !== undefined && this.#levels[nextRight]! <= this.#levels[nextLeft]!);
      const top = rightFirst ? nextRight! : nextLeft;
      if (rightFirst) i += 1;
      else j += 1;
      if (right !== left && top !== right && top !== left) into.push(right, top, left);
    }
  }
}

/** Connected pieces of surface. */
import type { Across } from './across.ts';
import { centroid, type LaidBody, span } from './laid-body.ts';

export interface Patch {
  /** Ascending. */
  readonly triangles: Uint32Array;
  /** mm². */
  readonly area: number;
  /** Distances across it, lightest tenth and half of its surface, and all but a tenth: mm. */
  readonly thin: number;
  readonly half: number;
  readonly thick: number;
  /** Triangle at which it is thin, the one opposite, and the very point. */
  readonly worst: number;
  readonly opposite: number;
  readonly worstAt: readonly [number, number, number];
  /** Of its triangles, which may reach further than what is thin of them: mm. */
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
  /** How far what was measured reaches along X, Y and Z: mm. */
  readonly reach: readonly [number, number, number];
}

/** Joins what lies side by side, and sides that face each other. `wanted` says which samples count. */
export function patchesAcross(body: LaidBody, across: Across, wanted: (sample: number) => boolean): Patch[] {
  const parent = new Int32Array(body.triangles).fill(-1);
  const rootOf = (of: number): number => {
    while (parent[of] !== of) of = parent[of] = parent[parent[of]!]!;
    return of;
  };
  const mark = (triangle: number): void => { if (parent[triangle] === -1) parent[triangle] = triangle; };
  const join = (a: number, b: number): void => { parent[rootOf(a)] = rootOf(b); };
  const samples: number[] = [];
  for (let sample = 0; sample < across.triangle.length; sample++) {
    if (!wanted(sample)) continue;
    samples.push(sample);
    mark(across.triangle[sample]!);
    mark(across.hit[sample]!);
    join(across.triangle[sample]!, across.hit[sample]!);
  }
  joinNeighbours(body, parent, join);
  const bySamples = new Map<number, number[]>();
  for (const sample of samples) {
    const root = rootOf(across.triangle[sample]!);
    const list = bySamples.get(root);
    if (list) list.push(sample);
    else bySamples.set(root, [sample]);
  }
  const members = new Map<number, number[]>([...bySamples.keys()].map((root) => [root, []]));
  for (let triangle = 0; triangle < body.triangles; triangle++) if (parent[triangle] !== -1) members.get(rootOf(triangle))?.push(triangle);
  return [...bySamples].map(([root, own]) => patchOf(body, across, own, members.get(root)!));
}

function joinNeighbours({ triangles, across }: LaidBody, marked: Int32Array, join: (a: number, b: number) => void): void {
  for (let triangle = 0; triangle < triangles; triangle++) {
    if (marked[triangle] === -1) continue;
    for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
      const other = across[side]!;
      if (other > triangle && marked[other] !== -1) join(triangle, other);
    }
  }
}

function patchOf(body: LaidBody, across: Across, samples: number[], members: readonly number[]): Patch {
  samples.sort((a, b) => across.distance[a]! - across.distance[b]!);
  const area = samples.reduce((sum, sample) => sum + across.weight[sample]!, 0);
  const at = (share: number): number => {
    let sum = 0;
    return samples.find((sample) => (sum += across.weight[sample]!) >= share * area) ?? samples.at(-1)!;
  };
  const worst = at(0.1);
  return {
    triangles: Uint32Array.from(members), area, thin: across.distance[worst]!, half: across.distance[at(0.5)]!, thick: across.distance[at(0.9)]!, worst: across.triangle[worst]!, opposite: across.hit[worst]!,
    worstAt: [across.points[worst * 3]!, across.points[worst * 3 + 1]!, across.points[worst * 3 + 2]!], ...boxOf(body, members), reach: reachOf(body, across, samples),
  };
}

/** A triangle with one sample counts with all of it; of larger ones only the samples do. */
function reachOf(body: LaidBody, across: Across, samples: readonly number[]): [number, number, number] {
  const min = [Infinity, Infinity, Infinity], max = [-Infinity, -Infinity, -Infinity];
  const add = (point: ArrayLike<number>, from: number): void => {
    for (let axis = 0; axis < 3; axis++) {
      min[axis] = Math.min(min[axis]!, point[from + axis]!);
      max[axis] = Math.max(max[axis]!, point[from + axis]!);
    }
  };
  for (const sample of samples) {
    const triangle = across.triangle[sample]!;
    if (across.weight[sample]! < 0.99 * body.areas[triangle]!) add(across.points, sample * 3);
    else for (let corner = 0; corner < 3; corner++) add(body.positions, body.indices[triangle * 3 + corner]! * 3);
  }
  return [max[0]! - min[0]!, max[1]! - min[1]!, max[2]! - min[2]!];
}

export function boxOf({ positions, indices }: LaidBody, triangles: Iterable<number>): Pick<Patch, 'min' | 'max'> {
  const min: [number, number, number] = [Infinity, Infinity, Infinity], max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const triangle of triangles) {
    for (let corner = 0; corner < 3; corner++) {
      for (let axis = 0; axis < 3; axis++) {
        const value = positions[indices[triangle * 3 + corner]! * 3 + axis]!;
        if (value < min[axis]!) min[axis] = value;
        if (value > max[axis]!) max[axis] = value;
      }
    }
  }
  return { min, max };
}

/** Triangles that `wanted` picks, in pieces that hang together by their sides. */
export function pieces(body: LaidBody, wanted: (triangle: number) => boolean): number[][] {
  const state = new Uint8Array(body.triangles);
  for (let triangle = 0; triangle < body.triangles; triangle++) if (wanted(triangle)) state[triangle] = 1;
  const found: number[][] = [];
  for (let first = 0; first < body.triangles; first++) {
    if (state[first] !== 1) continue;
    const piece = [first];
    state[first] = 2;
    for (const triangle of piece) {
      for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
        const other = body.across[side]!;
        if (other < 0 || state[other] !== 1) continue;
        state[other] = 2;
        piece.push(other);
      }
    }
    found.push(piece.sort((a, b) => a - b));
  }
  return found;
}

/** The point of a piece straight above or below a place; if there is none, the middle of the triangle that lies nearest. */
export function pointOn(body: LaidBody, triangles: readonly number[], [x, y]: readonly [number, number]): [number, number, number] {
  const { positions, indices } = body;
  for (const triangle of triangles) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = [0, 1, 2].flatMap((corner) => [0, 1, 2].map((axis) => positions[indices[triangle * 3 + corner]! * 3 + axis]!)) as [number, number, number, number, number, number, number, number, number];
    const whole = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (whole === 0) continue;
    const s = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / whole, t = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / whole;
    if (s >= 0 && t >= 0 && s + t <= 1) return [x, y, az + s * (bz - az) + t * (cz - az)];
  }
  return centroid(body, nearestOf(body, triangles, [x, y, span(body, triangles[0]!)[0]]));
}

/** The triangle of a piece whose middle lies nearest to a point. */
function nearestOf(body: LaidBody, triangles: Iterable<number>, [x, y, z]: readonly [number, number, number]): number {
  let nearest = -1, least = Infinity;
  for (const triangle of triangles) {
    const [cx, cy, cz] = centroid(body, triangle);
    const squared = (cx - x) ** 2 + (cy - y) ** 2 + (cz - z) ** 2;
    if (squared < least) [nearest, least] = [triangle, squared];
  }
  return nearest;
}

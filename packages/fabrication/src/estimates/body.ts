import type { Mesh, Vector3 } from '@patternbook/geometry';
import { rotation3 } from '@patternbook/geometry';
import { boundsOf } from '../parts/made-mesh.ts';

/** A closed mesh, turned as it is printed and standing on z = 0, ready to be cut at many heights. */
export interface Body {
  /** x, y, z of each vertex: mm. */
  readonly positions: Float64Array;
  readonly indices: Uint32Array;
  /** Lowest and highest corner of each triangle: mm. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Triangles by the storey of the body that they reach into, all storeys of one height: what a cut has to look at. */
  readonly storeys: { readonly height: number; readonly triangles: readonly Int32Array[] };
  /** Three edges of each triangle, from its first corner on; the triangles on both sides share an edge's number. */
  readonly edges: () => Int32Array;
  readonly min: Vector3;
  readonly max: Vector3;
}

export function bodyOf({ positions: given, indices }: Mesh, printRotation: Vector3): Body {
  const m = rotation3(printRotation);
  const positions = new Float64Array(given.length);
  for (let at = 0; at < given.length; at += 3) {
    const x = given[at]!, y = given[at + 1]!, z = given[at + 2]!;
    for (let axis = 0; axis < 3; axis++) positions[at + axis] = m[axis]! * x + m[axis + 3]! * y + m[axis + 6]! * z;
  }
  const { min, max } = boundsOf(positions);
  for (let at = 2; at < positions.length; at += 3) positions[at]! -= min[2];
  const low = new Float64Array(indices.length / 3), high = new Float64Array(indices.length / 3);
  for (let triangle = 0; triangle < low.length; triangle++) {
    const [a, b, c] = [0, 1, 2].map((corner) => positions[indices[triangle * 3 + corner]! * 3 + 2]!) as [number, number, number];
    low[triangle] = Math.min(a, b, c);
    high[triangle] = Math.max(a, b, c);
  }
  let edges: Int32Array | undefined;
  return { positions, indices, low, high, storeys: storeysOf(low, high, max[2] - min[2]), edges: () => (edges ??= edgesOf(indices, positions.length / 3)), min: [min[0], min[1], 0], max: [max[0], max[1], max[2] - min[2]] };
}

function storeysOf(low: Float64Array, high: Float64Array, top: number): Body['storeys'] {
  const count = 48, height = Math.max(top, 1e-3) / count;
  const found = Array.from({ length: count }, (): number[] => []);
  for (let triangle = 0; triangle < low.length; triangle++) {
    const last = Math.min(count - 1, Math.floor(high[triangle]! / height));
    for (let storey = Math.max(0, Math.floor(low[triangle]! / height)); storey <= last; storey++) found[storey]!.push(triangle);
  }
  return { height, triangles: found.map((triangles) => Int32Array.from(triangles)) };
}

function edgesOf(indices: Uint32Array, vertices: number): Int32Array {
  const numbers = new Map<number, number>();
  const edges = new Int32Array(indices.length);
  for (let at = 0; at < indices.length; at++) {
    const a = indices[at]!, b = indices[at % 3 === 2 ? at - 2 : at + 1]!;
    const key = a < b ? a * vertices + b : b * vertices + a;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    edges[at] = number;
  }
  return edges;
}

/** Gets each piece of the outlines at a height, with the body on its left, and the edges on which it begins and ends. */
export type Visit = (ax: number, ay: number, bx: number, by: number, from: number, to: number) => void;

export function cutAt({ positions: p, indices, low, high, storeys }: Body, z: number, visit: Visit): void {
  for (const triangle of storeys.triangles[Math.min(storeys.triangles.length - 1, Math.floor(z / storeys.height))] ?? []) {
    if (low[triangle]! > z || high[triangle]! <= z) continue;
    const at = triangle * 3;
    const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
    const aboveA = p[a + 2]! > z, aboveB = p[b + 2]! > z, aboveC = p[c + 2]! > z;
    // The corner that stands alone on its side of the cut has both crossed edges; the others follow it around the triangle.
    const turn = aboveB === aboveC ? 0 : aboveA === aboveC ? 1 : 2;
    const [one, two, three] = turn === 0 ? [a, b, c] : turn === 1 ? [b, c, a] : [c, a, b];
    const s = (z - p[one + 2]!) / (p[two + 2]! - p[one + 2]!), t = (z - p[one + 2]!) / (p[three + 2]! - p[one + 2]!);
    const sx = p[one]! + (p[two]! - p[one]!) * s, sy = p[one + 1]! + (p[two + 1]! - p[one + 1]!) * s;
    const tx = p[one]! + (p[three]! - p[one]!) * t, ty = p[one + 1]! + (p[three + 1]! - p[one + 1]!) * t;
    const near = at + turn, far = at + ((turn + 2) % 3);
    // Seen from outside, the body lies left of a piece that leaves its lone corner, when that is above, on the right.
    if (p[one + 2]! > z) visit(sx, sy, tx, ty, near, far);
    else visit(tx, ty, sx, sy, far, near);
  }
}

/** Closed outlines at a height: the body on their left, so that holes run the other way. */
export interface Outlines {
  /** x, y of one point after the other. */
  readonly points: Float64Array;
  /** Place of each outline's first point, and the end of the last. */
  readonly starts: readonly number[];
}

export function outlinesAt(body: Body, z: number): Outlines {
  const edges = body.edges();
  const pieces: number[] = [], begin: number[] = [], end: number[] = [];
  cutAt(body, z, (ax, ay, _bx, _by, from, to) => {
    pieces.push(ax, ay);
    begin.push(edges[from]!);
    end.push(edges[to]!);
  });
  const byBegin = new Map<number, number>();
  for (const [piece, edge] of begin.entries()) byBegin.set(edge, piece);
  const points = new Float64Array(pieces.length);
  const starts = [0];
  const seen = new Uint8Array(begin.length);
  let written = 0;
  for (let first = 0; first < begin.length; first++) {
    if (seen[first] === 1) continue;
    for (let piece: number | undefined = first; piece !== undefined && seen[piece] === 0; piece = byBegin.get(end[piece]!)) {
      seen[piece] = 1;
      points[written * 2] = pieces[piece * 2]!;
      points[written * 2 + 1] = pieces[piece * 2 + 1]!;
      written++;
    }
    starts.push(written);
  }
  return { points, starts };
}

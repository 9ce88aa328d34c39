import type { Mesh } from '@patternbook/geometry';

/** A mesh as drawings need it: which two triangles meet at each edge, and how sharply. */
export interface EdgeNet {
  readonly positions: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
  /** Unit normals, three numbers a triangle; zeros where a triangle has no area. */
  readonly normals: Float64Array;
  /** Two vertices, then the two triangles (−1 where there is none) of each edge. */
  readonly edges: Int32Array;
  /** 1 where the surface has a crease. */
  readonly sharp: Uint8Array;
  /** Length of the box's diagonal: mm. */
  readonly size: number;
}

/** A surface that turns by less than 34° from one triangle to the next is meant to be round: the cosine of that. */
const creaseCosine = 0.829;

export function edgeNet({ positions, indices }: Pick<Mesh, 'positions' | 'indices'>): EdgeNet {
  const normals = normalsOf(positions, indices);
  const vertices = positions.length / 3;
  const waiting = new Map<number, number>();
  const edges: number[] = [];
  for (let at = 0; at < indices.length; at += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const a = indices[at + corner]!, b = indices[at + ((corner + 1) % 3)]!;
      const key = a < b ? a * vertices + b : b * vertices + a;
      const before = waiting.get(key);
      if (before === undefined) {
        waiting.set(key, edges.length);
        edges.push(a, b, at / 3, -1);
      } else {
        edges[before + 3] = at / 3;
        waiting.delete(key);
      }
    }
  }
  const sharp = new Uint8Array(edges.length / 4);
  for (let edge = 0; edge < sharp.length; edge++) {
    const f = edges[edge * 4 + 2]! * 3, g = edges[edge * 4 + 3]! * 3;
    sharp[edge] = g < 0 || normals[f]! * normals[g]! + normals[f + 1]! * normals[g + 1]! + normals[f + 2]! * normals[g + 2]! < creaseCosine ? 1 : 0;
  }
  return { positions, indices, normals, edges: Int32Array.from(edges), sharp, size: diagonalOf(positions) };
}

function normalsOf(p: ArrayLike<number>, indices: ArrayLike<number>): Float64Array {
  const normals = new Float64Array(indices.length);
  for (let at = 0; at < indices.length; at += 3) {
    const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
    const ux = p[b]! - p[a]!, uy = p[b + 1]! - p[a + 1]!, uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!, vy = p[c + 1]! - p[a + 1]!, vz = p[c + 2]! - p[a + 2]!;
    const x = uy * vz - uz * vy, y = uz * vx - ux * vz, z = ux * vy - uy * vx;
    const length = Math.sqrt(x * x + y * y + z * z);
    if (length === 0) continue;
    normals[at] = x / length;
    normals[at + 1] = y / length;
    normals[at + 2] = z / length;
  }
  return normals;
}

function diagonalOf(positions: ArrayLike<number>): number {
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity, high = -Infinity;
    for (let at = axis; at < positions.length; at += 3) {
      low = Math.min(low, positions[at]!);
      high = Math.max(high, positions[at]!);
    }
    sum += (high - low) * (high - low);
  }
  return Math.sqrt(sum);
}

/** A mesh as it lies on a machine, with what every check asks of its triangles. */
import { type Mesh, rotation3, type Vector3 } from '@patternbook/geometry';

export interface LaidBody {
  readonly mesh: Mesh;
  readonly rotation: Vector3;
  /** x, y, z of each vertex: mm, turned, the lowest on z = 0. */
  readonly positions: Float64Array;
  readonly indices: Uint32Array;
  readonly triangles: number;
  /** Unit normal of each triangle; zero where it has no area. */
  readonly normals: Float64Array;
  /** mm². */
  readonly areas: Float64Array;
  readonly min: Vector3;
  readonly max: Vector3;
  /** What was taken off all heights: mm. */
  readonly bottom: number;
  /** For each side of each triangle (from its corner 0, 1, 2 to the next) the triangle across; -1 where the mesh is open. */
  readonly across: Int32Array;
}

const known = new WeakMap<Mesh, LaidBody[]>();
/** Orientations of one mesh that are kept. */
const mostKept = 4;

/** Made once for each mesh and turn. Degrees about X, Y, Z. */
export function laidBody(mesh: Mesh, rotation: Vector3): LaidBody {
  const kept = known.get(mesh) ?? [];
  const found = kept.find((body) => body.rotation.every((degrees, axis) => degrees === rotation[axis]));
  if (found) return found;
  const body = layBody(mesh, rotation, kept[0]?.across);
  known.set(mesh, [body, ...kept].slice(0, mostKept));
  return body;
}

function layBody(mesh: Mesh, rotation: Vector3, across: Int32Array | undefined): LaidBody {
  const m = rotation3(rotation);
  const { indices } = mesh;
  const positions = new Float64Array(mesh.positions.length);
  const min: [number, number, number] = [Infinity, Infinity, Infinity], max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 3) {
    const x = mesh.positions[at]!, y = mesh.positions[at + 1]!, z = mesh.positions[at + 2]!;
    for (let axis = 0; axis < 3; axis++) {
      const value = m[axis]! * x + m[3 + axis]! * y + m[6 + axis]! * z;
      positions[at + axis] = value;
      if (value < min[axis]!) min[axis] = value;
      if (value > max[axis]!) max[axis] = value;
    }
  }
  const bottom = min[2];
  for (let at = 2; at < positions.length; at += 3) positions[at]! -= bottom;
  const triangles = indices.length / 3;
  const normals = new Float64Array(indices.length);
  const areas = new Float64Array(triangles);
  for (let triangle = 0; triangle < triangles; triangle++) {
    const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
    const ux = positions[b]! - positions[a]!, uy = positions[b + 1]! - positions[a + 1]!, uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!, vy = positions[c + 1]! - positions[a + 1]!, vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    areas[triangle] = length / 2;
    if (length < 1e-12) continue;
    normals[triangle * 3] = nx / length;
    normals[triangle * 3 + 1] = ny / length;
    normals[triangle * 3 + 2] = nz / length;
  }
  return { mesh, rotation, positions, indices, triangles, normals, areas, min: [min[0], min[1], 0], max: [max[0], max[1], max[2] - bottom], bottom, across: across ?? sidesAcross(indices, positions.length / 3) };
}

/** Pairs the sides of triangles by hashing their ends, which on large meshes is several times faster than a Map. */
function sidesAcross(indices: Uint32Array, vertices: number): Int32Array {
  const sides = indices.length;
  const across = new Int32Array(sides).fill(-1);
  // Chains of the sides that begin in each vertex.
  const first = new Int32Array(vertices).fill(-1), next = new Int32Array(sides);
  for (let side = 0; side < sides; side++) {
    const from = indices[side]!;
    next[side] = first[from]!;
    first[from] = side;
  }
  for (let side = 0; side < sides; side++) {
    if (across[side] !== -1) continue;
    const from = indices[side]!, to = indices[after(side)]!;
    for (let other = first[to]!; other !== -1; other = next[other]!) {
      if (across[other] !== -1 || indices[after(other)] !== from) continue;
      across[side] = (other / 3) | 0;
      across[other] = (side / 3) | 0;
      break;
    }
  }
  return across;
}

/** The corner after a corner, within its triangle. */
export const after = (corner: number): number => (corner % 3 === 2 ? corner - 2 : corner + 1);

/** A point of the laid body in the part's place in the assembly. */
export function inAssembly({ rotation, bottom }: LaidBody, point: Vector3): Vector3 {
  const m = rotation3(rotation);
  const [x, y, z] = [point[0], point[1], point[2] + bottom];
  return [m[0]! * x + m[1]! * y + m[2]! * z, m[3]! * x + m[4]! * y + m[5]! * z, m[6]! * x + m[7]! * y + m[8]! * z];
}

export function centroid({ positions, indices }: LaidBody, triangle: number): [number, number, number] {
  const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
  return [0, 1, 2].map((axis) => (positions[a + axis]! + positions[b + axis]! + positions[c + axis]!) / 3) as [number, number, number];
}

export function middleOfSide({ positions, indices }: LaidBody, side: number): [number, number, number] {
  const a = indices[side]! * 3, b = indices[after(side)]! * 3;
  return [0, 1, 2].map((axis) => (positions[a + axis]! + positions[b + axis]!) / 2) as [number, number, number];
}

/** Lowest and highest corner of a triangle. */
export function span({ positions, indices }: LaidBody, triangle: number): readonly [low: number, high: number] {
  const a = positions[indices[triangle * 3]! * 3 + 2]!, b = positions[indices[triangle * 3 + 1]! * 3 + 2]!, c = positions[indices[triangle * 3 + 2]! * 3 + 2]!;
  return [Math.min(a, b, c), Math.max(a, b, c)];
}

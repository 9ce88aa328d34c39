import { type Mesh, rotation3, type Vector3 } from '@patternbook/geometry';

/** What horizontal sections of a body tell about printing it, per slab of equal thickness. */
export interface Sections {
  /** mm. */
  readonly height: number;
  /** Thickness of a slab: mm. */
  readonly slab: number;
  /** Area of the section in the middle of each slab: mm². */
  readonly area: Float64Array;
  /** Length of its outlines, inner ones included: mm. */
  readonly outline: Float64Array;
  /** Nearly horizontal surface that faces up, or down, within each slab, projected: mm². */
  readonly facingUp: Float64Array;
  readonly facingDown: Float64Array;
  /** Surface of a triangle: mm². */
  areaOf(triangle: number): number;
  /** Lowest and highest corner of a triangle in print rotation: mm. */
  spanOf(triangle: number): { readonly from: number; readonly to: number };
}

/** Sections taken: enough that one falls between any two features of a catalogue product, few enough for a live estimate. */
const slabs = 96;

/** Surfaces steeper than this (cosine of the slope) are covered by the perimeters of the layers above and below. */
const nearlyHorizontal = 0.85;

/**
 * Cuts a closed mesh in print rotation. Areas come from the shoelace sum over the cut triangles' edges, which needs no
 * closed loops: O(triangles + cuts).
 */
export function sectionsOf(mesh: Mesh, printRotation: Vector3): Sections {
  const { indices } = mesh;
  const points = turned(mesh.positions, printRotation);
  let bottom = Infinity, top = -Infinity;
  for (let at = 2; at < points.length; at += 3) {
    bottom = Math.min(bottom, points[at]!);
    top = Math.max(top, points[at]!);
  }
  const height = top - bottom;
  const slab = height / slabs;
  const area = new Float64Array(slabs), outline = new Float64Array(slabs), facingUp = new Float64Array(slabs), facingDown = new Float64Array(slabs);
  const areaOf = (triangle: number): number => {
    const [x, y, z] = normalOf(points, indices, triangle * 3);
    return Math.sqrt(x * x + y * y + z * z) / 2;
  };
  const spanOf = (triangle: number): { from: number; to: number } => {
    const heights = [0, 1, 2].map((corner) => points[indices[triangle * 3 + corner]! * 3 + 2]!);
    return { from: Math.min(...heights), to: Math.max(...heights) };
  };
  if (!(slab > 0)) return { height: 0, slab: 0, area, outline, facingUp, facingDown, areaOf, spanOf };

  const cut = new Float64Array(4);
  for (let at = 0; at < indices.length; at += 3) {
    const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
    const [nx, ny, nz] = normalOf(points, indices, at);
    const twice = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (twice === 0) continue;

    const za = points[a + 2]! - bottom, zb = points[b + 2]! - bottom, zc = points[c + 2]! - bottom;
    if (Math.abs(nz) > nearlyHorizontal * twice) {
      const place = Math.min(slabs - 1, Math.max(0, Math.floor((za + zb + zc) / 3 / slab - (nz > 0 ? 1e-9 : 0))));
      (nz > 0 ? facingUp : facingDown)[place]! += Math.abs(nz) / 2;
    }

    const first = Math.max(0, Math.ceil(Math.min(za, zb, zc) / slab - 0.5));
    const last = Math.min(slabs - 1, Math.floor(Math.max(za, zb, zc) / slab - 0.5));
    for (let place = first; place <= last; place++) {
      const z = bottom + (place + 0.5) * slab;
      let ends = 0;
      ends = cross(points, a, b, z, cut, ends);
      ends = cross(points, b, c, z, cut, ends);
      ends = cross(points, c, a, z, cut, ends);
      if (ends < 4) continue;
      const dx = cut[2]! - cut[0]!, dy = cut[3]! - cut[1]!;
      outline[place]! += Math.sqrt(dx * dx + dy * dy);
      // The inside lies to the left of the section's direction when that runs along normal × up, which is (-ny, nx).
      const along = dx * -ny + dy * nx >= 0 ? 1 : -1;
      area[place]! += (along * (cut[0]! * cut[3]! - cut[2]! * cut[1]!)) / 2;
    }
  }
  for (let place = 0; place < slabs; place++) area[place] = Math.abs(area[place]!);
  return { height, slab, area, outline, facingUp, facingDown, areaOf, spanOf };
}

/** Twice the triangle's area long. */
function normalOf(points: Float64Array, indices: Uint32Array, at: number): Vector3 {
  const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
  const ux = points[b]! - points[a]!, uy = points[b + 1]! - points[a + 1]!, uz = points[b + 2]! - points[a + 2]!;
  const vx = points[c]! - points[a]!, vy = points[c + 1]! - points[a + 1]!, vz = points[c + 2]! - points[a + 2]!;
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

/** Adds the point where an edge passes the height, if it does; an end on the plane counts as above it. */
function cross(points: Float64Array, from: number, to: number, z: number, into: Float64Array, ends: number): number {
  const zf = points[from + 2]!, zt = points[to + 2]!;
  if (ends >= 4 || zf < z === zt < z) return ends;
  const share = (z - zf) / (zt - zf);
  into[ends] = points[from]! + share * (points[to]! - points[from]!);
  into[ends + 1] = points[from + 1]! + share * (points[to + 1]! - points[from + 1]!);
  return ends + 2;
}

function turned(positions: Float32Array, printRotation: Vector3): Float64Array {
  const [a, b, c, d, e, f, g, h, i] = rotation3(printRotation) as [number, number, number, number, number, number, number, number, number];
  const result = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!, y = positions[at + 1]!, z = positions[at + 2]!;
    result[at] = a * x + d * y + g * z;
    result[at + 1] = b * x + e * y + h * z;
    result[at + 2] = c * x + f * y + i * z;
  }
  return result;
}

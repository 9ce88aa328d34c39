import type { Mesh, Vector3 } from '@patternbook/geometry';
import { rotation3 } from '@patternbook/geometry';

/** A part cut into slabs of equal height, in print rotation. One number per slab, from the bed upwards. */
export interface Sections {
  readonly count: number;
  /** Height of a slab: mm. */
  readonly slab: number;
  /** Of the whole part: mm. */
  readonly height: number;
  /** Area of the cut in the slab's middle: mm². */
  readonly area: Float64Array;
  /** Length of its outlines: mm. */
  readonly outline: Float64Array;
  /** Closed outlines; at every few slabs counted, between them the nearest count. */
  readonly loops: Float64Array;
  /** Projected area of what lies flat within the slab and faces up or down: mm². */
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** Projected area of what is steep but not upright: mm². */
  readonly steep: Float64Array;
}

/** Slabs are as thick as a layer, or more where a part has more layers than this: enough for an estimate, and fast. */
const mostSlabs = 120;
/** Heights at which outlines are counted, which costs more than cutting. */
const mostCounts = 24;
/** Cosine of the slope from which a surface is steep: 60°. */
const steepBelow = 0.5;

/**
 * Cuts a mesh. Each triangle adds its own piece of every outline that it meets, so nothing has to be joined up: the
 * outline's length is the sum of the pieces, its area the sum of the triangles that they span with the origin.
 */
export function sectionsOf(mesh: Mesh, printRotation: Vector3, layerHeight: number): Sections {
  const positions = turned(mesh.positions, printRotation);
  let bottom = Infinity, top = -Infinity;
  for (let at = 2; at < positions.length; at += 3) {
    if (positions[at]! < bottom) bottom = positions[at]!;
    if (positions[at]! > top) top = positions[at]!;
  }
  const height = top - bottom;
  const count = Math.max(1, Math.min(mostSlabs, Math.round(height / layerHeight)));
  const slab = height / count;
  const sections: Sections = { count, slab, height, area: new Float64Array(count), outline: new Float64Array(count), loops: new Float64Array(count), steep: new Float64Array(count), up: new Float64Array(count), down: new Float64Array(count) };
  const { indices } = mesh;
  for (let at = 0; at < indices.length; at += 3) cut(positions, indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3, bottom, sections);
  countLoops(positions, indices, bottom, sections);
  return sections;
}

function turned(positions: Float32Array, rotation: Vector3): Float32Array {
  if (rotation.every((degrees) => degrees === 0)) return positions;
  const m = rotation3(rotation);
  const result = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!, y = positions[at + 1]!, z = positions[at + 2]!;
    result[at] = m[0]! * x + m[3]! * y + m[6]! * z;
    result[at + 1] = m[1]! * x + m[4]! * y + m[7]! * z;
    result[at + 2] = m[2]! * x + m[5]! * y + m[8]! * z;
  }
  return result;
}

function cut(p: Float32Array, a: number, b: number, c: number, bottom: number, { slab, count, area, outline, up, down, steep }: Sections): void {
  const ax = p[a]!, ay = p[a + 1]!, az = p[a + 2]! - bottom;
  const bx = p[b]!, by = p[b + 1]!, bz = p[b + 2]! - bottom;
  const cx = p[c]!, cy = p[c + 1]!, cz = p[c + 2]! - bottom;
  const low = Math.min(az, bz, cz), high = Math.max(az, bz, cz);
  // Twice the projected area; positive where the triangle faces up.
  const flat = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  const first = Math.min(count - 1, Math.floor(low / slab)), last = Math.min(count - 1, Math.floor(high / slab));
  const nx = (by - ay) * (cz - az) - (bz - az) * (cy - ay), ny = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
  const facing = flat * flat < steepBelow * steepBelow * (flat * flat + nx * nx + ny * ny) ? steep : flat > 0 ? up : down;
  const share = Math.abs(flat) / 2 / (last - first + 1);
  if (share > 0) for (let at = first; at <= last; at++) facing[at] = facing[at]! + share;
  // Outlines run with the body on their left, which is across the triangle's normal (nx, ny).
  for (let at = Math.max(0, Math.ceil(low / slab - 0.5)); at < count; at++) {
    const z = (at + 0.5) * slab;
    if (z >= high) break;
    if (z < low) continue;
    // The corner that stands alone on its side of the cut has both crossed edges.
    const aboveA = az > z, aboveB = bz > z, aboveC = cz > z;
    let px: number, py: number, qx: number, qy: number;
    if (aboveB === aboveC) {
      const s = (z - az) / (bz - az), t = (z - az) / (cz - az);
      px = ax + (bx - ax) * s; py = ay + (by - ay) * s; qx = ax + (cx - ax) * t; qy = ay + (cy - ay) * t;
    } else if (aboveA === aboveC) {
      const s = (z - bz) / (cz - bz), t = (z - bz) / (az - bz);
      px = bx + (cx - bx) * s; py = by + (cy - by) * s; qx = bx + (ax - bx) * t; qy = by + (ay - by) * t;
    } else {
      const s = (z - cz) / (az - cz), t = (z - cz) / (bz - cz);
      px = cx + (ax - cx) * s; py = cy + (ay - cy) * s; qx = cx + (bx - cx) * t; qy = cy + (by - cy) * t;
    }
    const dx = qx - px, dy = qy - py;
    outline[at] = outline[at]! + Math.sqrt(dx * dx + dy * dy);
    const spanned = (px * qy - qx * py) / 2;
    area[at] = area[at]! + (dy * nx - dx * ny >= 0 ? spanned : -spanned);
  }
}

/** Outlines at a height are as many as the rings that the cut triangles form, each joined to the next by a cut edge. */
function countLoops(p: Float32Array, indices: Uint32Array, bottom: number, { count, slab, loops }: Sections): void {
  const vertices = p.length / 3;
  const every = Math.max(1, Math.ceil(count / mostCounts));
  for (let from = 0; from < count; from += every) {
    const z = bottom + (Math.min(count - 1, from + Math.floor(every / 2)) + 0.5) * slab;
    const ring: number[] = [];
    const rootOf = (of: number): number => {
      while (ring[of] !== of) of = ring[of] = ring[ring[of]!]!;
      return of;
    };
    const cutBy = new Map<number, number>();
    let rings = 0;
    for (let at = 0; at < indices.length; at += 3) {
      const a = indices[at]!, b = indices[at + 1]!, c = indices[at + 2]!;
      const aboveA = p[a * 3 + 2]! > z, aboveB = p[b * 3 + 2]! > z, aboveC = p[c * 3 + 2]! > z;
      if (aboveA === aboveB && aboveB === aboveC) continue;
      const alone = aboveB === aboveC ? a : aboveA === aboveC ? b : c;
      const own = ring.push(ring.length) - 1;
      rings++;
      for (const other of [a, b, c]) {
        if (other === alone) continue;
        const edge = Math.min(alone, other) * vertices + Math.max(alone, other);
        const neighbour = cutBy.get(edge);
        if (neighbour === undefined) cutBy.set(edge, own);
        else {
          const one = rootOf(own), two = rootOf(neighbour);
          if (one !== two) {
            ring[one] = two;
            rings--;
          }
        }
      }
    }
    loops.fill(rings, from, Math.min(count, from + every));
  }
}

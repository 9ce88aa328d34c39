import { type Mesh, rotation3, type Vector3 } from '@patternbook/geometry';

/**
 * Files are written on a grid of a tenth of a micrometre: nothing that a machine could show is lost, coordinates have at
 * most four decimals, and float32 keeps every grid point apart up to half a metre from the origin.
 */
export const gridPerMillimetre = 10_000;

/** A mesh as it goes into files: turned for printing, standing on z = 0, its footprint centred on the origin. */
export interface MadeMesh {
  /** x, y, z of each vertex in grid steps. */
  readonly vertices: Int32Array;
  readonly indices: Uint32Array;
  /** Per triangle, the place of its region in `regions`. */
  readonly region: Uint8Array;
  /** Names; the first is the empty one, outside of all regions. */
  readonly regions: readonly string[];
  /** mm. */
  readonly size: Vector3;
  /** What was taken off to centre it: mm. The part stood there in the assembly after being turned. */
  readonly origin: Vector3;
}

/** Degrees about X, Y, Z for printing, then about Z on the plate. */
export interface Turn {
  readonly print: Vector3;
  readonly plate: number;
}

/**
 * Turns a mesh, puts it on the grid, and drops the slivers that rounding leaves: triangles of which two corners fell onto
 * one grid point. Their corners become one vertex, so that the mesh stays closed.
 */
export function makeMesh(mesh: Mesh, turn: Turn): MadeMesh {
  const turned = turnedPositions(mesh.positions, turn);
  const { min, max } = boundsOf(turned);
  const origin: Vector3 = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, min[2]];
  const vertices = new Int32Array(turned.length);
  for (let at = 0; at < turned.length; at += 3) {
    vertices[at] = Math.round((turned[at]! - origin[0]) * gridPerMillimetre);
    vertices[at + 1] = Math.round((turned[at + 1]! - origin[1]) * gridPerMillimetre);
    vertices[at + 2] = Math.round((turned[at + 2]! - origin[2]) * gridPerMillimetre);
  }
  const { region, regions } = regionsOf(mesh);
  const welded = collapse(vertices, mesh.indices, region);
  return { ...welded, regions, size: [max[0] - min[0], max[1] - min[1], max[2] - min[2]], origin };
}

/** The mesh's vertices after a turn: mm, about the assembly's origin. */
export function turnedPositions(positions: Float32Array, turn: Turn): Float64Array {
  const print = rotation3(turn.print);
  const plate = rotation3([0, 0, turn.plate]);
  const result = new Float64Array(positions.length);
  const [a, b, c, d, e, f, g, h, i] = print as [number, number, number, number, number, number, number, number, number];
  const [p, q, , r, s] = plate as [number, number, number, number, number];
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!, y = positions[at + 1]!, z = positions[at + 2]!;
    const tx = a * x + d * y + g * z;
    const ty = b * x + e * y + h * z;
    result[at] = p * tx + r * ty;
    result[at + 1] = q * tx + s * ty;
    result[at + 2] = c * x + f * y + i * z;
  }
  return result;
}

export function boundsOf(positions: ArrayLike<number>): { min: [number, number, number]; max: [number, number, number] } {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[at + axis]!;
      if (value < min[axis]!) min[axis] = value;
      if (value > max[axis]!) max[axis] = value;
    }
  }
  return { min, max };
}

/** Room that a mesh takes after a turn: mm. */
export interface Footprint {
  readonly size: Vector3;
  /** Of the circle around the middle of its box, on the bed, that holds all of it. */
  readonly radius: number;
}

export function footprintOf(mesh: Mesh, turn: Turn): Footprint {
  const positions = turnedPositions(mesh.positions, turn);
  const { min, max } = boundsOf(positions);
  const x = (min[0] + max[0]) / 2, y = (min[1] + max[1]) / 2;
  let furthest = 0;
  for (let at = 0; at < positions.length; at += 3) {
    const dx = positions[at]! - x, dy = positions[at + 1]! - y;
    furthest = Math.max(furthest, dx * dx + dy * dy);
  }
  return { size: [max[0] - min[0], max[1] - min[1], max[2] - min[2]], radius: Math.sqrt(furthest) };
}

function regionsOf(mesh: Mesh): { region: Uint8Array; regions: string[] } {
  const regions = [''];
  const region = new Uint8Array(mesh.indices.length / 3);
  for (const run of mesh.runs) {
    let place = regions.indexOf(run.region);
    if (place < 0) place = regions.push(run.region) - 1;
    if (place > 255) throw new Error('A part has more than 255 regions.');
    region.fill(place, run.start, run.start + run.count);
  }
  return { region, regions };
}

interface Soup { readonly vertices: Int32Array; readonly indices: Uint32Array; readonly region: Uint8Array }

function collapse(vertices: Int32Array, indices: Uint32Array, region: Uint8Array): Soup {
  const firsts = firstOnPoint(vertices);
  if (firsts === undefined) return { vertices, indices, region };
  const stands = Uint32Array.from(firsts.keys());
  const rootOf = (vertex: number): number => {
    while (stands[vertex] !== vertex) vertex = stands[vertex] = stands[stands[vertex]!]!;
    return vertex;
  };
  const join = (a: number, b: number): void => {
    if (vertices[a * 3] !== vertices[b * 3] || vertices[a * 3 + 1] !== vertices[b * 3 + 1] || vertices[a * 3 + 2] !== vertices[b * 3 + 2]) return;
    const ra = rootOf(a), rb = rootOf(b);
    if (ra === rb) return;
    if (ra < rb) stands[rb] = ra;
    else stands[ra] = rb;
  };
  for (let at = 0; at < indices.length; at += 3) {
    const a = indices[at]!, b = indices[at + 1]!, c = indices[at + 2]!;
    join(a, b);
    join(b, c);
    join(c, a);
  }
  const kept: number[] = [];
  const keptRegion: number[] = [];
  for (let at = 0; at < indices.length; at += 3) {
    const a = rootOf(indices[at]!), b = rootOf(indices[at + 1]!), c = rootOf(indices[at + 2]!);
    if (a === b || b === c || c === a) continue;
    kept.push(a, b, c);
    keptRegion.push(region[at / 3]!);
  }
  const flapless = withoutFlaps({ indices: kept, region: keptRegion }, { pointOf: (vertex) => firsts[vertex]!, join });
  return compact(vertices, { ...flapless, indices: flapless.indices.map(rootOf) });
}

/** For each vertex the first one that fell onto its grid point; nothing where each has a point of its own. */
function firstOnPoint(vertices: Int32Array): Uint32Array | undefined {
  const count = vertices.length / 3;
  const result = new Uint32Array(count);
  // Open addressing, at most half full; 0 is an empty place. A map by text takes ten times as long.
  let size = 16;
  while (size < count * 2) size *= 2;
  const table = new Uint32Array(size);
  let distinct = 0;
  for (let vertex = 0; vertex < count; vertex++) {
    const x = vertices[vertex * 3]!, y = vertices[vertex * 3 + 1]!, z = vertices[vertex * 3 + 2]!;
    let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let place = (hash ^ (hash >>> 13)) & (size - 1);
    for (;;) {
      const known = table[place]! - 1;
      if (known < 0) {
        table[place] = vertex + 1;
        result[vertex] = vertex;
        distinct++;
        break;
      }
      if (vertices[known * 3] === x && vertices[known * 3 + 1] === y && vertices[known * 3 + 2] === z) {
        result[vertex] = known;
        break;
      }
      place = (place + 1) & (size - 1);
    }
  }
  return distinct === count ? undefined : result;
}

interface Joining {
  /** The same for all vertices on one grid point. */
  readonly pointOf: (vertex: number) => number;
  readonly join: (a: number, b: number) => void;
}

/**
 * A collapse can leave two triangles lying on one another, back to back, and so can the grid where two sheets of surface fall
 * together: both enclose nothing and go. What they held together is joined by their corners.
 */
function withoutFlaps({ indices, region }: { indices: readonly number[]; region: readonly number[] }, { pointOf, join }: Joining): { indices: number[]; region: number[] } {
  const byPoint = (at: number): number[] => [indices[at]!, indices[at + 1]!, indices[at + 2]!].sort((a, b) => pointOf(a) - pointOf(b));
  const even = (at: number): boolean => {
    const [a, b, c] = [pointOf(indices[at]!), pointOf(indices[at + 1]!), pointOf(indices[at + 2]!)];
    return (a < b && b < c) || (b < c && c < a) || (c < a && a < b);
  };
  const waiting = new Map<string, number[]>();
  const gone = new Set<number>();
  for (let at = 0; at < indices.length; at += 3) {
    const corners = byPoint(at);
    const key = corners.map(pointOf).join();
    const twins = waiting.get(key);
    const back = twins?.findIndex((twin) => even(twin) !== even(at)) ?? -1;
    if (twins && back >= 0) {
      const twin = twins.splice(back, 1)[0]!;
      gone.add(at).add(twin);
      byPoint(twin).forEach((corner, place) => join(corner, corners[place]!));
    } else if (twins) twins.push(at);
    else waiting.set(key, [at]);
  }
  if (gone.size === 0) return { indices: [...indices], region: [...region] };
  const result: { indices: number[]; region: number[] } = { indices: [], region: [] };
  for (let at = 0; at < indices.length; at += 3) {
    if (gone.has(at)) continue;
    result.indices.push(indices[at]!, indices[at + 1]!, indices[at + 2]!);
    result.region.push(region[at / 3]!);
  }
  return result;
}

/** Leaves out the vertices that no triangle uses. */
function compact(vertices: Int32Array, soup: { indices: number[]; region: number[] }): Soup {
  const place = new Int32Array(vertices.length / 3).fill(-1);
  const used: number[] = [];
  const indices = Uint32Array.from(soup.indices, (vertex) => {
    if (place[vertex]! < 0) {
      place[vertex] = used.length / 3;
      used.push(vertices[vertex * 3]!, vertices[vertex * 3 + 1]!, vertices[vertex * 3 + 2]!);
    }
    return place[vertex]!;
  });
  return { vertices: Int32Array.from(used), indices, region: Uint8Array.from(soup.region) };
}

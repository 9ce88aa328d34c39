import { cornersByVertex } from './corners-by-vertex.ts';
import type { Mesh } from './mesh.ts';

/** A triangle soup for drawing: three vertices a triangle, three numbers a vertex, in the order of the mesh's triangles. */
export interface DrawnMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly runs: Mesh['runs'];
}

/** Faces around one vertex; beyond, those of equal normals are taken together first, so that a fan of thousands stays cheap. */
const manyCorners = 24;

/**
 * Normals that are smooth over curves and sharp at edges. At each corner, the normals of those faces around the vertex are added up
 * that are turned from the corner's face by less than a crease, each weighted by its angle at the vertex: long and thin triangles
 * then count no more than their neighbours. `creaseCosine`: cosine of the smallest angle that is a crease; 0.82 (35°) if left out.
 */
export function creasedNormals(mesh: Mesh, creaseCosine = 0.82): DrawnMesh {
  const { indices } = mesh;
  const corners = indices.length;
  const positions = new Float32Array(3 * corners);
  for (let c = 0; c < corners; c += 1) {
    const v = 3 * indices[c]!;
    positions[3 * c] = mesh.positions[v]!;
    positions[3 * c + 1] = mesh.positions[v + 1]!;
    positions[3 * c + 2] = mesh.positions[v + 2]!;
  }
  const { faces, weights } = facesOf(positions);
  const normals = new Float32Array(3 * corners);
  const around = new Fan();
  const { start, corner } = cornersByVertex(indices, mesh.positions.length / 3);
  for (let v = 0; v + 1 < start.length; v += 1) {
    const count = start[v + 1]! - start[v]!;
    if (count > manyCorners) {
      around.collect(corner.subarray(start[v]!, start[v + 1]!), faces, weights);
      for (let k = start[v]!; k < start[v + 1]!; k += 1) around.write(normals, corner[k]!, { faces, creaseCosine });
      continue;
    }
    for (let k = start[v]!; k < start[v + 1]!; k += 1) {
      const c = corner[k]!;
      const f = 3 * Math.floor(c / 3);
      const fx = faces[f]!;
      const fy = faces[f + 1]!;
      const fz = faces[f + 2]!;
      let x = 0;
      let y = 0;
      let z = 0;
      for (let other = start[v]!; other < start[v + 1]!; other += 1) {
        const o = corner[other]!;
        const g = 3 * Math.floor(o / 3);
        const gx = faces[g]!;
        const gy = faces[g + 1]!;
        const gz = faces[g + 2]!;
        if (fx * gx + fy * gy + fz * gz < creaseCosine) continue;
        const w = weights[o]!;
        x += gx * w;
        y += gy * w;
        z += gz * w;
      }
      writeUnit(normals, 3 * c, x, y, z, fx, fy, fz);
    }
  }
  return { positions, normals, runs: mesh.runs };
}

function writeUnit(into: Float32Array, at: number, x: number, y: number, z: number, fallbackX: number, fallbackY: number, fallbackZ: number): void {
  const length = Math.sqrt(x * x + y * y + z * z);
  const usable = length > 1e-12;
  into[at] = usable ? x / length : fallbackX;
  into[at + 1] = usable ? y / length : fallbackY;
  into[at + 2] = usable ? z / length : fallbackZ;
}

/** Unit normal of each triangle (zero where it has no area), and the angle at each corner in radians. */
function facesOf(soup: Float32Array): { readonly faces: Float32Array; readonly weights: Float32Array } {
  const triangles = soup.length / 9;
  const faces = new Float32Array(3 * triangles);
  const weights = new Float32Array(3 * triangles);
  for (let t = 0; t < triangles; t += 1) {
    const p = 9 * t;
    const ux = soup[p + 3]! - soup[p]!;
    const uy = soup[p + 4]! - soup[p + 1]!;
    const uz = soup[p + 5]! - soup[p + 2]!;
    const vx = soup[p + 6]! - soup[p]!;
    const vy = soup[p + 7]! - soup[p + 1]!;
    const vz = soup[p + 8]! - soup[p + 2]!;
    const wx = vx - ux;
    const wy = vy - uy;
    const wz = vz - uz;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const doubleArea = Math.sqrt(nx * nx + ny * ny + nz * nz);
    const u = Math.sqrt(ux * ux + uy * uy + uz * uz);
    const v = Math.sqrt(vx * vx + vy * vy + vz * vz);
    const w = Math.sqrt(wx * wx + wy * wy + wz * wz);
    // Thinner than a hundred-thousandth of its length, a triangle's normal is rounding noise.
    if (!(doubleArea > 1e-5 * Math.max(u, v, w) * Math.max(u, v, w))) continue;
    faces[3 * t] = nx / doubleArea;
    faces[3 * t + 1] = ny / doubleArea;
    faces[3 * t + 2] = nz / doubleArea;
    weights[3 * t] = arcCosine((ux * vx + uy * vy + uz * vz) / (u * v));
    weights[3 * t + 1] = arcCosine(-(ux * wx + uy * wy + uz * wz) / (u * w));
    weights[3 * t + 2] = arcCosine((vx * wx + vy * wy + vz * wz) / (v * w));
  }
  return { faces, weights };
}

/** Within 7e-5 radians (Abramowitz and Stegun 4.4.45): enough for a weight, and the same bits on every engine. */
function arcCosine(cosine: number): number {
  const x = Math.min(Math.abs(cosine), 1);
  const angle = Math.sqrt(1 - x) * (1.5707288 + x * (-0.2121144 + x * (0.074261 - x * 0.0187293)));
  return cosine < 0 ? 3.141592653589793 - angle : angle;
}

/** The faces around a vertex of many, gathered by direction. */
class Fan {
  #directions: { readonly x: number; readonly y: number; readonly z: number; weight: number }[] = [];

  collect(corners: Uint32Array, faces: Float32Array, weights: Float32Array): void {
    const byDirection = new Map<string, { readonly x: number; readonly y: number; readonly z: number; weight: number }>();
    for (const c of corners) {
      const f = 3 * Math.floor(c / 3);
      const x = faces[f]!;
      const y = faces[f + 1]!;
      const z = faces[f + 2]!;
      // A five-hundredth: faces that are nearer to each other look alike.
      const key = `${Math.round(x * 500)} ${Math.round(y * 500)} ${Math.round(z * 500)}`;
      const known = byDirection.get(key);
      if (known) known.weight += weights[c]!;
      else byDirection.set(key, { x, y, z, weight: weights[c]! });
    }
    this.#directions = [...byDirection.values()];
  }

  write(normals: Float32Array, corner: number, { faces, creaseCosine }: { readonly faces: Float32Array; readonly creaseCosine: number }): void {
    const f = 3 * Math.floor(corner / 3);
    const fx = faces[f]!;
    const fy = faces[f + 1]!;
    const fz = faces[f + 2]!;
    let x = 0;
    let y = 0;
    let z = 0;
    for (const direction of this.#directions) {
      if (fx * direction.x + fy * direction.y + fz * direction.z < creaseCosine) continue;
      x += direction.x * direction.weight;
      y += direction.y * direction.weight;
      z += direction.z * direction.weight;
    }
    writeUnit(normals, 3 * corner, x, y, z, fx, fy, fz);
  }
}

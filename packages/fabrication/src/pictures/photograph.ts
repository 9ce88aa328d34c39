import type { Camera } from './camera.ts';
import { drawTriangles } from './depth-buffer.ts';
import type { Scene } from './scene.ts';

/** A point of a surface that a sample of the picture shows. Millimetres; normals are units. */
export interface Hit {
  surface: number;
  /** Along the camera's axis. */
  depth: number;
  x: number;
  y: number;
  z: number;
  /** Smoothed over curves. */
  normalX: number;
  normalY: number;
  normalZ: number;
  /** The triangle's own. */
  faceX: number;
  faceY: number;
  faceZ: number;
}

export interface Photograph {
  /** Samples. */
  readonly width: number;
  readonly height: number;
  newHit(): Hit;
  /** What sample (sx, sy) shows; false where it is the ground. */
  hitAt(sx: number, sy: number, into: Hit): boolean;
}

/** Finds out once which triangle each sample shows. */
export function photograph(scene: Scene, camera: Camera, { width, height }: { readonly width: number; readonly height: number }): Photograph {
  const { positions: p, normals: n } = scene;
  const { eye, right, up, forward, focal, centreX, centreY } = camera;
  const points = new Float32Array(p.length);
  for (let at = 0; at < p.length; at += 3) {
    const x = p[at]! - eye[0], y = p[at + 1]! - eye[1], z = p[at + 2]! - eye[2];
    const near = 1 / (x * forward[0] + y * forward[1] + z * forward[2]);
    points[at] = centreX + focal * (x * right[0] + y * right[1] + z * right[2]) * near;
    points[at + 1] = centreY - focal * (x * up[0] + y * up[1] + z * up[2]) * near;
    points[at + 2] = near;
  }
  const nearness = new Float32Array(width * height);
  const seen = new Int32Array(width * height).fill(-1);
  drawTriangles({ width, height, near: nearness, seen, downwards: true }, points, Uint32Array.from({ length: p.length / 3 }, (_, i) => i));
  return {
    width,
    height,
    newHit: () => ({ surface: 0, depth: 0, x: 0, y: 0, z: 0, normalX: 0, normalY: 0, normalZ: 1, faceX: 0, faceY: 0, faceZ: 1 }),
    hitAt: (sx, sy, into) => {
      const sample = sy * width + sx;
      const triangle = seen[sample]!;
      if (triangle < 0) return false;
      const depth = 1 / nearness[sample]!;
      const u = ((sx + 0.5 - centreX) / focal) * depth, v = ((centreY - sy - 0.5) / focal) * depth;
      const x = eye[0] + depth * forward[0] + u * right[0] + v * up[0];
      const y = eye[1] + depth * forward[1] + u * right[1] + v * up[1];
      const z = eye[2] + depth * forward[2] + u * right[2] + v * up[2];
      const t = triangle * 9;
      const ax = p[t]!, ay = p[t + 1]!, az = p[t + 2]!;
      const bx = p[t + 3]! - ax, by = p[t + 4]! - ay, bz = p[t + 5]! - az;
      const cx = p[t + 6]! - ax, cy = p[t + 7]! - ay, cz = p[t + 8]! - az;
      const fx = by * cz - bz * cy, fy = bz * cx - bx * cz, fz = bx * cy - by * cx;
      const double = fx * fx + fy * fy + fz * fz || 1;
      const dx = x - ax, dy = y - ay, dz = z - az;
      // Barycentric weights: the areas opposite to the corners.
      const wb = Math.min(1, Math.max(0, ((dy * cz - dz * cy) * fx + (dz * cx - dx * cz) * fy + (dx * cy - dy * cx) * fz) / double));
      const wc = Math.min(1 - wb, Math.max(0, ((by * dz - bz * dy) * fx + (bz * dx - bx * dz) * fy + (bx * dy - by * dx) * fz) / double));
      const wa = 1 - wb - wc;
      const nx = n[t]! * wa + n[t + 3]! * wb + n[t + 6]! * wc;
      const ny = n[t + 1]! * wa + n[t + 4]! * wb + n[t + 7]! * wc;
      const nz = n[t + 2]! * wa + n[t + 5]! * wb + n[t + 8]! * wc;
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1, faceLength = Math.sqrt(double);
      into.surface = scene.surface[triangle]!;
      into.depth = depth;
      into.x = x;
      into.y = y;
      into.z = z;
      into.normalX = nx / length;
      into.normalY = ny / length;
      into.normalZ = nz / length;
      into.faceX = fx / faceLength;
      into.faceY = fy / faceLength;
      into.faceZ = fz / faceLength;
      return true;
    },
  };
}

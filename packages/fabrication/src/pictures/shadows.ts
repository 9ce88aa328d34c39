import type { Bounds, Vector3 } from '@patternbook/geometry';
import { drawTriangles } from './depth-buffer.ts';
import type { Scene } from './scene.ts';
import { dot, frame } from './vector.ts';

/** What throws shadows. */
export interface Casters { readonly positions: Float32Array; readonly indices: Uint32Array }

/**
 * The scene for a shadow map of that many pixels: vertices within one pixel are one, and triangles that vanish by that
 * are left out. Dense meshes then cost no more than coarse ones.
 */
export function casters(scene: Scene, pixels: number): Casters {
  const { min, max } = scene.bounds;
  const cell = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / pixels;
  const across = pixels + 2;
  const positions: number[] = [];
  const indices: number[] = [];
  const places = new Map<number, number>();
  for (const mesh of scene.meshes) {
    const place = new Uint32Array(mesh.positions.length / 3);
    for (let v = 0, at = 0; v < place.length; v++, at += 3) {
      const x = mesh.positions[at]!, y = mesh.positions[at + 1]!, z = mesh.positions[at + 2]!;
      const key = Math.round((x - min[0]) / cell) + across * (Math.round((y - min[1]) / cell) + across * Math.round((z - min[2]) / cell));
      let known = places.get(key);
      if (known === undefined) {
        known = positions.length / 3;
        places.set(key, known);
        positions.push(x, y, z);
      }
      place[v] = known;
    }
    for (let at = 0; at < mesh.indices.length; at += 3) {
      const a = place[mesh.indices[at]!]!, b = place[mesh.indices[at + 1]!]!, c = place[mesh.indices[at + 2]!]!;
      if (a !== b && b !== c && c !== a) indices.push(a, b, c);
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** A parallel view along a lamp's direction: pixel = (point · right, point · up) · scale + origin. */
interface ShadowView { readonly right: Vector3; readonly up: Vector3; readonly scale: number; readonly originX: number; readonly originY: number }

export function drawShadowMap({ min, max }: Bounds, { positions, indices }: Casters, direction: Vector3, map: { size: number; near: Float32Array }): ShadowView {
  const { right, up } = frame([-direction[0], -direction[1], -direction[2]]);
  let left = Infinity, rightmost = -Infinity, bottom = Infinity, top = -Infinity;
  for (let corner = 0; corner < 8; corner++) {
    const point: Vector3 = [corner & 1 ? max[0] : min[0], corner & 2 ? max[1] : min[1], corner & 4 ? max[2] : min[2]];
    const x = dot(point, right), y = dot(point, up);
    left = Math.min(left, x);
    rightmost = Math.max(rightmost, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const scale = (map.size - 4) / Math.max(rightmost - left, top - bottom);
  const originX = 2 - left * scale, originY = 2 - bottom * scale;
  const points = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!, y = positions[at + 1]!, z = positions[at + 2]!;
    points[at] = (x * right[0] + y * right[1] + z * right[2]) * scale + originX;
    points[at + 1] = (x * up[0] + y * up[1] + z * up[2]) * scale + originY;
    points[at + 2] = x * direction[0] + y * direction[1] + z * direction[2];
  }
  drawTriangles({ width: map.size, height: map.size, near: map.near, downwards: false }, points, indices);
  return { right, up, scale, originX, originY };
}

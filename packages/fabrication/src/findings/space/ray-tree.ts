/**
 * Finds the first triangle along a ray. Triangles are sorted along a Morton curve and boxed in a complete binary tree: built
 * in a tenth of the time that a tree by the surface heuristic takes, and as good for rays of a few millimetres.
 */
import type { LaidBody } from './laid-body.ts';

export interface RayTree {
  /**
   * Distance to the first triangle, `most` if there is none. Sets `hit`. Triangles that the ray runs along, and `from`
   * itself, do not count.
   */
  cast(origin: ArrayLike<number>, direction: ArrayLike<number>, most: number, from: number): number;
  /** The triangle of the last cast; -1 if none. */
  hit: number;
}

const leafSize = 4;
const trees = new WeakMap<LaidBody, RayTree>();

export function rayTree(body: LaidBody): RayTree {
  let tree = trees.get(body);
  if (!tree) trees.set(body, (tree = build(body)));
  return tree;
}

const spread = (value: number): number => {
  let x = value & 0x3ff;
  x = (x | (x << 16)) & 0x030000ff;
  x = (x | (x << 8)) & 0x0300f00f;
  x = (x | (x << 4)) & 0x030c30c3;
  return (x | (x << 2)) & 0x09249249;
};

/** Triangles along the curve. */
function sorted({ positions, indices, triangles, min, max }: LaidBody): Uint32Array {
  const scale = [0, 1, 2].map((axis) => 1023 / 3 / Math.max(1e-9, max[axis]! - min[axis]!));
  const keys = new Float64Array(triangles);
  const shift = 2 ** 22;
  for (let triangle = 0; triangle < triangles; triangle++) {
    const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
    let code = 0;
    for (let axis = 0; axis < 3; axis++) code += spread((positions[a + axis]! + positions[b + axis]! + positions[c + axis]! - 3 * min[axis]!) * scale[axis]!) * (1 << axis);
    keys[triangle] = code * shift + triangle;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => key % shift);
}

function build(body: LaidBody): RayTree {
  const { positions, indices, triangles, normals } = body;
  const order = sorted(body);
  let leaves = 1;
  while (leaves * leafSize < triangles) leaves *= 2;
  // Node 1 is the root, its children 2 and 3; boxes as min x, y, z, max x, y, z.
  const boxes = new Float64Array(leaves * 2 * 6);
  for (let node = leaves * 2 - 1; node >= 1; node--) {
    const box = node * 6;
    boxes[box] = boxes[box + 1] = boxes[box + 2] = Infinity;
    boxes[box + 3] = boxes[box + 4] = boxes[box + 5] = -Infinity;
    if (node < leaves) {
      for (let axis = 0; axis < 3; axis++) {
        boxes[box + axis] = Math.min(boxes[node * 12 + axis]!, boxes[node * 12 + 6 + axis]!);
        boxes[box + 3 + axis] = Math.max(boxes[node * 12 + 3 + axis]!, boxes[node * 12 + 9 + axis]!);
      }
      continue;
    }
    const from = (node - leaves) * leafSize;
    for (let place = from; place < Math.min(triangles, from + leafSize); place++) {
      for (let corner = 0; corner < 3; corner++) {
        const vertex = indices[order[place]! * 3 + corner]! * 3;
        for (let axis = 0; axis < 3; axis++) {
          const value = positions[vertex + axis]!;
          if (value < boxes[box + axis]!) boxes[box + axis] = value;
          if (value > boxes[box + 3 + axis]!) boxes[box + 3 + axis] = value;
        }
      }
    }
  }

  const stack = new Int32Array(64);
  const tree: RayTree = { hit: -1, cast };
  return tree;

  function cast(origin: ArrayLike<number>, direction: ArrayLike<number>, most: number, from: number): number {
    const ox = origin[0]!, oy = origin[1]!, oz = origin[2]!, dx = direction[0]!, dy = direction[1]!, dz = direction[2]!;
    const ix = 1 / (dx === 0 ? 1e-300 : dx), iy = 1 / (dy === 0 ? 1e-300 : dy), iz = 1 / (dz === 0 ? 1e-300 : dz);
    let nearest = most, hit = -1, depth = 0;
    stack[depth++] = 1;
    while (depth > 0) {
      const node = stack[--depth]!, box = node * 6;
      const x0 = (boxes[box]! - ox) * ix, x1 = (boxes[box + 3]! - ox) * ix;
      const y0 = (boxes[box + 1]! - oy) * iy, y1 = (boxes[box + 4]! - oy) * iy;
      const z0 = (boxes[box + 2]! - oz) * iz, z1 = (boxes[box + 5]! - oz) * iz;
      const enter = Math.max(x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, z0 < z1 ? z0 : z1, 0);
      const leave = Math.min(x0 < x1 ? x1 : x0, y0 < y1 ? y1 : y0, z0 < z1 ? z1 : z0, nearest);
      if (!(enter <= leave + 1e-9)) continue;
      if (node < leaves) {
        stack[depth++] = node * 2;
        stack[depth++] = node * 2 + 1;
        continue;
      }
      const last = Math.min(triangles, (node - leaves + 1) * leafSize);
      for (let place = (node - leaves) * leafSize; place < last; place++) {
        const triangle = order[place]!;
        const facing = normals[triangle * 3]! * dx + normals[triangle * 3 + 1]! * dy + normals[triangle * 3 + 2]! * dz;
        if (triangle === from || (facing < 1e-6 && facing > -1e-6)) continue;
        const t = distance(triangle, ox, oy, oz, dx, dy, dz);
        if (t > 1e-6 && t < nearest) {
          nearest = t;
          hit = triangle;
        }
      }
    }
    tree.hit = hit;
    return nearest;
  }

  /** Möller and Trumbore, 1997; a little over the sides, so that no ray slips between two triangles. */
  function distance(triangle: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
    const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
    const ax = positions[a]!, ay = positions[a + 1]!, az = positions[a + 2]!;
    const ux = positions[b]! - ax, uy = positions[b + 1]! - ay, uz = positions[b + 2]! - az;
    const vx = positions[c]! - ax, vy = positions[c + 1]! - ay, vz = positions[c + 2]! - az;
    const px = dy * vz - dz * vy, py = dz * vx - dx * vz, pz = dx * vy - dy * vx;
    const across = ux * px + uy * py + uz * pz;
    if (across === 0) return -1;
    const wx = ox - ax, wy = oy - ay, wz = oz - az;
    const s = (wx * px + wy * py + wz * pz) / across;
    if (s < -1e-7 || s > 1 + 1e-7) return -1;
    const qx = wy * uz - wz * uy, qy = wz * ux - wx * uz, qz = wx * uy - wy * ux;
    const t = (dx * qx + dy * qy + dz * qz) / across;
    if (t < -1e-7 || s + t > 1 + 1e-7) return -1;
    return (vx * qx + vy * qy + vz * qz) / across;
  }
}

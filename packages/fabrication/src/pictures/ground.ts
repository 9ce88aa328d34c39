import type { Camera } from './camera.ts';
import { type Lamps, reaches, row, rowLength } from './lights.ts';
import type { Scene } from './scene.ts';

/** How bright the ground is at a pixel against open ground: 1 where nothing shades it. */
export type GroundShade = (px: number, py: number) => number;

const cells = 240;

/**
 * The seamless ground on which everything stands. Its shade is worked out on a grid that covers every shadow worth
 * seeing, and looked up from there: the ground is flat, and shadows of large lamps are soft.
 */
export function groundUnder(scene: Scene, lamps: Lamps, camera: Camera): GroundShade {
  const { min, max } = scene.bounds;
  const level = min[2];
  const reach = 1.5 * (max[2] - level) + 0.25 * Math.max(max[0] - min[0], max[1] - min[1]);
  const left = min[0] - reach, front = min[1] - reach;
  const step = Math.max(max[0] - min[0] + 2 * reach, max[1] - min[1] + 2 * reach) / (cells - 1);
  const { table, count } = lamps;
  /** Green light of each lamp on level ground. */
  const power = Float64Array.from({ length: count }, (_, lamp) => table[lamp * rowLength + row.power + 1]! * table[lamp * rowLength + row.direction + 2]!);
  const open = power.reduce((sum, value) => sum + value, 0);
  const fromWindow = new Float32Array(cells * cells), fromRoom = new Float32Array(cells * cells);
  for (let j = 0, at = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++, at++) {
      for (let lamp = 0; lamp < count; lamp++) {
        const light = (power[lamp]! / open) * reaches(lamps, lamp, left + i * step, front + j * step, level, 0.2);
        const sum = table[lamp * rowLength + row.window] === 1 ? fromWindow : fromRoom;
        sum[at] = sum[at]! + light;
      }
    }
  }
  // The room is no number of lamps but bright all round: its shadows have no edges.
  const room = [1, 2, 4, 6].reduce<Float32Array>((from, reach) => blurred(from, reach), fromRoom);
  const shade = faded(blurred(fromWindow, 1).map((light, at) => light + room[at]!));
  const { eye, right, up, forward, focal, centreX, centreY } = camera;
  return (px, py) => {
    const u = (px - centreX) / focal, v = (centreY - py) / focal;
    const dz = forward[2] + u * right[2] + v * up[2];
    if (dz >= -1e-6) return 1;
    const t = (level - eye[2]) / dz;
    const x = (eye[0] + t * (forward[0] + u * right[0] + v * up[0]) - left) / step;
    const y = (eye[1] + t * (forward[1] + u * right[1] + v * up[1]) - front) / step;
    if (!(x >= 0 && y >= 0 && x < cells - 1 && y < cells - 1)) return 1;
    const i = Math.floor(x), j = Math.floor(y), fx = x - i, fy = y - j, at = j * cells + i;
    const a = shade[at]! + (shade[at + 1]! - shade[at]!) * fx;
    const b = shade[at + cells]! + (shade[at + cells + 1]! - shade[at + cells]!) * fx;
    return a + (b - a) * fy;
  };
}

/** Each cell with those `reach` cells away from it, weighted 1 : 2 : 1 along both sides of the grid. */
function blurred(from: Float32Array, reach: number): Float32Array {
  const half = new Float32Array(from.length), result = new Float32Array(from.length);
  const last = cells - 1;
  for (let j = 0, at = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++, at++) half[at] = (from[at - Math.min(i, reach)]! + 2 * from[at]! + from[at + Math.min(last - i, reach)]!) / 4;
  }
  for (let j = 0, at = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++, at++) result[at] = (half[at - Math.min(j, reach) * cells]! + 2 * half[at]! + half[at + Math.min(last - j, reach) * cells]!) / 4;
  }
  return result;
}

/** Towards the grid's border the shade runs out, so that it ends nowhere with an edge. */
function faded(shade: Float32Array): Float32Array {
  for (let j = 0, at = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++, at++) {
      const inside = Math.min(1, Math.min(i, j, cells - 1 - i, cells - 1 - j) / (cells * 0.16));
      const share = inside * inside * (3 - 2 * inside);
      shade[at] = 1 - (1 - shade[at]!) * share;
    }
  }
  return shade;
}

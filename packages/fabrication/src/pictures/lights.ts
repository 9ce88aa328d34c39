import type { Vector3 } from '@patternbook/geometry';
import { directionOf, type View } from './camera.ts';
import { type Casters, casters, drawShadowMap } from './shadows.ts';
import type { Scene } from './scene.ts';
import { dot, frame } from './vector.ts';

/**
 * The far lamps that together make the studio: a soft window, and a bright room around it. Millions of look-ups go
 * through here, so lamps are rows of one table, not objects.
 */
export interface Lamps {
  readonly count: number;
  /** `rowLength` numbers a lamp, at the places named in `row`. */
  readonly table: Float64Array;
  /** The shadow maps, one after the other: how near to the lamp the nearest thing is. */
  readonly near: Float32Array;
}

export const rowLength = 20;
export const row = { direction: 0, right: 3, up: 6, originX: 9, originY: 10, size: 11, map: 12, texel: 13, window: 14, power: 15 } as const;

/** Cosines and sines of the golden angle's multiples spread points evenly over a disk. */
function spiral(count: number): { x: number; y: number; r: number }[] {
  const cos = -0.7373688780783197, sin = 0.6754902942615238;
  let c = 1, s = 0;
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count);
    const point = { x: r * c, y: r * s, r };
    [c, s] = [c * cos - s * sin, c * sin + s * cos];
    return point;
  });
}

const windowLamps = 26;
const roomLamps = 26;
/** Pixels of a shadow map's side: a soft shadow wants many lamps more than sharp ones. */
const windowMap = 256;
const roomMap = 128;
/** Radius of the window seen from the product: tangent of 11°. */
const windowRadius = 0.19;
/** Linear light on a surface that faces it. Daylight is a little warm from the window, a little cool from the room. */
export const windowPower = [2.0, 1.91, 1.78] as const;
const roomPower = [1.08, 1.11, 1.17] as const;

/** Towards the middle of the window: to the left of the camera and above it, whatever is photographed. */
export const windowDirection = (view: View): Vector3 => directionOf({ azimuth: view.azimuth - 52, elevation: 46 });

export function lampsFor(scene: Scene, view: View): Lamps {
  const count = windowLamps + roomLamps;
  const table = new Float64Array(count * rowLength);
  const near = new Float32Array(windowLamps * windowMap * windowMap + roomLamps * roomMap * roomMap).fill(-Infinity);
  const fine = casters(scene, windowMap), coarse = casters(scene, roomMap);
  let lamp = 0, map = 0;
  const hang = (direction: Vector3, power: readonly number[], window: boolean): void => {
    const size = window ? windowMap : roomMap;
    const into = table.subarray(lamp * rowLength, (lamp + 1) * rowLength);
    into.set(direction, row.direction);
    into.set(power, row.power);
    into[row.window] = window ? 1 : 0;
    into[row.size] = size;
    into[row.map] = map;
    shade(scene, window ? fine : coarse, into, near.subarray(map, map + size * size));
    map += size * size;
    lamp++;
  };
  const key = windowDirection(view);
  const { right, up } = frame(key);
  for (const { x, y } of spiral(windowLamps)) {
    const raw: Vector3 = [0, 1, 2].map((axis) => key[axis]! + windowRadius * (x * right[axis]! + y * up[axis]!)) as unknown as Vector3;
    const length = Math.sqrt(dot(raw, raw));
    hang([raw[0] / length, raw[1] / length, raw[2] / length], windowPower.map((power) => power / windowLamps), true);
  }
  // Points even on the disk below are cosine-weighted on the dome above it: each lamp then carries the same irradiance,
  // and dividing by its own cosine gives back its radiance for other surfaces.
  for (const { x, y, r } of spiral(roomLamps)) {
    const z = Math.sqrt(1 - r * r * 0.985);
    hang([x * 0.9925, y * 0.9925, z], roomPower.map((power) => power / roomLamps / z), false);
  }
  return { count, table, near };
}

function shade(scene: Scene, throwing: Casters, into: Float64Array, near: Float32Array): void {
  const direction: Vector3 = [into[0]!, into[1]!, into[2]!];
  const { right, up, scale, originX, originY } = drawShadowMap(scene.bounds, throwing, direction, { size: into[row.size]!, near });
  into.set(right.map((value) => value * scale), row.right);
  into.set(up.map((value) => value * scale), row.up);
  into[row.originX] = originX - 0.5;
  into[row.originY] = originY - 0.5;
  into[row.texel] = 1 / scale;
}

/** How much of a lamp reaches a point: 0 to 1. `clearance` is how far (mm) something must stand before it to count. */
export function reaches({ table, near }: Lamps, lamp: number, x: number, y: number, z: number, clearance: number): number {
  const at = lamp * rowLength;
  const size = table[at + 11]!;
  const u = x * table[at + 3]! + y * table[at + 4]! + z * table[at + 5]! + table[at + 9]!;
  const v = x * table[at + 6]! + y * table[at + 7]! + z * table[at + 8]! + table[at + 10]!;
  if (!(u >= 0 && v >= 0 && u < size - 1 && v < size - 1)) return 1;
  const depth = x * table[at]! + y * table[at + 1]! + z * table[at + 2]! + clearance;
  const i = Math.floor(u), j = Math.floor(v), fu = u - i, fv = v - j;
  const pixel = table[at + 12]! + j * size + i;
  const a = near[pixel]! > depth ? 0 : 1, b = near[pixel + 1]! > depth ? 0 : 1, c = near[pixel + size]! > depth ? 0 : 1, d = near[pixel + size + 1]! > depth ? 0 : 1;
  return (a + (b - a) * fu) * (1 - fv) + (c + (d - c) * fu) * fv;
}

import type { Hit, Photograph } from './photograph.ts';
import { type Lamps, reaches, rowLength } from './lights.ts';

/** Light that the ground throws back onto a product's sides. */
const groundBounce = [0.72, 0.68, 0.6] as const;

/** Numbers per point: red, green, blue, and the share of the window that is seen. */
const channels = 4;

/**
 * Light that arrives at a point of a surface. `lifted` by a little along the triangle's own normal, so that it does not
 * shade itself.
 */
function lightAt(lamps: Lamps, hit: Hit, into: Float32Array, place: number): void {
  const { x, y, z, normalX: nx, normalY: ny, normalZ: nz, faceX, faceY, faceZ } = hit;
  const { table, count } = lamps;
  let red = 0, green = 0, blue = 0, windowSeen = 0, windowAll = 0;
  let roomRed = 0, roomGreen = 0, roomBlue = 0, room = 0, roomAll = 0;
  for (let lamp = 0, at = 0; lamp < count; lamp++, at += rowLength) {
    const dx = table[at]!, dy = table[at + 1]!, dz = table[at + 2]!;
    const facing = nx * dx + ny * dy + nz * dz;
    if (facing <= 0) continue;
    const own = faceX * dx + faceY * dy + faceZ * dz;
    const texel = table[at + 13]!;
    const lift = own > 0 ? texel * 1.2 : texel * 0.4;
    const seen = own <= -0.15 ? 0 : reaches(lamps, lamp, x + faceX * lift, y + faceY * lift, z + faceZ * lift, texel * 0.9);
    if (table[at + 14] === 1) {
      windowAll++;
      windowSeen += seen;
      red += table[at + 15]! * facing * seen;
      green += table[at + 16]! * facing * seen;
      blue += table[at + 17]! * facing * seen;
    } else {
      const weight = table[at + 16]! * facing;
      roomAll += weight;
      room += weight * seen;
      roomRed += table[at + 15]! * facing;
      roomGreen += weight;
      roomBlue += table[at + 17]! * facing;
    }
  }
  const open = roomAll > 0 ? room / roomAll : 0;
  // Light reflected several times brightens hollows: the cubic of Jimenez and others (2016) for a surface of middle tone.
  const bounced = Math.max(open, ((open * 0.67 - 1.53) * open + 1.86) * open);
  const below = (1 - nz) * 0.5 * (0.3 + 0.7 * open);
  into[place] = red + roomRed * bounced + groundBounce[0] * below;
  into[place + 1] = green + roomGreen * bounced + groundBounce[1] * below;
  into[place + 2] = blue + roomBlue * bounced + groundBounce[2] * below;
  into[place + 3] = windowAll > 0 ? windowSeen / windowAll : 0;
}

/** Samples between two knots of the grid, along each side. */
const spacing = 4;

export interface ArrivingLight {
  /** Light at a hit of sample (sx, sy): red, green, blue, share of the window. The array is used again by the next call. */
  at(sx: number, sy: number, hit: Hit): Float32Array;
}

/**
 * Light changes slowly along a surface, so it is worked out at every fourth sample and blended between those that lie on
 * the same surface; where none does (edges, small details) it is worked out for the sample itself.
 */
export function arrivingLight(photograph: Photograph, lamps: Lamps): ArrivingLight {
  const { width, height } = photograph;
  const columns = Math.floor((width - 1) / spacing) + 1, rows = Math.floor((height - 1) / spacing) + 1;
  const light = new Float32Array(columns * rows * channels);
  const facing = new Float32Array(columns * rows * 4).fill(0);
  const hit = photograph.newHit();
  for (let j = 0, knot = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, knot++) {
      if (!photograph.hitAt(i * spacing, j * spacing, hit)) continue;
      lightAt(lamps, hit, light, knot * channels);
      facing[knot * 4] = hit.normalX;
      facing[knot * 4 + 1] = hit.normalY;
      facing[knot * 4 + 2] = hit.normalZ;
      facing[knot * 4 + 3] = hit.depth;
    }
  }
  const smooth = blended(blended(light, facing, columns), facing, columns);
  const result = new Float32Array(channels);
  return {
    at: (sx, sy, here) => {
      const u = sx / spacing, v = sy / spacing;
      const i = Math.min(columns - 1, Math.floor(u)), j = Math.min(rows - 1, Math.floor(v));
      const fu = u - i, fv = v - j;
      const nearDepth = here.depth * 0.006;
      let weights = 0;
      result.fill(0);
      for (let corner = 0; corner < 4; corner++) {
        const ci = Math.min(columns - 1, i + (corner & 1)), cj = Math.min(rows - 1, j + (corner >> 1));
        const knot = cj * columns + ci, f = knot * 4;
        const depth = facing[f + 3]!;
        if (depth === 0 || Math.abs(depth - here.depth) > nearDepth) continue;
        const same = facing[f]! * here.normalX + facing[f + 1]! * here.normalY + facing[f + 2]! * here.normalZ;
        if (same < 0.9) continue;
        const weight = (corner & 1 ? fu : 1 - fu) * (corner >> 1 ? fv : 1 - fv) * (same - 0.88);
        weights += weight;
        for (let k = 0; k < channels; k++) result[k] = result[k]! + smooth[knot * channels + k]! * weight;
      }
      if (weights < 0.012) lightAt(lamps, here, result, 0);
      else for (let k = 0; k < channels; k++) result[k] = result[k]! / weights;
      return result;
    },
  };
}

/** Each knot with its neighbours on the same surface: takes the steps out of shadows that a number of lamps throws. */
function blended(light: Float32Array, facing: Float32Array, columns: number): Float32Array {
  const result = new Float32Array(light.length);
  const knots = light.length / channels;
  for (let knot = 0; knot < knots; knot++) {
    const f = knot * 4;
    const depth = facing[f + 3]!;
    if (depth === 0) continue;
    let weights = 0;
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) {
        const other = knot + dj * columns + di;
        if (other < 0 || other >= knots) continue;
        const o = other * 4;
        if (facing[o + 3] === 0 || Math.abs(facing[o + 3]! - depth) > depth * 0.008) continue;
        const same = facing[f]! * facing[o]! + facing[f + 1]! * facing[o + 1]! + facing[f + 2]! * facing[o + 2]!;
        if (same < 0.95) continue;
        const weight = (same - 0.9) * (di === 0 ? 2 : 1) * (dj === 0 ? 2 : 1);
        weights += weight;
        for (let k = 0; k < channels; k++) result[knot * channels + k] = result[knot * channels + k]! + light[other * channels + k]! * weight;
      }
    }
    for (let k = 0; k < channels; k++) result[knot * channels + k] = result[knot * channels + k]! / weights;
  }
  return result;
}

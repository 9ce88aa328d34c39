import type { Body } from '../body.ts';

/** Layers that stand for those around them: where something begins or ends each layer counts, in between few are enough. */
export interface Level {
  /** Number of the layer, from 0. */
  readonly layer: number;
  /** How many layers are like it. */
  readonly count: number;
}

export interface Levels {
  readonly levels: readonly Level[];
  /** Layers in all. */
  readonly count: number;
  /** The lowest layer with the same section as this one: what is upright between two layers need not be cut twice. */
  readonly alike: (layer: number) => number;
  /** Layers, within reach, that something flat begins or ends with: between two of these, sections grow or shrink evenly. */
  readonly changes: (from: number, to: number) => readonly number[];
}

interface Shells { readonly layerHeight: number; readonly topLayers: number; readonly bottomLayers: number }

/** Faces that lean less than this count as flat: sine of about 6°. */
const flat = 0.995;
/** Area of flat faces from which a layer is looked at on its own: mm². */
const telling = 2;

export function levelsOf({ positions: p, indices, low, high, max }: Body, { layerHeight, topLayers, bottomLayers }: Shells, most: number): Levels {
  // A last layer thinner than half of one is left out.
  const count = Math.max(1, Math.round(max[2] / layerHeight));
  /** Projected area of what is not upright, by layer. */
  const slanted = new Float64Array(count + 1), ups = new Float64Array(count + 1), downs = new Float64Array(count + 1);
  for (let triangle = 0; triangle < low.length; triangle++) {
    const [a, b, c] = [indices[triangle * 3]! * 3, indices[triangle * 3 + 1]! * 3, indices[triangle * 3 + 2]! * 3];
    const ux = p[b]! - p[a]!, uy = p[b + 1]! - p[a + 1]!, uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!, vy = p[c + 1]! - p[a + 1]!, vz = p[c + 2]! - p[a + 2]!;
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    const facing = Math.abs(nz) / 2;
    const whole = Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    if (facing < 1e-4 * whole) continue;
    const first = layerAt(low[triangle]!, layerHeight, count), last = layerAt(high[triangle]!, layerHeight, count);
    const share = facing / (last - first + 1);
    for (let layer = first; layer <= last; layer++) slanted[layer]! += share;
    if (facing < flat * whole) continue;
    const middle = layerAt((low[triangle]! + high[triangle]!) / 2, layerHeight, count);
    (nz > 0 ? ups : downs)[middle]! += facing;
  }
  const alike = new Int32Array(count);
  for (let layer = 1; layer < count; layer++) alike[layer] = slanted[layer]! > 1e-3 ? layer : alike[layer - 1]!;
  const events = Array.from({ length: count }, (_, layer) => layer).filter((layer) => ups[layer]! > 1e-3 || downs[layer]! > 1e-3);
  const cuts = new Set([0, 1]);
  for (const layer of events) {
    if (ups[layer]! > telling) for (const at of [layer - topLayers, layer - topLayers + 1, layer - 1, layer]) cuts.add(at);
    if (downs[layer]! > telling) for (const at of [layer, layer + 1, layer + bottomLayers]) cuts.add(at);
  }
  const sorted = [...cuts].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
  return { levels: spread(sorted, count, most, (from, to) => alike[to - 1] === alike[from]), count, alike: (layer) => alike[layer]!, changes: (from, to) => events.filter((layer) => layer >= from && layer <= to) };
}

/** A face at this height is the floor of which layer: layers are cut in their middles. */
const layerAt = (z: number, layerHeight: number, count: number): number => Math.min(count, Math.max(0, Math.ceil(z / layerHeight - 0.5)));

function spread(cuts: readonly number[], count: number, most: number, upright: (from: number, to: number) => boolean): Level[] {
  const between = Math.max(1, Math.ceil(count / most));
  return cuts.flatMap((from, place) => {
    const to = cuts[place + 1] ?? count;
    const pieces = upright(from, to) ? 1 : Math.ceil((to - from) / between);
    return Array.from({ length: pieces }, (_, piece): Level => {
      const start = from + Math.floor(((to - from) * piece) / pieces), end = from + Math.floor(((to - from) * (piece + 1)) / pieces);
      return { layer: Math.floor((start + end - 1) / 2), count: end - start };
    });
  });
}

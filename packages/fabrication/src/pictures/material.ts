import type { Hit } from './photograph.ts';
import type { Surface } from './scene.ts';

/** A surface with its relief. One object serves all samples of a picture, of which there are millions. */
export interface PrintedSurface {
  /** The colour is multiplied by this. */
  tone: number;
  /** Whether it is a cut edge with a colour of its own. */
  cut: boolean;
  normalX: number;
  normalY: number;
  normalZ: number;
}

/** Printed layers of 0.2 mm; drawn wider where a pixel could not show them apart. */
const layerHeight = 0.2;
const lineWidth = 0.45;
/** Pixels that a line of the surface must have to be drawn. */
const pixelsPerLine = 3.2;

const wave = (value: number): number => {
  const t = value - Math.floor(value);
  return 4 * t * (1 - t);
};

/** 0 to 1, without order, the same everywhere. */
function scatter(x: number, y: number, z: number): number {
  let h = (Math.imul(x | 0, 374761393) + Math.imul(y | 0, 668265263) + Math.imul(z | 0, 1274126177)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295;
}

/**
 * Colour and normal of a printed surface at a point: rounded layers on the sides, the lines of the last layer on top,
 * fibres in the material. `pixel` is the size of a sample there, mm.
 */
export function finishAt({ look, layers }: Surface, { x, y, z, normalX, normalY, normalZ }: Hit, pixel: number, printed: PrintedSurface): void {
  const along = normalX * layers[0] + normalY * layers[1] + normalZ * layers[2];
  const across = Math.sqrt(Math.max(0, 1 - along * along));
  const height = x * layers[0] + y * layers[1] + z * layers[2];
  let tilt = 0, tone = 1;
  if (across > 0.05 && look.layers > 0) {
    const period = layerHeight * Math.max(1, Math.ceil((pixelsPerLine * pixel) / layerHeight));
    const phase = height / period - Math.floor(height / period);
    tilt = (0.5 - phase) * 0.3 * look.layers * across;
    tone -= 0.09 * look.layers * across * (1 - wave(height / period));
  }
  if (along > 0.97 && look.layers > 0) {
    const period = lineWidth * Math.max(1, Math.ceil((pixelsPerLine * pixel) / lineWidth));
    tone -= 0.05 * look.layers * (1 - wave((x + y) * 0.70710678 / period));
  }
  if (look.grain > 0) {
    const fibre = scatter(Math.floor(x / 1.7), Math.floor(y / 1.7), Math.floor(height / 0.4)) - 0.5;
    const cloud = scatter(Math.floor(x / 9), Math.floor(y / 9), Math.floor(height / 2)) - 0.5;
    tone *= 1 + look.grain * (0.22 * fibre + 0.1 * cloud);
  }
  printed.cut = look.edges?.colour !== undefined && across > 0.7;
  if (look.edges && across > 0.7) {
    const { tone: edge, plies } = look.edges;
    // Veneers lie crosswise: every other one shows its end grain, which is darker.
    const legible = plies > 0 ? Math.min(1, Math.max(0, plies / pixel - 1)) : 0;
    tone *= edge * (legible > 0 && Math.floor(height / plies + 0.5) % 2 !== 0 ? 1 - 0.34 * legible : 1);
  }
  const nx = normalX - tilt * layers[0], ny = normalY - tilt * layers[1], nz = normalZ - tilt * layers[2];
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
  printed.tone = tone;
  printed.normalX = nx / length;
  printed.normalY = ny / length;
  printed.normalZ = nz / length;
}

/** The window mirrored in the surface: broad and faint on matte material, small and bright on smooth. */
export function highlight(cosine: number, roughness: number): number {
  if (cosine <= 0) return 0;
  const smooth = 1 - roughness;
  let power = cosine * cosine * cosine * cosine;
  power *= power;
  if (roughness < 0.8) power *= power;
  if (roughness < 0.5) power *= power;
  if (roughness < 0.25) power *= power;
  return power * (0.015 + 0.34 * smooth * smooth);
}

/**
 * White light from the whole room: a little of it lies on every plastic and keeps shadows from turning to ink; at the
 * edges, where the surface turns away, there is more. `edge` is 0 where it faces the camera, 1 where it turns away.
 */
export function sheen(edge: number, roughness: number): number {
  const turned = edge < 0 ? 0 : edge > 1 ? 1 : edge;
  return 0.005 + turned * turned * turned * (0.02 + 0.1 * (1 - roughness));
}

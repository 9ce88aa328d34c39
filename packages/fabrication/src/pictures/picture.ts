import type { FabricationPart } from '../parts/part.ts';
import { arrivingLight } from './arriving-light.ts';
import { type Camera, cameraFor, directionOf, type View } from './camera.ts';
import { encode, linear } from './colour.ts';
import { groundUnder } from './ground.ts';
import { lampsFor, windowDirection, windowPower } from './lights.ts';
import { finishAt, highlight, type PrintedSurface, sheen } from './material.ts';
import { type Hit, photograph } from './photograph.ts';
import { type Scene, sceneOf } from './scene.ts';
import { add, unit } from './vector.ts';

export interface PictureOptions {
  readonly parts: readonly FabricationPart[];
  /** The product's; three quarters from the front, a little from above, if left out. */
  readonly view?: View;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** 0 as assembled (if left out), 1 as far apart as the product's exploded view. */
  readonly exploded?: number;
  /** `#rrggbb` of the ground where nothing shades it. */
  readonly ground?: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** sRGB with alpha, row by row from the top. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export const defaultView: View = { azimuth: -58, elevation: 28 };
/** The look's token `plate`. */
const plateGround = '#ebe6da';

/** Light that makes a surface as bright as its own colour. */
const exposure = 0.42;
/** How much more a shadow takes from each colour of the ground: on warm paper it is warmer than grey. */
const groundTint = [0.84, 0.87, 0.89] as const;
/**
 * Photographs parts on a seamless ground: always the same window, lens and paper, so that pictures of one product differ
 * only in the product. The same parts give the same bytes.
 */
export function renderPicture(options: PictureOptions): Picture {
  const { width, height } = options;
  const view = options.view ?? defaultView;
  const scene = sceneOf(options.parts, options.exploded ?? 0);
  // Two samples along each side of a pixel.
  const fine = { width: width * 2, height: height * 2 };
  const camera = cameraFor(scene, view, fine);
  const shot = photograph(scene, camera, fine);
  const lamps = lampsFor(scene, view);
  const light = arrivingLight(shot, lamps);
  const shadeOfGround = groundUnder(scene, lamps, camera);
  const paper = linear(options.ground ?? plateGround);
  const develop = developer(scene, camera, view);
  const hits = [shot.newHit(), shot.newHit(), shot.newHit(), shot.newHit()];
  const pixels = new Uint8ClampedArray(width * height * 4);
  const sum = new Float64Array(3);
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out += 4) {
      sum.fill(0);
      let ground = 0;
      for (let sample = 0; sample < 4; sample++) {
        const hit = hits[sample]!;
        if (shot.hitAt(x * 2 + (sample & 1), y * 2 + (sample >> 1), hit)) continue;
        hit.surface = -1;
        ground++;
      }
      // Where all four show one even surface, two of them suffice.
      const even = ground === 0 && alike(hits[0]!, hits[1]!) && alike(hits[0]!, hits[2]!) && alike(hits[0]!, hits[3]!);
      for (let sample = 0; sample < 4; sample += even ? 3 : 1) {
        const hit = hits[sample]!;
        if (hit.surface >= 0) develop(hit, light.at(x * 2 + (sample & 1), y * 2 + (sample >> 1), hit), even ? 2 : 1, sum);
      }
      if (ground > 0) {
        const shade = 1 - shadeOfGround(x * 2 + 1, y * 2 + 1);
        for (let channel = 0; channel < 3; channel++) sum[channel] = sum[channel]! + ground * paper[channel]! * (1 - shade * groundTint[channel]!);
      }
      for (let channel = 0; channel < 3; channel++) pixels[out + channel] = encode(sum[channel]! / 4);
      pixels[out + 3] = 255;
    }
  }
  return { width, height, pixels };
}

/** Above this, light is pressed together, so that highlights stay pale instead of white. */
const shoulder = 0.8;
const pressed = (value: number): number => (value <= shoulder ? value : shoulder + ((value - shoulder) * (1 - shoulder)) / (value - shoulder + (1 - shoulder)));

/** One surface, without a step or a crease between the two. */
const alike = (a: Hit, b: Hit): boolean =>
  a.surface === b.surface && Math.abs(a.depth - b.depth) < a.depth * 0.004 && a.normalX * b.normalX + a.normalY * b.normalY + a.normalZ * b.normalZ > 0.99;

/** Turns a hit and the light that arrives there into colour, and adds it up. */
function developer(scene: Scene, camera: Camera, view: View): (hit: Hit, arriving: Float32Array, weight: number, sum: Float64Array) => void {
  const key = windowDirection(view);
  const half = unit(add(key, directionOf(view)));
  const printed: PrintedSurface = { tone: 1, cut: false, normalX: 0, normalY: 0, normalZ: 1 };
  return (hit, arriving, weight, sum) => {
    const surface = scene.surfaces[hit.surface]!;
    const { look } = surface;
    finishAt(surface, hit, hit.depth / camera.focal, printed);
    const light = printed.cut ? surface.edge : surface.light;
    const { tone, normalX, normalY, normalZ } = printed;
    // The light was worked out for the smooth surface; its relief turns a little more or less of it towards the window.
    const turned = ((normalX - hit.normalX) * key[0] + (normalY - hit.normalY) * key[1] + (normalZ - hit.normalZ) * key[2]) * arriving[3]!;
    const glow = look.translucency * 0.6;
    const through = (1.9 + 0.9 * (normalZ * 0.5 + 0.5)) * glow;
    const edge = 1 + normalX * camera.forward[0] + normalY * camera.forward[1] + normalZ * camera.forward[2];
    const shine = highlight(normalX * half[0] + normalY * half[1] + normalZ * half[2], look.roughness) * arriving[3]! + sheen(edge, look.roughness) * arriving[1]!;
    for (let channel = 0; channel < 3; channel++) {
      const incident = Math.max(0, arriving[channel]! + turned * windowPower[channel]!) * (1 - glow) + through;
      sum[channel] = sum[channel]! + weight * pressed(light[channel]! * tone * incident * exposure + shine);
    }
  };
}

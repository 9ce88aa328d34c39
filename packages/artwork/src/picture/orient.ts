import type { Samples } from './sampler.ts';

/** Where the sample of the upright picture lies in the one that the camera wrote (Exif 2.32, tag 0x0112). */
const sources: Readonly<Record<number, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
};

/** Turns a picture upright as its camera noted. */
export function orient(samples: Samples, orientation: number): Samples {
  const source = sources[orientation];
  if (source === undefined) return samples;
  const [width, height] = orientation >= 5 ? [samples.height, samples.width] : [samples.width, samples.height];
  const luma = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = source(x, y, samples.width - 1, samples.height - 1);
      luma[y * width + x] = samples.luma[fromY * samples.width + fromX]!;
    }
  }
  return { width, height, luma };
}

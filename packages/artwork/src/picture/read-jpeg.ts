import { limits } from '../limits.ts';
import { lumaOf } from '../luma.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { orient } from './orient.ts';
import { Sampler, type Samples } from './sampler.ts';
import { damaged } from './vet-size.ts';

/** A JPEG as brightness, upright, whose longer side has at most `side` samples. */
export async function readJpeg(bytes: Uint8Array, side: number): Promise<Samples> {
  const header = readJpegHeader(bytes);
  const { default: jpeg } = await import('jpeg-js');
  const decode = (): Uint8Array => {
    try {
      const options = { useTArray: true, formatAsRGBA: false, colorTransform: false, tolerantDecoding: true, maxResolutionInMP: limits.pixels / 1e6, maxMemoryUsageInMB: limits.decodingMegabytes } as const;
      return jpeg.decode(bytes.subarray(0, header.end), options).data;
    } catch {
      return damaged();
    }
  };
  const data = decode();
  const { width, height } = header;
  if (data.length < width * height * 3) return damaged();
  const sampler = new Sampler(header, side);
  const luma = new Uint8ClampedArray(width);
  for (let y = 0, at = 0; y < height; y++) {
    // Without Adobe's marker the first of three values is brightness already.
    for (let x = 0; x < width; x++, at += 3) luma[x] = header.adobe && header.components === 3 ? lumaOf(data[at]!, data[at + 1]!, data[at + 2]!) : data[at]!;
    sampler.add({ y, x: 0, step: 1, count: width, luma });
  }
  return orient(sampler.samples(), header.orientation);
}

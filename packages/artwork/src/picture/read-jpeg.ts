import { lumaOf } from '../luma.ts';
import { JpegDecoder, type Plane } from './jpeg-decoder.ts';
import { readJpegHeader, segmentsOf } from './jpeg-header.ts';
import { orient } from './orient.ts';
import { Sampler, type Samples } from './sampler.ts';

function sample(plane: Plane, side: number): Samples {
  const sampler = new Sampler(plane, side);
  plane.rows((luma, y) => sampler.add({ y, x: 0, step: 1, count: plane.width, luma }));
  return sampler.samples();
}

/**
 * A JPEG as brightness, upright, whose longer side has at most `side` samples. Its first component is its brightness, so the others are
 * not even kept: half of the time and a third of the memory of decoding it to colours, which phones do not have.
 */
export function readJpeg(bytes: Uint8Array, side: number): Samples {
  const header = readJpegHeader(bytes);
  const decoder = new JpegDecoder(bytes, header.isRgb ? 3 : 1);
  for (const { code, data, end } of segmentsOf(bytes)) decoder.take(code, data, end);
  const [first, ...others] = decoder.planes().map((plane) => sample(plane, side));
  const [green, blue] = others;
  const luma = green && blue && green.luma.length === first!.luma.length && blue.luma.length === first!.luma.length ? first!.luma.map((red, i) => lumaOf(red, green.luma[i]!, blue.luma[i]!)) : first!.luma;
  return orient({ ...first!, luma }, header.orientation);
}

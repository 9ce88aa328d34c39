import { lumaOf } from '../luma.ts';
import { type PngHeader, samplesOf } from './png-header.ts';

/** Brightness on white paper and opacity of a row. */
export interface Pixels { readonly luma: Uint8ClampedArray; readonly alpha?: Uint8ClampedArray | undefined }

export interface PngColours {
  readonly header: PngHeader;
  /** The PLTE chunk: red, green, blue of each colour. */
  readonly palette?: Uint8Array | undefined;
  /** The tRNS chunk: opacity of each colour, or the one sample that is transparent. */
  readonly transparency?: Uint8Array | undefined;
}

const onWhite = (luma: number, alpha: number): number => 255 - ((255 - luma) * alpha) / 255;

/** Samples of fewer than 8 bits lie in a byte from its high end. */
function sampleAt(row: Uint8Array, place: number, depth: number): number {
  if (depth === 8) return row[place]!;
  if (depth === 16) return (row[place * 2]! << 8) | row[place * 2 + 1]!;
  const bit = place * depth;
  return (row[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Returns how rows of a picture become brightness. Its arrays are used again for each row. */
export function pixelReader({ header, palette, transparency }: PngColours): (row: Uint8Array, count: number) => Pixels {
  const { width, depth, colour } = header;
  const luma = new Uint8ClampedArray(width);
  const alpha = colour === 'grey-alpha' || colour === 'rgb-alpha' || transparency !== undefined ? new Uint8ClampedArray(width) : undefined;
  const per = samplesOf[colour];
  const toByte = 255 / (2 ** depth - 1);
  const clear = (place: number): number => (transparency === undefined || transparency.length < 2 * (place + 1) ? -1 : (transparency[2 * place]! << 8) | transparency[2 * place + 1]!);
  const keys = [clear(0), clear(1), clear(2)] as const;
  const put = (i: number, bright: number, opaque: number): void => {
    luma[i] = alpha === undefined ? bright : onWhite(bright, opaque);
    if (alpha !== undefined) alpha[i] = opaque;
  };
  const pixel: Readonly<Record<PngHeader['colour'], (row: Uint8Array, i: number) => void>> = {
    grey: (row, i) => {
      const sample = sampleAt(row, i, depth);
      put(i, sample * toByte, sample === keys[0] ? 0 : 255);
    },
    'grey-alpha': (row, i) => put(i, sampleAt(row, i * 2, depth) * toByte, sampleAt(row, i * 2 + 1, depth) * toByte),
    palette: (row, i) => {
      const index = sampleAt(row, i, depth);
      const [red = 0, green = 0, blue = 0] = [palette?.[index * 3], palette?.[index * 3 + 1], palette?.[index * 3 + 2]];
      put(i, lumaOf(red, green, blue), transparency?.[index] ?? 255);
    },
    rgb: (row, i) => {
      const [red, green, blue] = [sampleAt(row, i * per, depth), sampleAt(row, i * per + 1, depth), sampleAt(row, i * per + 2, depth)];
      put(i, lumaOf(red, green, blue) * toByte, red === keys[0] && green === keys[1] && blue === keys[2] ? 0 : 255);
    },
    'rgb-alpha': (row, i) => put(i, lumaOf(sampleAt(row, i * per, depth), sampleAt(row, i * per + 1, depth), sampleAt(row, i * per + 2, depth)) * toByte, sampleAt(row, i * per + 3, depth) * toByte),
  };
  const one = pixel[colour];
  return (row, count) => {
    for (let i = 0; i < count; i++) one(row, i);
    return { luma, alpha };
  };
}

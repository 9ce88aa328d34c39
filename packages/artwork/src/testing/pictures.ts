import { zlibSync } from 'fflate';
import jpeg from 'jpeg-js';

export interface Bitmap { readonly width: number; readonly height: number; /** Red, green, blue, opacity. */ readonly pixels: Uint8Array }

/** A chunk of a PNG; its checksum is left zero, since the reader does not ask. */
export function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(data, 8);
  return bytes;
}

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

export const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngHeader(width: number, height: number, [depth, colour, interlaced = 0]: readonly number[]): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth!, colour!, 0, 0, interlaced], 8);
  return chunk('IHDR', data);
}

/** A PNG with red, green, blue and opacity, each row with another filter number but unfiltered where that is allowed. */
export function toPng({ width, height, pixels }: Bitmap): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  return joined([signature, pngHeader(width, height, [8, 6]), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())]);
}

/** Where a sample of the upright picture is written by a camera that was held so, as the tables of Exif 2.32 have it. */
function stored({ width, height, pixels }: Bitmap, orientation: number): Bitmap {
  const turned = orientation >= 5;
  const [w, h] = turned ? [height, width] : [width, height];
  const into = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // First row at the top or bottom or a side, first column likewise.
      const [row, column] = [
        [y, x], [y, width - 1 - x], [height - 1 - y, width - 1 - x], [height - 1 - y, x],
        [x, y], [width - 1 - x, y], [width - 1 - x, height - 1 - y], [x, height - 1 - y],
      ][orientation - 1]!;
      into.set(pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4), (row! * w + column!) * 4);
    }
  }
  return { width: w, height: h, pixels: into };
}

/** A JPEG as a camera writes it that was held in one of eight ways. */
export function oriented(upright: Bitmap, orientation: number): Uint8Array {
  const { width, height, pixels } = stored(upright, orientation);
  const plain = new Uint8Array(jpeg.encode({ data: pixels, width, height }, 95).data);
  const exif = new Uint8Array([0xff, 0xe1, 0, 34, ...new TextEncoder().encode('Exif\0\0'), 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  return joined([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

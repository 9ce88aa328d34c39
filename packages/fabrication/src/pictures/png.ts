import { crc32 } from '../archive/zip.ts';
import type { Picture } from './picture.ts';

/**
 * PNG (ISO/IEC 15948), eight bits of red, green and blue. `zlib` packs bytes in the zlib format (RFC 1950):
 * `zlib.deflateSync` on a server, fflate's `zlibSync` in a browser.
 */
export function encodePng(picture: Picture, zlib: (bytes: Uint8Array) => Uint8Array): Uint8Array<ArrayBuffer> {
  const { width, height, pixels } = picture;
  const rows = new Uint8Array((width * 3 + 1) * height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    // The "up" filter: pictures on a plain ground change little from row to row.
    rows[at++] = y === 0 ? 0 : 2;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) rows[at++] = pixels[from + channel]! - (y === 0 ? 0 : pixels[from + channel - width * 4]!);
    }
  }
  const packed = zlib(rows);
  const file = new Uint8Array(8 + 25 + 12 + packed.length + 12);
  const view = new DataView(file.buffer);
  file.set([137, 80, 78, 71, 13, 10, 26, 10]);
  let end = 8;
  const chunk = (name: string, bytes: Uint8Array): void => {
    view.setUint32(end, bytes.length);
    file.set(new TextEncoder().encode(name), end + 4);
    file.set(bytes, end + 8);
    view.setUint32(end + 8 + bytes.length, crc32(file.subarray(end + 4, end + 8 + bytes.length), 0));
    end += 12 + bytes.length;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  chunk('IHDR', header);
  chunk('IDAT', packed);
  chunk('IEND', new Uint8Array(0));
  return file;
}

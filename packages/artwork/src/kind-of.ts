import { refuse } from './outcome.ts';

export type FileKind = 'svg' | 'png' | 'jpeg';

/** First bytes of files that people also try, and what to do with them. */
const others: readonly (readonly [magic: readonly number[], at: number, what: string])[] = [
  [[0x1f, 0x8b], 0, 'a packed drawing (SVGZ)'],
  [[0x47, 0x49, 0x46, 0x38], 0, 'a GIF'],
  [[0x57, 0x45, 0x42, 0x50], 8, 'a WebP picture'],
  [[0x66, 0x74, 0x79, 0x70], 4, 'a HEIC or AVIF picture'],
  [[0x42, 0x4d], 0, 'a BMP picture'],
  [[0x49, 0x49, 0x2a, 0], 0, 'a TIFF picture'],
  [[0x4d, 0x4d, 0, 0x2a], 0, 'a TIFF picture'],
  [[0x25, 0x50, 0x44, 0x46], 0, 'a PDF'],
  [[0x25, 0x21, 0x50, 0x53], 0, 'a PostScript file'],
  [[0x50, 0x4b, 3, 4], 0, 'a ZIP archive'],
];

const begins = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean => magic.every((byte, i) => bytes[at + i] === byte);

/** After byte-order marks and spaces, markup begins with `<`, in any encoding of it. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 256)) {
    if (byte === 0x3c) return true;
    if (![0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte)) return false;
  }
  return false;
}

/** What a file is by its first bytes. Its name is not asked: it says what somebody wanted. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuse('file-empty', 'This file is empty; choose an SVG, PNG or JPEG file.');
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  const other = others.find(([magic, at]) => begins(bytes, magic, at));
  if (other) refuse('file-unknown', `This is ${other[2]}; save it as SVG, PNG or JPEG.`);
  return looksLikeMarkup(bytes) ? 'svg' : refuse('file-unknown', 'This file is no drawing; choose an SVG, PNG or JPEG file.');
}

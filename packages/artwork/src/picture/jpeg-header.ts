import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { damaged, vetSize } from './vet-size.ts';

export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for colour. */
  readonly components: number;
  /** Red, green and blue instead of brightness and two colours: only Adobe's marker says so. */
  readonly isRgb: boolean;
  /** How a camera was held: 1 to 8 (Exif 2.32, 4.6.4, tag 0x0112). */
  readonly orientation: number;
}

interface Segment {
  readonly code: number;
  /** Without its marker and length. */
  readonly data: Uint8Array;
  /** Where the next begins, or the data of a scan. */
  readonly end: number;
}

const unsupported = (): never => refuse('picture-unsupported', 'This kind of JPEG cannot be read; save it as an ordinary JPEG (RGB) or as PNG.');

const asciiAt = (bytes: Uint8Array, at: number, text: string): boolean => [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** The orientation in an APP1 segment; 1 where there is none. */
export function orientationIn(segment: Uint8Array): number {
  if (!asciiAt(segment, 0, 'Exif\0\0') || segment.length < 20) return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > view.byteLength) return 1;
  const count = Math.min(view.getUint16(start, little), 200);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12;
    if (entry + 12 > view.byteLength) break;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The next marker at or after a place within a scan, where 0xFF stands for itself before a zero and before restarts. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1]!;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return damaged();
}

/** Segments up to the end of the picture; phones append films and depth maps behind it. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = nextMarker(bytes, 2); bytes[at + 1] !== 0xd9;) {
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (!(end >= at + 4 && end <= bytes.length)) damaged();
    yield { code: bytes[at + 1]!, data: bytes.subarray(at + 4, end), end };
    at = nextMarker(bytes, end);
  }
}

const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** Goes over a JPEG's segments without decoding any (ITU-T T.81, annex B), and refuses what would cost too much. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: { readonly width: number; readonly height: number; readonly components: number } | undefined;
  let isRgb = false;
  let orientation = 1;
  let scans = 0;
  for (const { code, data: segment } of segmentsOf(bytes)) {
    if (isFrame(code)) {
      if (frame !== undefined || code > 0xc2 || segment[0] !== 8) return unsupported();
      if (segment.length < 6) return damaged();
      frame = { height: (segment[1]! << 8) | segment[2]!, width: (segment[3]! << 8) | segment[4]!, components: segment[5]! };
      vetSize(frame.width, frame.height);
      if (frame.components !== 1 && frame.components !== 3) return unsupported();
    } else if (code === 0xe1 && orientation === 1) orientation = orientationIn(segment);
    else if (code === 0xee && asciiAt(segment, 0, 'Adobe')) isRgb = segment[11] === 0;
    else if (code === 0xda) scans += 1;
  }
  if (frame === undefined || scans === 0) return damaged();
  const pixels = frame.width * frame.height;
  if (bytes.length * limits.pixelsPerByte < pixels) return damaged();
  if (scans > limits.scans || scans * pixels > limits.scannedPixels) return refuse('picture-too-large', 'This JPEG is built up in too many steps; save it again as an ordinary JPEG or scale it down.');
  return { ...frame, isRgb: isRgb && frame.components === 3, orientation };
}

import { zlibSync } from 'fflate';
import jpeg from 'jpeg-js';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../packages/artwork/src/testing/drawings/', import.meta.url);

/** Drawings in the manner of many programs, all of them good. */
export const drawings: readonly string[] = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'latin1'));

const side = 48;

/** A ring, with noise, in red, green, blue and opacity. */
const pixels = Uint8Array.from({ length: side * side * 4 }, (_, i) => {
  const [x, y] = [(i >> 2) % side, Math.floor((i >> 2) / side)];
  const square = (x - 24) * (x - 24) + (y - 24) * (y - 24);
  return i % 4 === 3 ? 255 : (square < 400 && square > 120 ? 20 : 220) + ((i * 7919) % 17);
});

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set([...kind].map((letter) => letter.charCodeAt(0)), 4);
  bytes.set(data, 8);
  return bytes;
}

/** Samples of a pixel by PNG's number of the kind of colour. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function png([depth, colour, interlaced]: readonly [number, number, number]): Uint8Array {
  const header = new Uint8Array([0, 0, 0, side, 0, 0, 0, side, depth, colour, 0, 0, interlaced]);
  const bitsPerPixel = depth * samples[colour]!;
  // The passes of an interlaced picture: first column and row, then the steps (PNG 3rd edition, 8).
  const passes = interlaced ? [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] : [[0, 0, 1, 1]];
  // Every filter number in turn; what it makes of the bytes does not matter here.
  const rows = passes.flatMap(([x = 0, y = 0, right = 1, down = 1]) =>
    Array.from({ length: Math.ceil((side - y) / down) }, (_, row) => [row % 5, ...Array.from({ length: Math.ceil((Math.ceil((side - x) / right) * bitsPerPixel) / 8) }, (__, i) => pixels[(row * 192 + i * 4) % pixels.length]!)]).flat(),
  );
  const palette = Uint8Array.from({ length: 768 }, (_, i) => (i * 31) % 256);
  const parts = [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', header), chunk('PLTE', palette), chunk('tRNS', palette.subarray(0, 6)), chunk('IDAT', zlibSync(Uint8Array.from(rows))), chunk('IEND', new Uint8Array())];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Every depth and kind of colour of PNG, and JPEGs of two qualities. */
export const pictures: readonly Uint8Array[] = [
  ...([[1, 0, 0], [2, 0, 0], [4, 0, 1], [8, 0, 0], [16, 0, 0], [8, 2, 0], [16, 2, 1], [1, 3, 0], [8, 3, 0], [8, 4, 0], [16, 4, 0], [8, 6, 1], [16, 6, 0]] as const).map(png),
  ...[95, 30].map((quality) => new Uint8Array(jpeg.encode({ width: side, height: side, data: pixels }, quality).data)),
];

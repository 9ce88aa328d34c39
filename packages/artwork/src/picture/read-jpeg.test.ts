import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { joined } from '../testing/pictures.ts';
import { progressiveJpeg } from '../testing/progressive-jpeg.ts';
import { readJpeg } from './read-jpeg.ts';

const everything = 65_535;

/** Another decoder's brightness of each pixel. */
const elsewhere = (bytes: Uint8Array): Uint8Array => jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, colorTransform: false }).data.filter((_, i) => i % 3 === 0);

const encode = (width: number, height: number, level: (x: number, y: number) => number, quality = 90): Uint8Array => {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : level((i >> 2) % width, Math.floor((i >> 2) / width))));
  return new Uint8Array(jpeg.encode({ width, height, data }, quality).data);
};

const segmentAt = (bytes: Uint8Array, code: number): number => bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === code);
/** The packed data of the one scan. */
const scanOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(segmentAt(bytes, 0xda) + 14, -2);

function expectAlike(bytes: Uint8Array): void {
  const expected = elsewhere(bytes);
  const { luma } = readJpeg(bytes, everything);
  expect(luma).toHaveLength(expected.length);
  expect(luma.reduce((worst, value, i) => Math.max(worst, Math.abs(value * 255 - expected[i]!)), 0)).toBeLessThan(1.5);
}

describe('a JPEG as brightness', () => {
  it.each([100, 90, 50, 5])('is what another decoder makes of quality %i', (quality) => {
    expectAlike(encode(75, 53, (x, y) => (x * 7 + y * 13 + ((x * y * 7919) % 61)) % 256, quality));
  });

  it('is what another decoder makes of a file that is built up in ten scans', () => {
    expectAlike(progressiveJpeg);
  });

  it('goes on after restarts', () => {
    const [dark, light] = [encode(8, 8, () => 40), encode(8, 8, (x) => 180 + x)];
    const start = segmentAt(dark, 0xda);
    const wide = dark.slice(0, start);
    wide[segmentAt(wide, 0xc0) + 8] = 16;
    const restarting = joined([wide, new Uint8Array([0xff, 0xdd, 0, 4, 0, 1]), dark.subarray(start, start + 14), scanOf(dark), new Uint8Array([0xff, 0xd0]), scanOf(light), new Uint8Array([0xff, 0xd9])]);
    expectAlike(restarting);
    expect(Math.round(readJpeg(restarting, everything).luma[15]! * 255)).toBeGreaterThan(180);
  });

  it('takes red, green and blue where Adobe says so', () => {
    const grey = encode(16, 16, () => 200);
    const marked = joined([grey.subarray(0, 2), new Uint8Array([0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0]), grey.subarray(2)]);
    expect(readJpeg(grey, everything).luma[0]! * 255).toBeCloseTo(200, 0);
    expect(readJpeg(marked, everything).luma[0]! * 255).toBeCloseTo(0.299 * 200 + 0.701 * 128, 0);
  });

  it('is scaled down by area', () => {
    const { width, height, luma } = readJpeg(encode(64, 32, (x) => (x < 32 ? 0 : 255)), 8);
    expect([width, height]).toEqual([8, 4]);
    expect([luma[3]!, luma[4]!].map(Math.round)).toEqual([0, 1]);
  });
});

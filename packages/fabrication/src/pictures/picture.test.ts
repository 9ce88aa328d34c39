import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box, finish, partOf, together, tube } from '../testing/meshes.ts';
import { encode, linear } from './colour.ts';
import { renderPicture, type Picture } from './picture.ts';
import { encodePng } from './png.ts';

const size = { width: 160, height: 160 };
const at = ({ pixels, width }: Picture, x: number, y: number): readonly [number, number, number] => { const i = (y * width + x) * 4; return [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!]; };

describe('a picture', () => {
  it('is the same every time', () => {
    const parts = [partOf(tube(30, 27, 40))];
    expect(renderPicture({ parts, ...size }).pixels).toEqual(renderPicture({ parts, ...size }).pixels);
  });

  it('lies on even paper: its corners are the ground, and the product fills the middle', () => {
    const picture = renderPicture({ parts: [partOf(box([40, 40, 40]), { finish: finish('blue') })], ...size });
    expect(at(picture, 2, 2)).toEqual([0xeb, 0xe6, 0xda]);
    const [red, , blue] = at(picture, 80, 80);
    expect(blue).toBeGreaterThan(red * 1.5);
  });

  it('fills the same share whatever the size of the product', () => {
    const covered = (scale: number): number => {
      const { pixels } = renderPicture({ parts: [partOf(box([40 * scale, 30 * scale, 20 * scale]), { finish: finish('blue') })], ...size });
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 2]! > pixels[i]! * 1.2) count++;
      return count / (size.width * size.height);
    };
    expect(covered(1)).toBeGreaterThan(0.2);
    expect(covered(1) / covered(10)).toBeCloseTo(1, 1);
  });

  it('has a shadow beside the product, away from the window', () => {
    const picture = renderPicture({ parts: [partOf(box([30, 30, 60]))], view: { azimuth: -90, elevation: 25 }, ...size });
    const dark = (x: number): number => 255 - at(picture, x, 128)[1];
    expect(dark(128)).toBeGreaterThan(dark(24) + 8);
  });

  it('shows a region in its own colour', () => {
    const picture = renderPicture({ parts: [partOf(together(box([60, 60, 4]), box([40, 40, 2], [10, 10, 4.01], 'letters')), { regions: { letters: finish('terracotta') } })], view: { azimuth: -90, elevation: 70 }, ...size });
    const [red, , blue] = at(picture, 80, 80);
    expect(red).toBeGreaterThan(blue * 1.5);
  });

  it('becomes a PNG that gives its pixels back', () => {
    const picture = renderPicture({ parts: [partOf(box([10, 10, 10]))], width: 24, height: 16 });
    const png = encodePng(picture, (bytes) => deflateSync(bytes));
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const view = new DataView(png.buffer);
    const length = view.getUint32(33);
    const rows = inflateSync(png.subarray(41, 41 + length));
    const row = 24 * 3 + 1;
    const first = [...rows.subarray(1, 4)];
    expect(first).toEqual([...at(picture, 0, 0)]);
    expect((rows[row + 1]! + first[0]!) & 255).toBe(at(picture, 0, 1)[0]);
  });
});

describe('colour', () => {
  it('comes back from linear light as it was', () => {
    for (let byte = 0; byte < 256; byte++) {
      const hex = `#${byte.toString(16).padStart(2, '0').repeat(3)}`;
      expect(encode(linear(hex)[0])).toBe(byte);
      expect(linear(hex)[0]).toBeCloseTo(byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4, 12);
    }
  });
});

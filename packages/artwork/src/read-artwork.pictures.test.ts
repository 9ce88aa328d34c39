import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { readArtwork, type ReadArtwork, readGreyImage } from './index.ts';
import { drawnArea } from './testing/drawings.ts';
import { oriented, toPng } from './testing/pictures.ts';
import { render } from './testing/rendering.ts';
import { knownShapes } from './testing/shapes.ts';

async function read(bytes: Uint8Array, options?: Parameters<typeof readArtwork>[1]): Promise<ReadArtwork> {
  const outcome = await readArtwork(bytes, options);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
}

/** Of a shape whose box has a longer side of `side` pixels, traced to 100 mm. */
const expectArea = ({ drawing }: ReadArtwork, area: number, side: number): void => {
  expect(Math.max(drawing.width, drawing.height)).toBeCloseTo(100, 5);
  expect(Math.abs((drawnArea(drawing) * side * side) / (10_000 * area) - 1)).toBeLessThan(0.02);
};

describe.each(knownShapes)('$name', ({ svg, area, side }) => {
  it.each([2000, 800, 250])('is traced from a PNG %i pixels wide within two percent', async (width) => {
    const { png } = await render(svg, { width, background: '#fff', crisp: false });
    expectArea(await read(png), area, side);
  });

  it.each([95, 40])('is traced from a JPEG of quality %i', async (quality) => {
    const { pixels, width, height } = await render(svg, { width: 800, background: '#ddd8d0', crisp: false });
    // White within a shape would be the ground of a photo.
    for (let i = 0; i < pixels.length; i += 4) for (let c = 0; c < 3; c++) pixels[i + c] = 40 + pixels[i + c]! * 0.7;
    expectArea(await read(jpeg.encode({ data: pixels, width, height }, quality).data), area, side);
  });

  it('is what is opaque in a transparent picture that is all white', async () => {
    const { pixels, width, height } = await render(svg, { width: 700, crisp: false, background: '#fff' });
    const clear = pixels.map((_, i) => (i % 4 === 3 ? 255 - pixels[i - 1]! : 255));
    const result = await read(toPng({ width, height, pixels: clear }));
    expect(result.notes.map(({ code }) => code)).toEqual(['light-artwork']);
    expectArea(result, area, side);
  });
});

describe('a traced picture', () => {
  const { svg, area, side } = knownShapes[0]!;

  it('is turned upright as the camera noted', async () => {
    const { pixels, width, height } = await render('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M10 10h70v10h-60v20h-10z"/></svg>', { width: 360, background: '#fff' });
    const upright = (await read(toPng({ width, height, pixels }))).drawing;
    for (let orientation = 1; orientation <= 8; orientation++) {
      const { drawing } = await read(oriented({ width, height, pixels }, orientation));
      expect(drawing.width).toBeCloseTo(upright.width, 0);
      expect(drawing.height / upright.height).toBeCloseTo(1, 1);
      // The bar is on top, the hook at its left.
      const lowest = drawing.contours[0]!.reduce((low, point) => (point[1]! < low[1]! ? point : low));
      expect(lowest[0]!).toBeLessThan(drawing.width / 2);
    }
  });

  it('inverts, takes a threshold, and drops dust', async () => {
    const { pixels, width, height } = await render(svg, { width: 1000, background: '#fff', crisp: false });
    expectArea(await read(toPng({ width, height, pixels }), { invert: true }), 800_000 - area, 1000);
    for (let i = 0; i < pixels.length; i += 4) if ((i / 4) % width < 500) for (let c = 0; c < 3; c++) pixels[i + c] = 128 + pixels[i + c]! / 2;
    expectArea(await read(toPng({ width, height, pixels }), { threshold: 0.25, smoothing: 0 }), area / 2, side);
    for (let y = 50; y < 750; y += 40) for (let x = 20; x < 80; x += 30) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    expect((await read(toPng({ width, height, pixels }), { threshold: 0.25, smoothing: 0 })).drawing.contours).toHaveLength(1);
  });

  it('is finer without smoothing, and has fewer corners with it', async () => {
    const { png } = await render('<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"><path d="M100 100h800v800h-800zM130 130h10v10h-10zM500 500l300 20-300 20z" fill-rule="evenodd"/></svg>', { width: 1000, background: '#fff' });
    const [sharp, soft] = [await read(png, { smoothing: 0 }), await read(png, { smoothing: 1 })];
    expect(sharp.drawing.contours.length).toBeGreaterThan(soft.drawing.contours.length);
    expect(drawnArea(soft.drawing)).toBeGreaterThan(drawnArea(sharp.drawing));
  });

  it('has no outline where there is no contrast', async () => {
    expect(await readArtwork(toPng({ width: 20, height: 20, pixels: new Uint8Array(1600).fill(200) }))).toMatchObject({ ok: false, fault: { code: 'picture-flat' } });
  });
});

describe('a grey image', () => {
  it('is scaled down by area', async () => {
    const { png } = await render('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h200v300h-200z"/><path d="M200 0h200v150h-200z" fill="#808080"/></svg>', { width: 400, background: '#fff' });
    const outcome = await readGreyImage(png, { side: 40 });
    expect(outcome.ok && [outcome.value.width, outcome.value.height]).toEqual([40, 30]);
    const levels = outcome.ok ? outcome.value.levels : [];
    expect([levels[0], levels[25], levels[20 * 40 + 25], levels[29 * 40]]).toEqual([0, 32, 63, 0]);
    const inverted = await readGreyImage(png, { side: 40, invert: true });
    expect(inverted.ok && inverted.value.levels).toEqual(levels.map((level) => (level === 32 ? 31 : 63 - level)));
  });

  it('is on white paper where it is transparent, and never scaled up', async () => {
    const pixels = new Uint8Array(10 * 12 * 4);
    pixels.fill(255, 10 * 4 * 6);
    const outcome = await readGreyImage(toPng({ width: 10, height: 12, pixels }), { side: 192 });
    expect(outcome).toEqual({ ok: true, value: { width: 10, height: 12, levels: Array.from({ length: 120 }, () => 63) } });
    expect(await readGreyImage(toPng({ width: 300, height: 9, pixels: new Uint8Array(300 * 9 * 4) }))).toMatchObject({ ok: false, fault: { code: 'picture-narrow' } });
    expect(await readGreyImage(new TextEncoder().encode('<svg/>'))).toMatchObject({ ok: false, fault: { code: 'picture-expected' } });
  });
});

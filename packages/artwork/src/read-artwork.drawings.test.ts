import { describe, expect, it } from 'vitest';
import { readArtwork } from './index.ts';
import { asSvg, drawings, drawnArea, refusedDrawings } from './testing/drawings.ts';
import { render, type Rendering } from './testing/rendering.ts';

/** Wide enough that counted pixels are right to a thousandth for the thinnest strokes of the corpus. */
const width = 2400;

/** What is dark on white paper; for a drawing that is white only, what is opaque. */
function darkIn({ pixels }: Rendering, lightOnly: boolean): Uint8Array {
  const dark = new Uint8Array(pixels.length / 4);
  for (let i = 0, at = 0; i < dark.length; i++, at += 4) {
    const luma = (0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!) / 255;
    dark[i] = lightOnly ? (pixels[at + 3]! > 127 ? 1 : 0) : luma < 0.95 ? 1 : 0;
  }
  return dark;
}

function count(mask: Uint8Array): number {
  let sum = 0;
  for (const each of mask) sum += each;
  return sum;
}

/** Left and lower edge of what is set. */
function cornerOf(mask: Uint8Array, across: number): { left: number; bottom: number } {
  let [left, bottom] = [Infinity, -Infinity];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    left = Math.min(left, i % across);
    bottom = Math.floor(i / across) + 1;
  }
  return { left, bottom };
}

/** Pixels that differ although all within two of them are alike: not at an edge, where the place of the box on whole pixels decides. */
function misplaced(drawn: Uint8Array, expected: Uint8Array, across: number): number {
  const near = [-2, -1, 0, 1, 2].flatMap((down) => [-2, -1, 0, 1, 2].map((right) => down * across + right));
  let sum = 0;
  for (let i = 0; i < expected.length; i++) {
    if (drawn[i] !== expected[i] && near.every((step) => (expected[i + step] ?? expected[i]) === expected[i])) sum += 1;
  }
  return sum;
}

/** As the renderer needs it: with a namespace, and without naming an encoding that its text no longer has. */
const forRenderer = (text: string): string => text.replace(' encoding="ISO-8859-1"', '').replace('<svg viewBox', '<svg xmlns="http://www.w3.org/2000/svg" viewBox');

describe('drawings in the manner of many programs', () => {
  it('are thirty or more', () => {
    expect(drawings.length).toBeGreaterThanOrEqual(30);
  });

  it.each(drawings)('$name has the area that the renderer paints, at the same places', async ({ name, bytes, text }) => {
    const lightOnly = name === 'light-only.svg';
    const outcome = await readArtwork(bytes);
    expect(outcome).toMatchObject({ ok: true });
    if (!outcome.ok) return;
    const { drawing } = outcome.value;
    const seen = await render(forRenderer(text), { width, ...(!lightOnly && { background: '#fff' }) });
    const expected = darkIn(seen, lightOnly);
    const pixelsPerMillimetre = (seen.zoom * 96) / 25.4;
    const area = drawnArea(drawing) * pixelsPerMillimetre * pixelsPerMillimetre;
    expect(Math.abs(area / count(expected) - 1)).toBeLessThan(0.01);

    const again = await render(asSvg(drawing, { width: seen.width, height: seen.height, pixelsPerMillimetre, ...cornerOf(expected, seen.width) }), { width: seen.width });
    const drawn = darkIn(again, true);
    expect(misplaced(drawn, expected, seen.width) / count(expected)).toBeLessThan(0.002);
  });

  it.each([
    ['graphviz.svg', []], ['d3-pie.svg', []], ['light-only.svg', ['light-artwork']],
  ])('%s is noted as it is', async (name, codes) => {
    const outcome = await readArtwork(drawings.find((each) => each.name === name)!.bytes);
    expect(outcome.ok && outcome.value.notes.map(({ code }) => code)).toEqual(codes);
  });
});

describe('drawings that cannot become outlines', () => {
  it.each(refusedDrawings)('$name is refused by the code that its name begins with', async ({ name, bytes }) => {
    const outcome = await readArtwork(bytes);
    expect(outcome).toMatchObject({ ok: false, fault: { code: name.split('.')[0] } });
    expect(outcome.ok ? '' : outcome.fault.message).toMatch(/^[A-Z].*[;:,].*\.$/);
  });
});

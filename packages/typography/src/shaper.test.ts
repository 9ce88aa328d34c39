import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { createShaper, type ShapedText, type TextParameters } from './index.ts';

const folder = new URL('../../../assets/fonts/', import.meta.url);
/** In these tests a font's file name stands for its hash: what the shaper asks for is opaque to it. */
const read = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`${name}.ttf`, folder)));
const fallbacks = ['source-sans', 'noto-arabic', 'noto-hebrew', 'noto-devanagari', 'noto-japanese'];

const shaper = createShaper({ font: read });

async function shape(text: string, options: Partial<TextParameters> & { font?: string } = {}): Promise<ShapedText> {
  const { font = 'source-sans', ...rest } = options;
  const outcome = await shaper.shape({ text, fonts: [font, ...fallbacks], size: 10, ...rest });
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
}

type Contour = readonly (readonly [number, number])[];

const areaOf = (contour: Contour): number =>
  contour.reduce((sum, [x, y], i) => {
    const [px, py] = contour.at(i - 1)!;
    return sum + (px * y - x * py) / 2;
  }, 0);
const area = (shaped: ShapedText): number => shaped.contours.reduce((sum, contour) => sum + areaOf(contour), 0);
const boxOf = (contours: readonly Contour[]): { x0: number; x1: number; y0: number; y1: number } => {
  const xs = contours.flatMap((contour) => contour.map(([x]) => x));
  const ys = contours.flatMap((contour) => contour.map(([, y]) => y));
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
};

/** Area of a glyph from HarfBuzz's own path, with the exact integral of each curve: square millimetres. */
async function exactArea(font: string, letter: string, size: number): Promise<number> {
  const face = new harfbuzz.Face(new harfbuzz.Blob(await read(font)));
  const hb = new harfbuzz.Font(face);
  let sum = 0, x = 0, y = 0;
  const line = (ex: number, ey: number): void => { sum += (x * ey - ex * y) / 2; [x, y] = [ex, ey]; };
  for (const { type, values } of hb.glyphToJson(hb.nominalGlyph(letter.codePointAt(0)!)!)) {
    if (type === 'M') [x, y] = values as [number, number];
    else if (type === 'L') line(values[0]!, values[1]!);
    else if (type === 'Q') {
      const [cx, cy, ex, ey] = values as [number, number, number, number];
      sum += (2 / 3) * ((x * cy - cx * y + cx * ey - ex * cy + ex * y - x * ey) / 2);
      line(ex, ey);
    }
  }
  const scale = size / hb.glyphExtents(hb.nominalGlyph(0x48)!)!.yBearing;
  return Math.abs(sum) * scale * scale;
}

describe('outlines', () => {
  // Letters whose contours do not overlap, or the sum of their integrals would count the overlap twice.
  it.each([['source-sans', 'O'], ['source-sans', 'g'], ['source-serif', 'o'], ['zilla-slab', 'R'], ['pacifico', 'S'], ['noto-japanese', 'ー'], ['noto-arabic', '٥']])('of %s %s have the area of the font', async (font, letter) => {
    const exact = await exactArea(font, letter, 40);
    const drawn = area(await shape(letter, { font, size: 40 }));
    expect(Math.abs(drawn / exact - 1)).toBeLessThan(0.003);
  });

  it('have outer contours counter-clockwise and holes clockwise', async () => {
    expect((await shape('O')).contours.map((contour) => Math.sign(areaOf(contour))).sort()).toEqual([-1, 1]);
    expect((await shape('B')).contours.map((contour) => Math.sign(areaOf(contour))).sort()).toEqual([-1, -1, 1]);
  });

  it('are united where letters overlap', async () => {
    const apart = await shape('OO');
    const together = await shape('OO', { tracking: -0.3 });
    expect(together.contours.filter((contour) => areaOf(contour) > 0)).toHaveLength(1);
    expect(area(together)).toBeLessThan(area(apart));
  });

  it('make a capital letter as high as asked, in every font', async () => {
    for (const font of ['source-sans', 'source-serif', 'zilla-slab', 'jost', 'fira-condensed', 'saira-stencil']) {
      const { y0, y1 } = boxOf((await shape('H', { font, size: 25 })).contours);
      expect(y1 - y0).toBeCloseTo(25, 3);
      expect(y1 + y0).toBeCloseTo(0, 3);
    }
  });
});

describe('scripts', () => {
  it.each([
    ['Arabic', 'مرحبا بكم'], ['Hebrew', 'שלום עולם'], ['Devanagari', 'नमस्ते क्षत्रिय'], ['Cyrillic', 'Привет, Юрий'],
    ['Greek', 'Καλώς ήρθατε'], ['Japanese', 'ようこそ山田'], ['Polish', 'Łódź'], ['Vietnamese', 'Nguyễn'],
  ])('%s needs no missing letter', async (_, text) => {
    const shaped = await shape(text);
    expect(shaped.notes).toEqual([]);
    expect(area(shaped)).toBeGreaterThan(20);
  });

  it('joins Arabic letters', async () => {
    const one = await shape('ب');
    const two = await shape('بب');
    expect(two.contours.filter((contour) => Math.abs(areaOf(contour)) > 5)).toHaveLength(1);
    expect(area(two)).not.toBeCloseTo(2 * area(one), 0);
  });

  it('sets Hebrew from right to left, and Latin inside it from left to right', async () => {
    const widest = async (text: string): Promise<'left' | 'right'> => {
      const { contours } = await shape(text);
      const { x0, x1 } = boxOf([contours.reduce((most, contour) => (Math.abs(areaOf(contour)) > Math.abs(areaOf(most)) ? contour : most))]);
      return x0 + x1 < 0 ? 'left' : 'right';
    };
    expect(await widest('ייש')).toBe('left');
    expect(await widest('שיי')).toBe('right');
    expect(await widest('iiM')).toBe('right');
    expect(await widest('ייי iiM ייי')).toBe('right');
  });

  it('mirrors brackets in right-to-left text', async () => {
    const bracket = (contours: readonly Contour[]): number => {
      const shape = contours.reduce((most, contour) => (boxOf([contour]).y1 > boxOf([most]).y1 ? contour : most));
      const { x0, x1 } = boxOf([shape]);
      return shape.filter(([x]) => x > (x0 + x1) / 2).length - shape.length / 2;
    };
    expect(Math.sign(bracket((await shape('(')).contours))).toBe(-Math.sign(bracket((await shape('א (')).contours)));
  });

  it('does not mix two fonts inside a word', async () => {
    const alone = await shape('Ωραίο', { font: 'source-sans', align: 'left' });
    const inStencil = await shape('Ωραίο', { font: 'saira-stencil', align: 'left' });
    expect(inStencil.contours).toHaveLength(alone.contours.length);
  });

  it('names the letters that no font has, and draws the others', async () => {
    const shaped = await shape('A\u{1f600}B');
    expect(shaped.notes).toEqual([{ code: 'missing-letters', text: 'A\u{1f600}B', detail: '\u{1f600}' }]);
    expect(area(shaped)).toBeGreaterThan(5);
  });
});

describe('layout', () => {
  it('shrinks to the given width and says so, and never grows', async () => {
    const shaped = await shape('Long house name', { maxWidth: 40 });
    const { x0, x1 } = boxOf(shaped.contours);
    expect(x1 - x0).toBeCloseTo(40, 2);
    expect(shaped.notes[0]).toMatchObject({ code: 'shrunk' });
    expect((await shape('7', { maxWidth: 400, maxHeight: 400 })).notes).toEqual([]);
  });

  it('keeps tails inside the height on both sides of the middle', async () => {
    const { y0, y1 } = boxOf((await shape('gÄy\nÅgj', { maxHeight: 12 })).contours);
    expect(Math.max(-y0, y1)).toBeCloseTo(6, 2);
  });

  it('aligns what is drawn, line by line', async () => {
    const left = boxOf((await shape('HI\nH', { align: 'left' })).contours);
    const right = boxOf((await shape('HI\nH', { align: 'right' })).contours);
    expect(left.x0).toBeCloseTo(0, 4);
    expect(right.x1).toBeCloseTo(0, 4);
  });

  it('puts base lines as far apart as asked, empty lines included', async () => {
    const { y0, y1 } = boxOf((await shape('H\n\nH', { lineSpacing: 2 })).contours);
    expect(y1 - y0).toBeCloseTo(10 + 40, 3);
  });

  it('gives no contours for blanks', async () => {
    expect((await shape(' \n\t ')).contours).toEqual([]);
  });
});

describe('the shaper', () => {
  it('remembers what it shaped, and loads a fallback only when a letter needs it', async () => {
    const asked: string[] = [];
    const own = createShaper({ font: (name) => { asked.push(name); return read(name); } });
    const parameters = { text: 'Plain', fonts: ['source-sans', 'noto-japanese'], size: 10 };
    const first = await own.shape(parameters);
    expect(await own.shape(parameters)).toBe(first);
    expect(asked).toEqual(['source-sans']);
    await own.shape({ ...parameters, text: '山' });
    expect(asked).toEqual(['source-sans', 'noto-japanese']);
  });

  it.each([
    ['a font that is missing', { fonts: ['nowhere'] }, 'font-missing'],
    ['no font', { fonts: [] }, 'text-refused'],
    ['a size that is not a number', { size: Number.NaN }, 'text-refused'],
    ['a size of zero', { size: 0 }, 'text-refused'],
    ['a megabyte', { text: 'x'.repeat(1_000_000) }, 'text-refused'],
    ['too many lines', { text: '\n'.repeat(200) }, 'text-refused'],
    ['letters metres away', { text: 'W'.repeat(500), size: 900 }, 'text-refused'],
  ] as const)('refuses %s', async (_, override, code) => {
    const outcome = await shaper.shape({ text: 'A', fonts: ['source-sans'], size: 10, ...override });
    expect(outcome).toMatchObject({ ok: false, fault: { code } });
  });

  it('answers damaged fonts with a fault or with some outline, never with a crash', async () => {
    const good = await read('saira-stencil');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 400 }), fc.integer({ min: 0, max: good.length }), async (edits, length) => {
      const bytes = good.slice(0, length);
      for (const [at, value] of edits) if (at < length) bytes[at % Math.max(1, Math.min(length, 4096))] = value;
      const outcome = await createShaper({ font: async () => bytes }).shape({ text: 'Häß gy', fonts: ['damaged'], size: 10 });
      if (outcome.ok) for (const contour of outcome.value.contours) for (const [x, y] of contour) expect(Number.isFinite(x + y)).toBe(true);
      else expect(['font-unreadable', 'text-refused']).toContain(outcome.fault.code);
    }), { numRuns: 60 });
  });

  it('gives sound contours for any text', async () => {
    const alphabet = fc.constantFrom(...'abcÄŁγЖשלבمر٣नी山あ(%)–“1\n\u202e\u0000\u0301 ');
    await fc.assert(fc.asyncProperty(fc.array(alphabet, { maxLength: 24 }).map((letters) => letters.join('')), async (text) => {
      const shaped = await shape(text, { maxWidth: 120, maxHeight: 40 });
      for (const contour of shaped.contours) {
        expect(contour.length).toBeGreaterThanOrEqual(3);
        expect(Math.abs(areaOf(contour))).toBeGreaterThan(0);
      }
      if (shaped.contours.length === 0) return;
      const { x0, x1, y0, y1 } = boxOf(shaped.contours);
      expect(Math.max(x1, -x0)).toBeLessThanOrEqual(60.001);
      expect(Math.max(y1, -y0)).toBeLessThanOrEqual(20.001);
    }), { numRuns: 60 });
  });
});

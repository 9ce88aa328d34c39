import { readFile } from 'node:fs/promises';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { createShaper, type TextNote } from './index.ts';

const read = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../assets/fonts/${name}.ttf`, import.meta.url)));
const shaper = createShaper({ font: read });

const thin = async (text: string, { font, size, maxWidth = 0 }: { readonly font: string; readonly size: number; readonly maxWidth?: number }): Promise<TextNote | undefined> => {
  const shaped = await shaper.shape({ text, fonts: [font, 'noto-japanese'], size, maxWidth });
  if (!shaped.ok) throw new Error(shaped.fault.message);
  return shaped.value.notes.find(({ code }) => code === 'thin-strokes');
};

/** Thickness of a dash, which is a rectangle, as a share of the capitals. */
const dashOf = async (font: string): Promise<number> => {
  const hb = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(await read(font))));
  const height = (letter: number): number => Math.abs(hb.glyphExtents(hb.nominalGlyph(letter)!)!.height);
  return height(0x2013) / height(0x48);
};

describe('thin strokes', () => {
  it.each(['source-sans', 'jost', 'bebas-neue'])('are measured as what they are: the dash of %s', async (font) => {
    const dash = await dashOf(font);
    expect(await thin('–', { font, size: 0.41 / dash })).toBeUndefined();
    for (const width of [0.39, 0.31, 0.12]) {
      const note = await thin('–', { font, size: width / dash });
      expect(Number(note?.detail)).toBeGreaterThanOrEqual(width);
      expect(Number(note?.detail)).toBeLessThanOrEqual(width + 0.021);
    }
  });

  it('are those of the finest letter, also where a fallback draws it', async () => {
    expect(await thin('HH', { font: 'bungee', size: 3 })).toBeUndefined();
    expect(await thin('HH東', { font: 'bungee', size: 3 })).toMatchObject({ code: 'thin-strokes', text: 'HH東' });
  });

  it('count where the text was made smaller, by as much', async () => {
    const text = 'Waldrand';
    expect(await thin(text, { font: 'source-sans', size: 20 })).toBeUndefined();
    const shrunk = await thin(text, { font: 'source-sans', size: 20, maxWidth: 12 });
    const small = await shaper.shape({ text, fonts: ['source-sans'], size: 20, maxWidth: 12 });
    const scale = small.ok ? Number(small.value.notes.find(({ code }) => code === 'shrunk')?.detail) : NaN;
    expect(Number(shrunk?.detail)).toBeCloseTo(Number((await thin(text, { font: 'source-sans', size: 20 * scale }))?.detail), 1);
  });

  // Hairlines are known to be fine: the note tells fonts apart at the same size.
  it.each([['great-vibes', 15], ['playfair-display', 8], ['dancing-script', 8]])('are found in %s at %i mm, and gone when it is four times as large', async (font, size) => {
    expect(await thin('Anna', { font, size })).toBeDefined();
    expect(await thin('Anna', { font, size: size * 4 })).toBeUndefined();
  });

  it.each(['jost', 'nunito', 'fira-condensed', 'bungee', 'lilita-one', 'kalam', 'jetbrains-mono'])('are not seen in corners and curves of %s at 6 mm', async (font) => {
    expect(await thin('Haus Waldrand, 27a – R&B (5/8)', { font, size: 6 })).toBeUndefined();
  });

  it('answer the same whatever was asked before', async () => {
    const fresh = createShaper({ font: read });
    const asked = async (own: typeof fresh, size: number): Promise<string | undefined> => {
      const shaped = await own.shape({ text: 'Rosa', fonts: ['playfair-display'], size });
      return shaped.ok ? shaped.value.notes[0]?.detail : undefined;
    };
    for (const size of [30, 4, 12, 7, 5, 10]) expect(await asked(fresh, size)).toBe(await asked(createShaper({ font: read }), size));
  });
});

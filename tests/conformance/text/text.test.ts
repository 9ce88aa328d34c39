/** Texts compared with what HarfBuzz's own program draws from the same font file. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@patternbook/assets';
import { createShaper } from '@patternbook/typography';
import { describe, expect, it } from 'vitest';
import { present } from '../judges/program.ts';
import { capitalOf, hbView } from './hb-view.ts';
import { compare, type Outlines } from './sections.ts';

const assets = new URL('../../../assets/', import.meta.url);
const { fonts } = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
const fileOf = (font: string): URL => new URL(fonts.find(({ id }) => id === font)!.file, assets);
const shaper = createShaper({ font: async (font) => new Uint8Array(await readFile(fileOf(font))) });

const judge = (font: string, text: string): Promise<Outlines> => hbView(fileURLToPath(fileOf(font)), text);

/** Ours, at hb-view's size: the judge also says how high a capital of the font is. */
async function ours(font: string, text: string): Promise<Outlines> {
  const shaped = await shaper.shape({ text, fonts: [font], size: await capitalOf(fileURLToPath(fileOf(font))) });
  if (!shaped.ok) throw new Error(shaped.fault.message);
  expect(shaped.value.notes).toEqual([]);
  return shaped.value.contours;
}

const texts: readonly (readonly [script: string, fonts: readonly string[], texts: readonly string[]])[] = [
  ['Arabic', ['noto-arabic', 'amiri', 'cairo', 'rubik'], ['مرحبا بكم', 'شارع الزيتون', 'السلام عليكم', 'مُحَمَّد', 'لا إله']],
  ['Hebrew', ['noto-hebrew', 'frank-ruhl-libre', 'fredoka', 'amatic-sc'], ['שלום עולם', 'שדרות רוטשילד']],
  ['pointed Hebrew', ['noto-hebrew', 'frank-ruhl-libre'], ['שָׁלוֹם']],
  ['Devanagari', ['noto-devanagari', 'kalam', 'baloo-2'], ['नमस्ते', 'क्षत्रिय', 'ज्ञान मार्ग', 'श्रीमती', 'हिन्दी मार्ग २७']],
  ['Japanese', ['noto-japanese'], ['桜通り', 'ようこそ山田', 'カフェ・ド・パリ', 'がぎぐげご']],
  ['Chinese', ['zcool-xiaowei'], ['欢迎光临', '北京路二十七号']],
  ['Greek', ['source-sans', 'eb-garamond', 'comfortaa', 'jetbrains-mono'], ['Καλώς ήρθατε', 'Οδός Αθηνάς']],
  ['Cyrillic', ['source-serif', 'montserrat', 'lobster', 'caveat', 'playpen-sans'], ['Добро пожаловать', 'Їжак Ґалаґан']],
  ['Latin', ['zilla-slab', 'playfair-display', 'great-vibes', 'pacifico', 'bebas-neue', 'grenze-gotisch', 'black-ops-one'], ['Office affluent', 'Tür Nº 27 – AVA']],
];
const cases = texts.flatMap(([script, of, lines]) => of.flatMap((font) => lines.map((text) => [script, font, text] as const)));

describe.skipIf(!present('hb-view'))('hb-view', () => {
  it.each(cases)('draws %s in %s like us: %s', async (_, font, text) => {
    const found = compare(await ours(font, text), await judge(font, text));
    for (const measure of [found.ratio, found.width, found.height]) expect(Math.abs(measure - 1)).toBeLessThan(0.01);
    // Letter upon letter, not only as much ink in all.
    expect(found.apart).toBeLessThan(0.01);
  });

  // The judge is judged: it has to see what goes wrong where shaping goes wrong.
  it.each([
    ['letters that do not join', 'noto-arabic', 'بسم', 'ب\u200cس\u200cم'],
    ['letters from left to right', 'noto-hebrew', 'שלום', 'םולש'],
    ['a conjunct taken apart', 'noto-devanagari', 'क्ष', 'क्\u200cष'],
    ['a ligature missed', 'zilla-slab', 'ffi', 'f\u200cf\u200ci'],
    ['another kana', 'noto-japanese', 'がぎぐ', 'かきく'],
  ])('sees %s', async (_, font, text, wrong) => {
    const found = compare(await ours(font, text), await judge(font, wrong));
    expect(Math.max(Math.abs(found.ratio - 1), found.apart)).toBeGreaterThan(0.01);
  });
});

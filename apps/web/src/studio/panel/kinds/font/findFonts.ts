import { lettersLacking } from '@patternbook/assets';
import type { CatalogueAnswer } from '../../../../api/index.ts';

export type Font = CatalogueAnswer['fonts'][number];

/** Whether a font has a letter, by its code point. */
export type Has = (codePoint: number) => boolean;

export interface Wanted {
  /** What is typed into the search field. */
  readonly search: string;
  /** One of the fonts' categories, or empty for all. */
  readonly category: string;
  /** Only fonts that have every letter of the text. */
  readonly complete: boolean;
}

export const everything: Wanted = { search: '', category: '', complete: false };

export interface Found {
  readonly font: Font;
  /** Letters of the text that the font lacks; others stand in for them. */
  readonly lacking: readonly string[];
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export interface FindOptions {
  /** The words that the fonts are shown in. */
  readonly text: string;
  /** Nothing until it is known. */
  readonly coverage: ReadonlyMap<string, Has> | undefined;
  /** What people may search a font by, beside its name: its category and scripts in their language. */
  readonly alsoNamed: (font: Font) => string;
}

/** The fonts that answer a search, in the order of the catalogue. Each word must be found somewhere. */
export function findFonts(fonts: readonly Font[], wanted: Wanted, { text, coverage, alsoNamed }: FindOptions): readonly Found[] {
  const parts = plain(wanted.search).split(/\s+/).filter(Boolean);
  return fonts
    .filter((font) => wanted.category === '' || font.category === wanted.category)
    .filter((font) => {
      const names = plain(`${font.name} ${alsoNamed(font)}`);
      return parts.every((part) => names.includes(part));
    })
    .map((font) => {
      const has = coverage?.get(font.id);
      return { font, lacking: has === undefined ? [] : lettersLacking(text, has) };
    })
    .filter(({ lacking }) => !wanted.complete || lacking.length === 0);
}

const longestSample = 28;

/** One line of the person's own words; the font's name where there are none. */
export function sampleOf(text: string, name: string): string {
  const line = text.split('\n').map((each) => each.trim()).find((each) => each !== '') ?? name;
  const letters = [...line];
  return letters.length > longestSample ? `${letters.slice(0, longestSample).join('')}…` : line;
}

/** Their files are as large as all others together, and in other letters they look like any sans: they are fetched for these. */
const large = new Set(['Jpan', 'Hans']);
const largeLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether it is worth its download to show this sample in this font. */
export const worthShowing = ({ scripts }: Font, sample: string): boolean => !scripts.some((script) => large.has(script)) || largeLetters.test(sample);

import bidiFactory, { type Bidi } from 'bidi-js';
import type { OpenFont } from './font.ts';

/** A stretch of one line that has one direction, one script and one font: what HarfBuzz shapes in one go. */
export interface Run {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Place in the list of fonts. */
  readonly font: number;
  /** ISO 15924, or empty when HarfBuzz shall guess. */
  readonly script: string;
  /** Embedding level of UAX #9; odd is right to left. */
  readonly level: number;
}

// Its types describe an ES module, but Node loads its CommonJS form, where the factory itself is the default.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Scripts that our fonts draw. Others are left for HarfBuzz to recognise. */
const scripts: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u], ['Grek', /\p{Script=Greek}/u], ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u], ['Hebr', /\p{Script=Hebrew}/u], ['Deva', /\p{Script=Devanagari}/u],
  ['Hira', /\p{Script=Hiragana}/u], ['Kana', /\p{Script=Katakana}/u], ['Hani', /\p{Script=Han}/u],
];
const shared = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Marks, joiners and variation selectors belong to the letter before them and never change font alone. */
const attached = /\p{M}|\p{Join_Control}|\p{Variation_Selector}/u;
/** Invisible characters that need no glyph. */
const invisible = /[\p{Default_Ignorable_Code_Point}]/u;

interface Letter { start: number; end: number; text: string; script: string | undefined; font: number }

function lettersOf(line: string): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of line) {
    const previous = letters.at(-1);
    if (previous && attached.test(character)) {
      previous.end += character.length;
      previous.text += character;
    } else {
      const script = shared.test(character) ? undefined : (scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? '');
      letters.push({ start: at, end: at + character.length, text: character, script, font: 0 });
    }
    at += character.length;
  }
  return letters;
}

/** Digits, spaces and punctuation take the script of what stands before them, or else of what follows. */
function settleScripts(letters: Letter[]): void {
  let script = letters.find((letter) => letter.script !== undefined)?.script ?? 'Latn';
  for (const letter of letters) script = letter.script ??= script;
}

const draws = (font: OpenFont, letters: readonly Letter[]): boolean =>
  letters.every((letter) => [...letter.text].every((character) => invisible.test(character) || font.has(character.codePointAt(0)!)));

/** Letters of one script that stand together, so that a word does not mix fonts when the chosen one lacks a letter. */
function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = [];
  letters.forEach((letter, i) => {
    const previous = letters[i - 1];
    const solitary = /[\p{White_Space}\p{P}\p{N}]/u;
    if (previous && previous.script === letter.script && !solitary.test(letter.text) && !solitary.test(previous.text)) words.at(-1)!.push(letter);
    else words.push([letter]);
  });
  return words;
}

type FontAt = (place: number) => Promise<OpenFont | undefined>;

/** The first font in the list that draws all the letters; undefined when none does. */
async function fontFor(letters: readonly Letter[], fontAt: FontAt): Promise<number | undefined> {
  for (let place = 0; ; place++) {
    const font = await fontAt(place);
    if (!font) return undefined;
    if (draws(font, letters)) return place;
  }
}

/**
 * Splits a line into runs in logical order.
 *
 * @param fontAt opens the font at that place of the list, or gives undefined past its end; asked only when needed.
 */
export async function runsOf(line: string, fontAt: FontAt): Promise<{ runs: Run[]; missing: string[] }> {
  const letters = lettersOf(line);
  settleScripts(letters);
  const missing: string[] = [];
  for (const word of wordsOf(letters)) {
    const together = await fontFor(word, fontAt);
    for (const letter of word) {
      letter.font = together ?? (await fontFor([letter], fontAt)) ?? -1;
      if (letter.font < 0) missing.push(letter.text);
    }
  }
  const { levels } = bidi.getEmbeddingLevels(line, 'auto');
  const runs: { -readonly [Key in keyof Run]: Run[Key] }[] = [];
  for (const letter of letters) {
    if (letter.font < 0) continue;
    const level = levels[letter.start] ?? 0;
    const last = runs.at(-1);
    if (last && last.end === letter.start && last.font === letter.font && last.script === letter.script && last.level === level) last.end = letter.end;
    else runs.push({ start: letter.start, end: letter.end, font: letter.font, script: letter.script ?? '', level });
  }
  return { runs, missing };
}

/** Rule L2 of UAX #9 on whole runs: from the highest level down to 1, reverse each stretch at that level or above. */
export function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = order.reduce((most, run) => Math.max(most, run.level), 0);
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to + 1 < order.length && order[to + 1]!.level >= level) to++;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order;
}

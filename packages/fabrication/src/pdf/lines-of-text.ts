import bidiFactory, { type Bidi } from 'bidi-js';
import type { PageFont } from './fonts.ts';

/** A stretch of a line in one font and one direction, in the order in which it is drawn. */
export interface TextRun {
  readonly font: PageFont;
  readonly text: string;
}

// Its types describe an ES module, but Node loads its CommonJS form, where the factory itself is the default.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Marks, joiners and variation selectors belong to the letter before them and never change font alone. */
const attached = /\p{M}|\p{Join_Control}|\p{Variation_Selector}/u;
const neutral = /\p{Script=Common}/u;
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/gu;

/** Stands for a letter that no font has: never an empty box. */
const unknown = '?';

/** One line of a text from anybody: no control characters, no halves of letters. */
export const plainLine = (text: string): string => text.toWellFormed().replaceAll(/\s+/gu, ' ').replace(unprintable, '').trim().normalize('NFC');

/**
 * Parts a line into runs and puts them into the order in which they are seen (UAX #9). Letters are shaped where they are
 * drawn, by fontkit: Arabic joins, Devanagari forms its syllables.
 */
export function runsOf(line: string, fonts: readonly PageFont[]): readonly TextRun[] {
  if (line === '') return [];
  const { levels } = bidi.getEmbeddingLevels(line);
  const runs: { font: PageFont; level: number; text: string }[] = [];
  let at = 0;
  for (const letter of line) {
    const level = levels[at]!;
    at += letter.length;
    const last = runs.at(-1);
    const code = letter.codePointAt(0)!;
    if (last && attached.test(letter)) {
      if (last.font.has(code)) last.text += letter;
      continue;
    }
    // A space between two words stays with them: they are shaped as one.
    const stays = last && neutral.test(letter) && last.font.has(code);
    const font = stays ? last.font : fonts.find((candidate) => candidate.has(code));
    const drawn = font ? letter : unknown;
    const chosen = font ?? fonts[0]!;
    if (last && last.font === chosen && last.level === level) last.text += drawn;
    else runs.push({ font: chosen, level, text: drawn });
  }
  return inSight(runs);
}

/** Rule L2 of UAX #9: from the highest level down, what is at least that high is turned around. */
function inSight<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const result = [...runs];
  for (let level = Math.max(...result.map((run) => run.level)); level > 0; level--) {
    for (let from = 0; from < result.length; from++) {
      if (result[from]!.level < level) continue;
      let to = from;
      while (to < result.length && result[to]!.level >= level) to++;
      result.splice(from, to - from, ...result.slice(from, to).toReversed());
      from = to;
    }
  }
  return result;
}

/** Breaks a text into lines that are no wider than `width`, at spaces; a word that is too long, anywhere. */
export function breakLines(text: string, width: number, widthOf: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter) > width && !attached.test(letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

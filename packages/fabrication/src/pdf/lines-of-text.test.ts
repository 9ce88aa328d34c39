import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageTools } from '../testing/paper.ts';
import { anyText } from '../testing/texts.ts';
import { openFonts, type PageFonts } from './fonts.ts';
import { breakLines, plainLine, runsOf } from './lines-of-text.ts';

describe('a line of text', () => {
  let fonts: PageFonts;
  beforeAll(async () => { fonts = await openFonts(pageTools.font, 'abc بيت 山田 हिन्दी שלום'); });
  const fontsOf = (line: string): readonly string[] => runsOf(plainLine(line), fonts.sans).map(({ font, text }) => `${font.id}:${text}`);

  it('takes the fonts that its letters need, and no others are loaded', async () => {
    expect(fontsOf('Sign 山田')).toEqual(['source-sans:Sign ', 'noto-japanese:山田']);
    expect((await openFonts(pageTools.font, 'only Latin')).sans.map(({ id }) => id)).toEqual(['source-sans']);
  });

  it('is put into the order in which it is read', () => {
    // Right to left: what comes first stands last.
    expect(fontsOf('بيت 12')).toEqual(['noto-arabic:12', 'noto-arabic:بيت ']);
    expect(fontsOf('No. بيت الأمل')).toEqual(['source-sans:No. ', 'noto-arabic:بيت الأمل']);
    expect(fontsOf('שלום abc').map((run) => run.split(':')[0])).toEqual(['source-sans', 'noto-hebrew']);
  });

  it('never shows an empty box: what no font has is a question mark', () => {
    expect(fontsOf('a\u{1f600}b')).toEqual(['source-sans:a?b']);
    expect(fontsOf('\u0000\u202e')).toEqual([]);
  });

  it('survives whatever anybody writes', () => {
    fc.assert(fc.property(anyText, (text) => {
      const line = plainLine(text);
      for (const run of runsOf(line, fonts.sans)) for (const letter of run.text) expect(run.font.has(letter.codePointAt(0)!)).toBe(true);
      for (const one of breakLines(line, 5, (words) => [...words].length)) expect([...one].length).toBeLessThanOrEqual(line.match(/\p{M}/gu) ? 40 : 5);
    }), { numRuns: 300 });
  });
});

import { describe, expect, it } from 'vitest';
import { everything, findFonts, sampleOf, worthShowing } from './findFonts.ts';
import type { FindOptions, Font, Has, Wanted } from './findFonts.ts';

const font = (id: string, name: string, category: string, scripts: readonly string[] = ['Latn']): Font => ({ id, name, category, scripts: [...scripts], hash: '', fallback: false, url: '' });
const fonts = [font('jost', 'Jost', 'sans'), font('garamond', 'EB Garamond', 'serif', ['Latn', 'Grek']), font('noto-japanese', 'Noto Sans Japanese', 'sans', ['Jpan'])];
const only = (letters: string): Has => (codePoint) => letters.includes(String.fromCodePoint(codePoint));
const coverage = new Map([['jost', only('Oak LneÉ')], ['garamond', only('Oak LneÉΩ')], ['noto-japanese', only('Oak 桜')]]);
const named: Readonly<Record<string, string>> = { sans: 'Serifenlos', serif: 'Mit Serifen', Grek: 'Griechisch', Jpan: 'Japanisch', Latn: 'Lateinisch' };
const alsoNamed: FindOptions['alsoNamed'] = ({ category, scripts }) => [category, ...scripts].map((each) => named[each]).join(' ');
const find = (wanted: Partial<Wanted>, text = '', known: FindOptions['coverage'] = coverage): readonly string[] => findFonts(fonts, { ...everything, ...wanted }, { text, coverage: known, alsoNamed }).map((found) => found.font.id);

describe('fonts are found', () => {
  it('all, in the order of the catalogue', () => expect(find({})).toEqual(['jost', 'garamond', 'noto-japanese']));

  it('by name, category and script in the person’s language, whatever the case and the accents', () => {
    expect([find({ search: 'GARA' }), find({ search: 'japanisch' }), find({ search: 'ser  gríe' }), find({ search: 'jost x' })]).toEqual([['garamond'], ['noto-japanese'], ['garamond'], []]);
    expect(find({ category: 'sans' })).toEqual(['jost', 'noto-japanese']);
  });

  it('by the letters of the text', () => {
    expect(find({ complete: true }, 'Oak Ωak')).toEqual(['garamond']);
    expect(find({ complete: true }, 'Oak\nLane')).toEqual(['jost', 'garamond']);
    expect(findFonts(fonts, everything, { text: '桜 Ω', coverage, alsoNamed }).map(({ lacking }) => lacking.join(''))).toEqual(['桜Ω', '桜', 'Ω']);
  });

  it('while it is not known yet what they have', () => expect(find({ complete: true }, 'Ω', new Map())).toHaveLength(3));
});

describe('what a font is shown in', () => {
  it('is the first line of the person’s words, or the font’s name', () => {
    expect([sampleOf('\n  Haus am See \nB', 'Jost'), sampleOf(' \n', 'Jost'), [...sampleOf('👍'.repeat(60), 'Jost')].length]).toEqual(['Haus am See', 'Jost', 29]);
  });

  it('is worth the download of a large font only in its own letters', () => {
    const [jost, , japanese] = fonts as [Font, Font, Font];
    expect([worthShowing(jost, 'Oak'), worthShowing(japanese, 'Oak'), worthShowing(japanese, '桜通り'), worthShowing(japanese, 'アン')]).toEqual([true, false, true, true]);
  });
});

import { create, type Font } from 'fontkit';
import type { ExportTools } from '../exporters/subject.ts';

/** Ids of the catalogue's fonts: what pages are set in, and those that hold the letters of other scripts, in the order in which they are tried. */
const faces = { sans: 'source-sans', serif: 'source-serif' } as const;
const fallbacks = ['noto-arabic', 'noto-hebrew', 'noto-devanagari', 'noto-japanese', 'zcool-xiaowei'] as const;

export type Face = keyof typeof faces;

export interface PageFont {
  readonly id: string;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
}

export interface PageFonts {
  /** A face and then what stands in for the letters that it lacks. */
  readonly sans: readonly PageFont[];
  readonly serif: readonly PageFont[];
}

async function load(id: string, font: NonNullable<ExportTools['font']>): Promise<PageFont> {
  const bytes = await font(id);
  // fontkit reads any bytes; its types know Node's only.
  const parsed = create(bytes as Buffer) as Font;
  return { id, bytes, has: (codePoint) => parsed.hasGlyphForCodePoint(codePoint) };
}

/** Loads the fonts that some text needs: those for other scripts are large, and most pages have none of their letters. */
export async function openFonts(font: NonNullable<ExportTools['font']>, texts: string): Promise<PageFonts> {
  const [sans, serif] = await Promise.all([load(faces.sans, font), load(faces.serif, font)]);
  const extra: PageFont[] = [];
  let missing = [...new Set(texts)].map((letter) => letter.codePointAt(0)!).filter((code) => code > 0x2ff && !sans.has(code));
  for (const id of fallbacks) {
    if (missing.length === 0) break;
    const loaded = await load(id, font);
    const left = missing.filter((code) => !loaded.has(code));
    if (left.length < missing.length) extra.push(loaded);
    missing = left;
  }
  return { sans: [sans, ...extra], serif: [serif, sans, ...extra] };
}

import type * as HarfBuzz from 'harfbuzzjs';
import { limits } from './limits.ts';
import { Refusal } from './outcome.ts';
import type { Stroke } from './strokes.ts';

export type Harfbuzz = typeof HarfBuzz;

/** The outline of a glyph in font units: a start point, then lines (2 numbers), quadratics (4) and cubics (6). */
export interface GlyphContour {
  readonly start: readonly [number, number];
  readonly segments: readonly (readonly number[])[];
}

export interface OpenFont {
  readonly font: HarfBuzz.Font;
  /** Font units per em. */
  readonly unitsPerEm: number;
  /** Height of a capital H in font units. */
  readonly capHeight: number;
  has(codePoint: number): boolean;
  outline(glyph: number): readonly GlyphContour[];
  /** What was measured of each glyph's finest stroke. */
  readonly strokes: Map<number, Stroke>;
}

/** OpenType 1.9, `OS/2`: sCapHeight is the int16 at byte 88, from version 2 on. */
function declaredCapHeight(face: HarfBuzz.Face): number | undefined {
  const table = face.referenceTable('OS/2');
  if (!table || table.byteLength < 90) return undefined;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return view.getUint16(0) >= 2 ? view.getInt16(88) : undefined;
}

/** What a ruler shows on the letter H counts; fonts declare heights that differ from it by a percent or more. */
function capHeightOf(face: HarfBuzz.Face, font: HarfBuzz.Font): number {
  const letter = font.nominalGlyph(0x48);
  const measured = letter === undefined ? undefined : font.glyphExtents(letter)?.yBearing;
  const height = measured || declaredCapHeight(face) || face.upem * 0.7;
  return height > face.upem * 0.2 && height < face.upem * 2 ? height : face.upem * 0.7;
}

export function openFont(harfbuzz: Harfbuzz, hash: string, bytes: Uint8Array): OpenFont {
  const unreadable = (): never => {
    throw new Refusal({ code: 'font-unreadable', font: hash, message: 'This font cannot be read. Choose another font.' });
  };
  if (bytes.byteLength < 12 || bytes.byteLength > limits.fontBytes) unreadable();
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(face);
  const codePoints = new Set(face.collectUnicodes());
  if (codePoints.size === 0 || !(face.upem >= 16 && face.upem <= 16384)) unreadable();

  let contours: { start: [number, number]; segments: number[][] }[] = [];
  const draw = new harfbuzz.DrawFuncs();
  draw.setMoveToFunc((x, y) => { contours.push({ start: [x, y], segments: [] }); });
  draw.setLineToFunc((x, y) => { contours.at(-1)?.segments.push([x, y]); });
  draw.setQuadraticToFunc((cx, cy, x, y) => { contours.at(-1)?.segments.push([cx, cy, x, y]); });
  draw.setCubicToFunc((ax, ay, bx, by, x, y) => { contours.at(-1)?.segments.push([ax, ay, bx, by, x, y]); });

  const outlines = new Map<number, readonly GlyphContour[]>();
  return {
    font,
    unitsPerEm: face.upem,
    capHeight: capHeightOf(face, font),
    strokes: new Map(),
    has: (codePoint) => codePoints.has(codePoint),
    outline: (glyph) => {
      let outline = outlines.get(glyph);
      if (!outline) {
        contours = [];
        font.drawGlyph(glyph, draw);
        outline = contours;
        outlines.set(glyph, outline);
      }
      return outline;
    },
  };
}

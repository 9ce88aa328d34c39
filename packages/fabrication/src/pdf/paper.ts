/** Pages in millimetres from the top left corner, y downwards, on which lines, texts and pictures are set. The one place that knows pdfkit. */
import PDFDocument from 'pdfkit';
import { markOf } from '../recipes/mark.ts';
import type { Recipe } from '../exporters/subject.ts';
import type { Polyline } from '../drawings/chains.ts';
import { escapeXml } from '../threemf/xml.ts';
import type { Language } from '../words/language.ts';
import type { Face, PageFonts } from './fonts.ts';
import { breakLines, plainLine, runsOf } from './lines-of-text.ts';
import { ink } from './look.ts';

export interface Stroke {
  /** mm. */
  readonly width: number;
  readonly colour?: string;
  /** Lengths of dash and gap, by turns: mm. */
  readonly dash?: readonly number[];
  readonly closed?: boolean;
}

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly colour?: string;
  readonly face?: Face;
  /** Which end of the text is at x; the left if left out. */
  readonly align?: 'left' | 'centre' | 'right';
  /** Degrees counter-clockwise about the text's place. */
  readonly turn?: number;
  /** Letters set apart by so many points. */
  readonly spaced?: number;
  /** Opened by touching the text. */
  readonly link?: string;
}

export interface Paper {
  /** Of the page that is written on: mm. */
  readonly width: number;
  readonly height: number;
  /** @param turned with its sides changed for each other, for what is taller than the paper is. */
  newPage(turned?: boolean): void;
  line(points: Polyline, stroke: Stroke): void;
  fill(points: Polyline, colour: string): void;
  rectangle(box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill?: string; readonly stroke?: Stroke }): void;
  circle(x: number, y: number, radius: number, look: { readonly fill?: string; readonly stroke?: Stroke }): void;
  /** One line whose baseline begins at (x, y). */
  text(text: string, x: number, y: number, style: TextStyle): void;
  /** mm. */
  widthOf(text: string, style: TextStyle): number;
  linesOf(text: string, width: number, style: TextStyle): readonly string[];
  /** One line, cut off with an ellipsis where it is too long. */
  fitted(text: string, width: number, style: TextStyle): string;
  /** PNG. */
  picture(png: Uint8Array, x: number, y: number, width: number, height: number): void;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface PaperOptions {
  /** mm. */
  readonly width: number;
  readonly height: number;
  readonly fonts: PageFonts;
  readonly recipe: Recipe;
  readonly language: Language;
  /** What kind of document it is. */
  readonly subject: string;
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const millimetresOf = (size: number): number => (size * 25.4) / 72;

/** A file's bytes must not tell when it was made: the date of every ZIP of ours too. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/** Figures of one width, as in every table of ours; the rest is what each font does by itself. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum', 'kern'];

export function openPaper({ width, height, fonts, recipe, language, subject }: PaperOptions): Paper {
  const document = new PDFDocument({
    size: [points(width), points(height)], margin: 0, autoFirstPage: false, pdfVersion: '1.7', font: '', lang: language, displayTitle: true,
    info: { Title: plainLine(recipe.title), Subject: subject, Creator: recipe.program, Producer: recipe.program, CreationDate: fixedDate, ...(recipe.designer !== undefined && { Author: plainLine(recipe.designer) }) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (const font of new Set([...fonts.sans, ...fonts.serif])) document.registerFont(font.id, font.bytes as Buffer);
  describe(document, recipe);

  const runsIn = (text: string, face: Face = 'sans'): ReturnType<typeof runsOf> => runsOf(text, fonts[face]);
  const widthInPoints = (text: string, { size, face, spaced = 0 }: TextStyle): number =>
    runsIn(text, face).reduce((sum, run) => sum + document.font(run.font.id, size).widthOfString(run.text, { features, characterSpacing: spaced }), 0);
  const trace = (line: Polyline): void => {
    document.moveTo(points(line[0]!), points(line[1]!));
    for (let at = 2; at < line.length; at += 2) document.lineTo(points(line[at]!), points(line[at + 1]!));
  };
  const stroke = ({ width: pen, colour = ink, dash }: Stroke): void => {
    document.lineWidth(points(pen)).lineCap(dash ? 'butt' : 'round').lineJoin('round');
    if (dash) document.dash(dash.map(points) as unknown as number, {});
    document.stroke(colour);
    if (dash) document.undash();
  };
  const paint = (look: { readonly fill?: string; readonly stroke?: Stroke }, shape: () => void): void => {
    if (look.fill !== undefined) { shape(); document.fill(look.fill); }
    if (look.stroke) { shape(); stroke(look.stroke); }
  };

  let sides = { width, height };
  return {
    get width() { return sides.width; },
    get height() { return sides.height; },
    newPage: (turned = false) => {
      sides = turned ? { width: height, height: width } : { width, height };
      document.addPage({ size: [points(sides.width), points(sides.height)], margin: 0 });
    },
    line: (line, style) => {
      trace(line);
      if (style.closed === true) document.closePath();
      stroke(style);
    },
    fill: (line, colour) => {
      trace(line);
      document.closePath().fill(colour);
    },
    rectangle: (box) => paint(box, () => document.rect(points(box.x), points(box.y), points(box.width), points(box.height))),
    circle: (x, y, radius, look) => paint(look, () => document.circle(points(x), points(y), points(radius))),
    text: (words, x, y, style) => {
      const text = plainLine(words);
      const wide = widthInPoints(text, style);
      document.save();
      if (style.turn !== undefined) document.rotate(-style.turn, { origin: [points(x), points(y)] });
      let at = points(x) - (style.align === 'right' ? wide : style.align === 'centre' ? wide / 2 : 0);
      for (const run of runsIn(text, style.face)) {
        const options = { features, characterSpacing: style.spaced ?? 0 };
        document.font(run.font.id, style.size).fillColor(style.colour ?? ink).text(run.text, at, points(y), { ...options, lineBreak: false, baseline: 'alphabetic' });
        at += document.widthOfString(run.text, options);
      }
      document.restore();
      if (style.link !== undefined) document.link(at - wide, points(y) - style.size, wide, style.size * 1.25, style.link);
    },
    widthOf: (text, style) => millimetresOf(widthInPoints(plainLine(text), style)),
    linesOf: (text, most, style) => breakLines(plainLine(text), points(most), (line) => widthInPoints(line, style)),
    fitted: (words, most, style) => {
      const text = plainLine(words);
      if (widthInPoints(text, style) <= points(most)) return text;
      const letters = [...text];
      while (letters.length > 1 && widthInPoints(`${letters.join('').trimEnd()}…`, style) > points(most)) letters.pop();
      return `${letters.join('').trimEnd()}…`;
    },
    picture: (png, x, y, wide, high) => { document.image(png as Buffer, points(x), points(y), { width: points(wide), height: points(high) }); },
    finish: () => new Promise((resolve, reject) => {
      document.on('end', () => resolve(joined(chunks)));
      document.on('error', reject);
      document.end();
    }),
  };
}

/** XMP (ISO 16684-1) with our mark in it, left as it is, so that the mark is found without reading the file's structure. */
function describe(document: PDFKit.PDFDocument, recipe: Recipe): void {
  const { title, designer, licence } = recipe;
  const list = (kind: string, text: string): string => `<rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${escapeXml(text)}</rdf:li></rdf:${kind}>`;
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:patternbook="urn:patternbook:pdf:recipe:1">
<dc:title>${list('Alt', title)}</dc:title>
${designer === undefined ? '' : `<dc:creator>${list('Seq', designer)}</dc:creator>\n`}${licence === undefined ? '' : `<dc:rights>${list('Alt', licence)}</dc:rights>\n`}<patternbook:recipe>${markOf(recipe)}</patternbook:recipe>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const packed = document.compress;
  document.compress = false;
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  document.compress = packed;
  metadata.end(new TextEncoder().encode(xmp) as Buffer);
  // The catalogue of the document, for which pdfkit has no other door.
  (document as unknown as { readonly _root: { readonly data: Record<string, unknown> } })._root.data['Metadata'] = metadata;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

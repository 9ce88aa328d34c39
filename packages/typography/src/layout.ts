import { clean } from './clean.ts';
import { flatten, type Point } from './flatten.ts';
import type { Harfbuzz, OpenFont } from './font.ts';
import { limits } from './limits.ts';
import { Refusal } from './outcome.ts';
import type { TextOrder } from './parameters.ts';
import { type Run, runsOf, visualOrder } from './runs.ts';
import { finestStrokeBelow, nozzleLine, type SetGlyph } from './strokes.ts';

/** Something about the text that its maker should know. */
export interface TextNote {
  readonly code: 'shrunk' | 'missing-letters' | 'thin-strokes';
  readonly text: string;
  /** Scale that made it fit; the letters that no font has; millimetres that the finest strokes do not reach. */
  readonly detail: string;
}

export interface ShapedText {
  /** Closed outlines in millimetres; outer ones counter-clockwise, holes clockwise. */
  readonly contours: readonly (readonly Point[])[];
  readonly notes: readonly TextNote[];
}

/** Extra space would tear these apart: their letters join. */
const joined = new Set(['Arab', 'Deva']);

interface Box { minX: number; minY: number; maxX: number; maxY: number }

function boxOf(contours: readonly (readonly Point[])[]): Box | undefined {
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const contour of contours) {
    for (const [x, y] of contour) {
      if (x < box.minX) box.minX = x;
      if (x > box.maxX) box.maxX = x;
      if (y < box.minY) box.minY = y;
      if (y > box.maxY) box.maxY = y;
    }
  }
  return box.minX <= box.maxX ? box : undefined;
}

/** A chord is never further than this from its curve: a thousandth of the letter, within what a nozzle can show. */
const toleranceFor = (size: number): number => Math.min(0.05, Math.max(0.005, size / 1000));

interface Shaping {
  readonly harfbuzz: Harfbuzz;
  readonly fontAt: (place: number) => Promise<OpenFont | undefined>;
}

/** What is drawn of a line. */
interface Drawn {
  readonly contours: Point[][];
  /** Each letter once. */
  readonly glyphs: Map<string, SetGlyph>;
}

/** Shapes one run at the pen and returns where the pen is afterwards. */
function drawRun(harfbuzz: Harfbuzz, options: { readonly line: string; readonly run: Run; readonly font: OpenFont; readonly scale: number; readonly tracking: number; readonly tolerance: number }, pen: number, into: Drawn): number {
  const { line, run, font, scale } = options;
  const buffer = new harfbuzz.Buffer();
  buffer.addText(line, run.start, run.end - run.start);
  if (run.script) buffer.setScript(run.script);
  buffer.setDirection(run.level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setLanguage('und');
  buffer.guessSegmentProperties();
  const tracking = joined.has(run.script) ? 0 : options.tracking;
  harfbuzz.shape(font.font, buffer, tracking === 0 ? [] : [new harfbuzz.Feature('liga', 0), new harfbuzz.Feature('clig', 0)]);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  infos.forEach((info, i) => {
    const position = positions[i]!;
    into.contours.push(...flatten(font.outline(info.codepoint), { scale, x: pen + position.xOffset * scale, y: position.yOffset * scale }, options.tolerance));
    into.glyphs.set(`${run.font}/${info.codepoint}`, { font, glyph: info.codepoint, size: font.capHeight * scale });
    pen += position.xAdvance * scale;
    if (infos[i + 1]?.cluster !== info.cluster) pen += tracking;
  });
  return pen;
}

async function drawLine(line: string, order: TextOrder, { harfbuzz, fontAt }: Shaping): Promise<Drawn & { missing: string[] }> {
  const { runs, missing } = await runsOf(line, fontAt);
  const chosen = await fontAt(0);
  const drawn: Drawn = { contours: [], glyphs: new Map() };
  if (!chosen) return { ...drawn, missing };
  /** Millimetres per em: fallback fonts keep the chosen font's em, as they would on a page. */
  const em = (order.size * chosen.unitsPerEm) / chosen.capHeight;
  let pen = 0;
  for (const run of visualOrder(runs)) {
    const font = (await fontAt(run.font))!;
    pen = drawRun(harfbuzz, { line, run, font, scale: em / font.unitsPerEm, tracking: order.tracking * order.size, tolerance: toleranceFor(order.size) }, pen, drawn);
  }
  return { ...drawn, missing };
}

/** Left, middle or right of what is drawn goes to x = 0: side bearings would show as crooked edges on an object. */
const shiftFor = (box: Box, align: TextOrder['align']): number =>
  align === 'left' ? -box.minX : align === 'right' ? -box.maxX : -(box.minX + box.maxX) / 2;

/** How much smaller the text must be to lie within the maxima, given that it is scaled about the origin. */
function fit(box: Box, order: TextOrder): number {
  let scale = 1;
  const width = order.align === 'centre' ? 2 * Math.max(-box.minX, box.maxX) : box.maxX - box.minX;
  const height = 2 * Math.max(-box.minY, box.maxY);
  if (order.maxWidth > 0 && width > order.maxWidth) scale = order.maxWidth / width;
  if (order.maxHeight > 0 && height > order.maxHeight) scale = Math.min(scale, order.maxHeight / height);
  return scale;
}

/**
 * Lays out a text. Vertically the middle between the top of the first line's capitals and the last base line is at
 * y = 0, so that a word does not jump when a letter with a tail is typed; `maxHeight` counts the tails, on both sides.
 */
export async function layOutText(order: TextOrder, shaping: Shaping): Promise<ShapedText> {
  const notes: TextNote[] = [];
  const text = order.lines.join('\n');
  const missing = new Set<string>();
  const contours: Point[][] = [];
  const glyphs = new Map<string, SetGlyph>();
  const step = order.size * order.lineSpacing;
  const middle = (order.size - step * (order.lines.length - 1)) / 2;
  for (const [index, line] of order.lines.entries()) {
    if (line === '') continue;
    const drawn = await drawLine(line, order, shaping);
    for (const letter of drawn.missing) missing.add(letter);
    for (const [key, glyph] of drawn.glyphs) glyphs.set(key, glyph);
    const box = boxOf(drawn.contours);
    if (!box) continue;
    const dx = shiftFor(box, order.align);
    const dy = -step * index - middle;
    for (const contour of drawn.contours) contours.push(contour.map(([x, y]): Point => [x + dx, y + dy]));
  }
  if (missing.size > 0) notes.push({ code: 'missing-letters', text, detail: [...missing].join('') });
  const box = boxOf(contours);
  if (!box) return { contours: [], notes };
  const scale = fit(box, order);
  if (scale < 1) notes.push({ code: 'shrunk', text, detail: String(Math.round(scale * 1000) / 1000) });
  if (Math.max(-box.minX, box.maxX, -box.minY, box.maxY) * scale > limits.extent) {
    throw new Refusal({ code: 'text-refused', parameter: 'size', message: `Make the text smaller: it may reach ${limits.extent} mm at most.` });
  }
  // As if the line were wider instead of the letters smaller.
  const finest = finestStrokeBelow(nozzleLine / scale, glyphs.values());
  if (finest !== undefined) notes.push({ code: 'thin-strokes', text, detail: String(Math.round(finest * scale * 1000) / 1000) });
  const size = order.size * scale;
  const scaled = scale === 1 ? contours : contours.map((contour) => contour.map(([x, y]): Point => [x * scale, y * scale]));
  return { contours: clean(scaled, { smallestArea: (size / 200) * (size / 200), shortestEdge: toleranceFor(size) / 8 }), notes };
}

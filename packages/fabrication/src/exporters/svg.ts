/**
 * SVG 1.1 at scale for laser cutters: one unit is one millimetre. Colours are those that the drivers of Epilog and Trotec, Glowforge
 * and LightBurn begin with: red hairlines are cut, blue ones scored, black areas engraved.
 */
import { type Contour, type Vertex } from '../flat/contour.ts';
import { type CuttingPlan, cuttingPlan, type DrawnSheet, layersOf } from '../flat/cutting-plan.ts';
import { nameOf, type Work } from '../flat/layers.ts';
import { markOf } from '../recipes/mark.ts';
import { escapeXml, oneLine } from '../threemf/xml.ts';
import { bendLabel, frameNote, planNotes, sheetTitle } from '../words/cutting.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject } from './subject.ts';

/** A thousandth of an inch is what drivers take for a line to follow: mm. */
const hairline = 0.025;
const line = (colour: string): string => `fill="none" stroke="${colour}" stroke-width="${hairline}"`;
const area = (colour: string): string => `fill="${colour}" fill-rule="evenodd" stroke="none"`;
const paints: Readonly<Record<Work, string>> = { engrave: area('#000000'), pocket: area('#00a000'), bevel: line('#00a0c0'), score: line('#0000ff'), bend: `${line('#ff00ff')} stroke-dasharray="4 2"`, cut: line('#ff0000') };

/** Between two sheets: mm. */
const aisle = 50;

const figure = (value: number): string => {
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

/** Sheets count upwards and SVG downwards. */
interface Page { readonly left: number; readonly height: number }

function pathOf({ vertices, closed }: Contour, { left, height }: Page): string {
  const point = ({ x, y }: Vertex): string => `${figure(x + left)} ${figure(height - y)}`;
  const steps = vertices.slice(1).map((to, at) => stepTo(vertices[at]!, to, point(to)));
  const [first] = vertices;
  if (!first) return '';
  const end = !closed ? [] : [...(vertices[vertices.length - 1]!.bulge === 0 ? [] : [stepTo(vertices[vertices.length - 1]!, first, point(first))]), 'Z'];
  return [`M${point(first)}`, ...steps, ...end].join('');
}

function stepTo(from: Vertex, to: Vertex, place: string): string {
  if (from.bulge === 0) return `L${place}`;
  const chord = Math.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
  const radius = figure((chord * (1 + from.bulge * from.bulge)) / (4 * Math.abs(from.bulge)));
  return `A${radius} ${radius} 0 0 ${from.bulge > 0 ? 0 : 1} ${place}`;
}

function shapeOf(contours: readonly Contour[], page: Page): string {
  const circle = contours.length === 1 ? contours[0]!.circle : undefined;
  if (circle) return `<circle cx="${figure(circle.x + page.left)}" cy="${figure(page.height - circle.y)}" r="${figure(circle.radius)}"/>`;
  return `<path d="${contours.map((contour) => pathOf(contour, page)).join('')}"/>`;
}

const letter = (text: string, x: number, y: number): string => `<text x="${figure(x)}" y="${figure(y)}">${text}</text>`;
const told = (text: string): string => escapeXml(oneLine(text, 200));

function sheetGroup(plan: CuttingPlan, sheet: DrawnSheet, { place, page, language }: { readonly place: number; readonly page: Page; readonly language: 'en' | 'de' }): string {
  const id = `sheet-${place + 1}`;
  const layer = (name: string, attributes: string, body: readonly string[]): string => `<g id="${id}-${name}" inkscape:groupmode="layer" inkscape:label="${name}" ${attributes}>\n${body.join('\n')}\n</g>`;
  const works = layersOf(plan).flatMap((each) => {
    const name = nameOf(each);
    const pieces = sheet.pieces.flatMap((piece) => {
      const strokes = piece.strokes.filter((stroke) => nameOf(stroke.layer) === name);
      if (strokes.length === 0) return [];
      return [`<g id="${id}-${name}-${escapeXml(piece.part.id.replaceAll(/[^\w-]/g, '_'))}-${piece.copy + 1}"><title>${told(piece.part.name)}</title>${strokes.map(({ contours }) => shapeOf(contours, page)).join('')}</g>`];
    });
    return pieces.length === 0 ? [] : [layer(name, paints[each.work], pieces)];
  });
  const top = page.height - sheet.depth;
  return [
    `<g id="${id}"><title>${told(sheetTitle(sheet, { place, count: plan.sheets.length, language }))}</title>`,
    layer('SHEET', `fill="none" stroke="#c0c0c0" stroke-width="${hairline}" stroke-dasharray="2 2"`, [`<rect x="${figure(page.left)}" y="${figure(top)}" width="${figure(sheet.width)}" height="${figure(sheet.depth)}"><title>${told(frameNote(language))}</title></rect>`]),
    ...works,
    layer('NOTES', 'display="none" font-size="4" font-family="sans-serif" fill="#808080"', [
      letter(told(sheetTitle(sheet, { place, count: plan.sheets.length, language })), page.left + 2, top + 5),
      ...sheet.pieces.map(({ part, x, y }) => letter(told(part.name), x + page.left, page.height - y)),
      ...sheet.pieces.flatMap(({ strokes }) => strokes.flatMap(({ bend, contours: [line] }) => (bend && line ? [letter(bendLabel(bend), (line.vertices[0]!.x + line.vertices.at(-1)!.x) / 2 + 1 + page.left, page.height - (line.vertices[0]!.y + line.vertices.at(-1)!.y) / 2 - 1)] : []))),
    ]),
    '</g>',
  ].join('\n');
}

export function writeSvg(plan: CuttingPlan, { recipe, options }: Pick<ExportSubject, 'recipe' | 'options'>): Uint8Array<ArrayBuffer> {
  const language = options.language ?? 'en';
  const width = plan.sheets.reduce((sum, sheet) => sum + sheet.width + aisle, -aisle), height = Math.max(...plan.sheets.map(({ depth }) => depth));
  let left = 0;
  const sheets = plan.sheets.map((sheet, place) => {
    const group = sheetGroup(plan, sheet, { place, page: { left, height }, language });
    left += sheet.width + aisle;
    return group;
  });
  const notes = planNotes(plan, language);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1" width="${figure(width)}mm" height="${figure(height)}mm" viewBox="0 0 ${figure(width)} ${figure(height)}">
<title>${told(recipe.title)}</title>${notes.length === 0 ? '' : `\n<desc>${notes.map(told).join('; ')}</desc>`}
<metadata>${escapeXml(markOf(recipe))}</metadata>
${sheets.join('\n')}
</svg>
`);
}

export const svg: Exporter = {
  format: 'svg', version: 2, mediaType: 'image/svg+xml', extension: 'svg', pictured: false, needs: 'sheet', options: ['sheet', 'kerf', 'tabs', 'language', 'splits'],
  write: (subject) => {
    const plan = cuttingPlan(subject, 'svg');
    return plan.ok ? { ok: true, value: writeSvg(plan.value, subject) } : plan;
  },
};

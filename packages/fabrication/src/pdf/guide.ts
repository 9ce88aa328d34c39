/** How to put a variant together: a cover with everything that is needed, then a picture and a sentence for each part. */
import { bomOf, nameOf } from '../bom/bom.ts';
import type { ExportSubject, ExportTools } from '../exporters/subject.ts';
import { renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { drawMap, type DrawnMap } from '../splitting/assembly-map.ts';
import { drawingWords } from '../words/drawing.ts';
import { finishings } from '../words/finishing.ts';
import { bendingStep, guideWords, toolsFor } from '../words/guide.ts';
import { type Language, speaking } from '../words/language.ts';
import { splittingWords } from '../words/splitting.ts';
import { type AssemblyStep, assemblySteps } from './assembly-steps.ts';
import { openFonts } from './fonts.ts';
import { jointPanels, joinedParts } from './joint-steps.ts';
import { accent, ink, inkFaint, inkSoft, plate, rule } from './look.ts';
import { openPaper, type Paper } from './paper.ts';
import { paintMap } from './paint-map.ts';
import { paintTable, tableRows } from './parts-table.ts';
import { paintQr } from './qr.ts';
import { pictureOfStep, type StepPicture } from './step-picture.ts';
import { textsOf } from './texts-of.ts';
import { zlibOf } from './zlib.ts';

/** Upright: mm. */
const papers = { a4: [210, 297], a3: [297, 420], letter: [215.9, 279.4] } as const;
const margin = 18;

const toolsOf = (subject: ExportSubject, language: Language): readonly string[] => [
  ...new Set(subject.hardware.flatMap(({ designation }) => toolsFor.filter(([pattern]) => pattern.test(designation)).map(([, tool]) => tool[language]))),
  ...(subject.assembly?.some(({ joints }) => joints.some(({ keys }) => keys !== 'screws')) ? [splittingWords.glue[language]] : []),
];

interface Panel {
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly picture?: StepPicture;
  readonly map?: DrawnMap;
}

export async function writeGuide(subject: ExportSubject, tools: Pick<ExportTools, 'deflate'> & { readonly font: NonNullable<ExportTools['font']> }): Promise<Uint8Array<ArrayBuffer>> {
  const { recipe, layout, product, options } = subject;
  const language = options.language ?? 'en';
  const words = speaking(guideWords, language);
  const bom = bomOf({ ...subject, language });
  const zlib = zlibOf(tools.deflate);
  const [width, height] = papers[options.paper ?? 'a4'];
  const maps = subject.assembly ?? [];
  const parts = joinedParts(layout.parts, maps);
  const alone = layout.parts.length === 1;
  const kind = words(alone ? 'finishing' : 'guide');
  const paper = openPaper({ width, height, fonts: await openFonts(tools.font, `${textsOf(subject)}×·…`), recipe, language, subject: kind });
  const whole = encodePng(renderPicture({ parts, width: 1044, height: 696, ...(product.view && { view: product.view }) }), zlib);
  // What joins pieces is named where they are joined.
  const joining = new Set(maps.flatMap(({ hardware }) => hardware.map(({ designation, purpose }) => `${designation} ${purpose[language] ?? purpose.en}`)));
  const { steps, left } = assemblySteps(parts, { ...bom, hardware: bom.hardware.filter(({ designation, purpose }) => !joining.has(`${designation} ${purpose}`)) }, product);
  const preparing = [...finishings(layout.parts.map(({ finish }) => finish.material)).flatMap(({ steps }) => steps), ...(layout.parts.some(({ blank }) => blank) ? [bendingStep] : [])].map((phrase) => phrase[language]);
  const note = ({ quantity, designation, purpose }: AssemblyStep['hardware'][number]): string => `${quantity}× ${designation}: ${purpose}`;
  const panels: Panel[] = alone
    ? preparing.map((sentence) => ({ sentence, notes: [] }))
    : steps.map((step, place) => ({
        sentence: step.sentence,
        notes: step.hardware.map(note),
        picture: pictureOfStep(steps.slice(0, place).map(({ part }) => part), [step.part], product.view, zlib),
      }));
  // One part alone is done once its pieces are joined.
  if (maps.length > 0 && parts.length === 1) panels.length = 0;
  panels.unshift(...maps.flatMap((map): readonly Panel[] => [
    { sentence: splittingWords.map(nameOf(map.whole, product, language))[language], notes: [], map: drawMap(map) },
    ...jointPanels(map, product, language).map(({ sentence, notes, standing, moved }): Panel => {
      const [first, ...others] = moved;
      return { sentence, notes, ...(first && { picture: pictureOfStep(standing, [first, ...others], product.view, zlib) }) };
    }),
  ]));
  if (!alone) panels.unshift({ sentence: `${words('prepare')}.`, notes: [words('oneByOne'), ...preparing] });
  const bought = { sentence: words(alone ? 'mount' : 'fix'), notes: left.map(note) };
  if (left.length > 0 && !alone) panels.push(bought);
  panels.push({ sentence: words(alone ? 'doneAlone' : 'done'), notes: [], picture: { png: whole } });
  if (left.length > 0 && alone) panels.push(bought);

  paintCover(paper, { subject, whole, kind, words, language });
  paintPanels(paper, panels, words('step'), `${recipe.title} · ${recipe.variant.slice(0, 8)}`);
  return paper.finish();
}

interface Cover {
  readonly subject: ExportSubject;
  readonly whole: Uint8Array;
  readonly kind: string;
  readonly words: (key: keyof typeof guideWords) => string;
  readonly language: Language;
}

function paintCover(paper: Paper, { subject, whole, kind, words, language }: Cover): void {
  const { recipe, link } = subject;
  const bom = bomOf({ ...subject, language });
  const room = paper.width - 2 * margin;
  const rows = tableRows(bom);
  paper.newPage();
  paper.text(kind, margin, margin + 3, { size: 10, colour: inkSoft });
  paper.text(paper.fitted(recipe.title, room, { size: 30, face: 'serif' }), margin, margin + 17, { size: 30, face: 'serif' });
  const by = [recipe.designer, recipe.licence, `${bom.product.id}@${bom.product.version}`, recipe.variant.slice(0, 8)].filter((text) => text !== undefined).join(' · ');
  paper.text(paper.fitted(by, room, { size: 8.5 }), margin, margin + 24, { size: 8.5, colour: inkFaint });
  const tools = toolsOf(subject, language);
  const needed = tools.length > 0 ? tools : [words('hands')];
  const bottom = paper.height - margin;
  const foot = Math.max(32, 14 + needed.length * 5.6);
  const high = Math.max(70, Math.min((room * 2) / 3, bottom - foot - (margin + 31) - 20 - rows.length * 8.4));
  const pictureWidth = high * 1.5;
  paper.rectangle({ x: margin, y: margin + 31, width: room, height: high, fill: plate });
  paper.picture(whole, margin + (room - pictureWidth) / 2, margin + 31, pictureWidth, high);
  const list = margin + 31 + high + 10;
  paper.text(words('parts'), margin, list, { size: 13, face: 'serif' });
  let { rest, end } = paintTable(paper, rows, { x: margin, y: list + 2, width: room, bottom: bottom - foot, language });
  while (rest.length > 0) {
    paper.newPage();
    paper.text(`${words('parts')} (${drawingWords.continued[language]})`, margin, margin + 4, { size: 13, face: 'serif' });
    ({ rest, end } = paintTable(paper, rest, { x: margin, y: margin + 6, width: room, bottom: bottom - foot, language }));
  }
  const top = Math.min(end + 12, bottom - foot + 6);
  paper.text(words('tools'), margin, top, { size: 13, face: 'serif' });
  needed.forEach((tool, place) => {
    paper.line([margin, top + 5 + place * 5.6, margin + 2.4, top + 5 + place * 5.6], { width: 0.35, colour: accent });
    paper.text(paper.fitted(tool, room - 36, { size: 9.5 }), margin + 5, top + 6.2 + place * 5.6, { size: 9.5 });
  });
  if (link !== undefined) {
    paintQr(paper, link, { x: paper.width - margin - 24, y: bottom - 26, size: 24 });
    paper.text(drawingWords.open[language], paper.width - margin, bottom + 2, { size: 6.2, colour: inkFaint, align: 'right' });
  }
}

/** Steps under one another, as many to a page as have room. */
function paintPanels(paper: Paper, panels: readonly Panel[], step: string, title: string): void {
  const room = paper.width - 2 * margin;
  const bottom = paper.height - margin - 8;
  const pictureHeight = Math.min((room * 2) / 3, (bottom - margin) / 2 - 30);
  const pictureWidth = pictureHeight * 1.5;
  let y = Infinity, page = 0;
  panels.forEach((panel, place) => {
    const lines = paper.linesOf(panel.sentence, room - 24, { size: 13 });
    const notes = panel.notes.flatMap((one) => paper.linesOf(one, room - 24, { size: 10 }));
    const taken = (panel.picture || panel.map ? pictureHeight + 6 : 0) + Math.max(14, lines.length * 6.4 + notes.length * 5.2 + 4) + 10;
    if (y + taken > bottom + 10) {
      paper.newPage();
      page++;
      paper.line([margin, paper.height - margin, margin + room, paper.height - margin], { width: 0.18, colour: rule });
      paper.text(paper.fitted(title, room - 30, { size: 7.5 }), margin, paper.height - margin + 5, { size: 7.5, colour: inkFaint });
      paper.text(String(page + 1), margin + room, paper.height - margin + 5, { size: 7.5, colour: inkFaint, align: 'right' });
      y = margin + 4;
    }
    paper.text(String(place + 1), margin, y + 9, { size: 30, face: 'serif', colour: accent });
    paper.text(step, margin, y + 13.4, { size: 6.2, colour: inkFaint });
    let at = y + 5.4;
    for (const line of lines) { paper.text(line, margin + 20, at, { size: 13, colour: ink }); at += 6.4; }
    for (const line of notes) { paper.text(line, margin + 20, at, { size: 10, colour: inkSoft }); at += 5.2; }
    at = Math.max(at, y + 15);
    if (panel.picture) {
      const x = margin + room - pictureWidth;
      const left = Math.min(x, margin + 20);
      paper.picture(panel.picture.png, left, at, pictureWidth, pictureHeight);
      if (panel.picture.arrow) paintArrow(paper, panel.picture.arrow, { x: left, y: at, width: pictureWidth, height: pictureHeight });
      at += pictureHeight;
    }
    if (panel.map) {
      paintMap(paper, panel.map, { x: Math.min(margin + room - pictureWidth, margin + 20), y: at, width: pictureWidth, height: pictureHeight });
      at += pictureHeight;
    }
    y = at + 10;
  });
}

/** The middle of the way that a part goes. */
function paintArrow(paper: Paper, [ax, ay, bx, by]: readonly [number, number, number, number], at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
  const whole = [at.x + ax * at.width, at.y + ay * at.height, at.x + bx * at.width, at.y + by * at.height] as const;
  const dx = whole[2] - whole[0], dy = whole[3] - whole[1];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 6) return;
  const [ux, uy] = [dx / length, dy / length];
  const reach = Math.min(length * 0.7, 26);
  const middle = [(whole[0] + whole[2]) / 2, (whole[1] + whole[3]) / 2] as const;
  const [sx, sy, ex, ey] = [middle[0] - (ux * reach) / 2, middle[1] - (uy * reach) / 2, middle[0] + (ux * reach) / 2, middle[1] + (uy * reach) / 2];
  const head = 3.6;
  for (const [colour, grow] of [['#ffffff', 0.7], [accent, 0]] as const) {
    paper.line([sx, sy, ex - ux * head * 0.8, ey - uy * head * 0.8], { width: 1 + grow, colour });
    const [hx, hy] = [ex + ux * grow, ey + uy * grow];
    const back = head + grow * 1.6, half = 1.7 + grow;
    paper.fill([hx, hy, hx - ux * back - uy * half, hy - uy * back + ux * half, hx - ux * back + uy * half, hy - uy * back - ux * half], colour);
  }
}

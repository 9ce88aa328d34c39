/** The drawing of a variant: an overview with numbers and list, then a sheet for each part. */
import { bomOf, gradedName } from '../bom/bom.ts';
import { drawAssembly } from '../drawings/assembly-drawing.ts';
import { drawBlank, drawPart } from '../drawings/part-drawing.ts';
import type { ExportSubject, ExportTools } from '../exporters/subject.ts';
import { renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { drawingWords } from '../words/drawing.ts';
import { figure, mass } from '../words/figures.ts';
import { toleranceClass } from '../words/maker.ts';
import { speaking } from '../words/language.ts';
import { openFonts } from './fonts.ts';
import { openPaper } from './paper.ts';
import { paintOverview } from './overview-sheet.ts';
import { lettersOf } from './feature-rows.ts';
import { paintPart, scaleOf } from './part-sheet.ts';
import { materialOf, paintTable } from './parts-table.ts';
import { textsOf } from './texts-of.ts';
import { paintTitleBlock, roomOf } from './title-block.ts';
import { zlibOf } from './zlib.ts';

/** Longer side first: mm. ISO 216, and what North America has instead of A4. */
const papers = { a4: [297, 210], a3: [420, 297], letter: [279.4, 215.9] } as const;

export async function writeDrawing(subject: ExportSubject, tools: Pick<ExportTools, 'deflate'> & { readonly font: NonNullable<ExportTools['font']> }): Promise<Uint8Array<ArrayBuffer>> {
  const { recipe, layout, product, options, dimensions, link } = subject;
  const language = options.language ?? 'en';
  const words = speaking(drawingWords, language);
  const bom = bomOf({ ...subject, language });
  const [width, height] = papers[options.paper ?? 'a4'];
  const paper = openPaper({ width, height, fonts: await openFonts(tools.font, `${textsOf(subject)}—·–…`), recipe, language, subject: words('drawing') });
  const apart = layout.parts.length > 1 && layout.parts.some(({ explode }) => explode.some((value) => value !== 0));
  const picture = renderPicture({ parts: layout.parts, width: 720, height: 480, ...(product.view && { view: product.view }) });
  const block = { bom, recipe, ...(link !== undefined && { link }) };
  const how = { dimensions, product, values: recipe.design.values, language };
  const drawings = layout.parts.flatMap((part, place) => {
    const sheets = [{ place, caption: '', drawing: drawPart(part, how) }, ...(part.blank ? [{ place, caption: `, ${words('blank')}`, drawing: drawBlank(part, part.blank, how) }] : [])];
    const letters = lettersOf(sheets.map(({ drawing }) => drawing), language);
    return sheets.map((sheet) => ({ ...sheet, letters }));
  });
  const overview = { bom, assembly: drawAssembly(layout.parts, apart ? 1 : 0), apart, picture: encodePng(picture, zlibOf(tools.deflate)) };
  const summed = { summed: true, caption: words('overview'), scale: '—', mass: mass(bom.grams, language), quantity: String(bom.parts.reduce((sum, { quantity }) => sum + quantity, 0)), material: [...new Set(bom.parts.map(({ material }) => gradedName(material)))].join(', '), tolerance: [...new Set(bom.parts.map(({ process }) => toleranceClass[process]))].join(', ') };
  const room = roomOf(paper);
  const perPage = Math.floor((room.bottom - room.top - 24) / 8.4);
  paper.newPage();
  let rest = paintOverview(paper, overview);
  const sheets = 1 + Math.ceil(rest.length / perPage) + drawings.length;
  paintTitleBlock(paper, { ...block, ...summed, sheet: 1, sheets });
  let sheet = 1;
  while (rest.length > 0) {
    paper.newPage();
    paper.text(`${words('parts')} (${words('continued')})`, room.left + 8, room.top + 12, { size: 11, face: 'serif' });
    const rows = rest.slice(0, perPage);
    paintTable(paper, rows, { x: room.left + 8, y: room.top + 15, width: room.right - room.left - 16, bottom: room.bottom, language });
    rest = rest.slice(rows.length);
    paintTitleBlock(paper, { ...block, ...summed, sheet: ++sheet, sheets });
  }
  drawings.forEach(({ drawing, place, caption, letters }) => {
    const part = bom.parts[place]!;
    // Upright only where more is seen of the part then.
    const [lying, upright] = [{ width, height }, { width: height, height: width }].map((sides) => scaleOf(paper, drawing, { language, sides, letters }).factor) as [number, number];
    paper.newPage(upright > lying);
    const scale = paintPart(paper, drawing, language, letters);
    paintTitleBlock(paper, {
      ...block, caption: `${figure(part.item, 0, language)}  ${part.name}${caption}`, material: materialOf(part, language, 't = '), quantity: String(part.quantity), scale: scale.name, sheet: ++sheet, sheets, tolerance: toleranceClass[part.process],
      ...(part.grams && { mass: mass(part.grams.each, language) }),
    });
  });
  return paper.finish();
}

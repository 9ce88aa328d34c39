/**
 * DXF of AutoCAD 2000 (AC1015), drawing files for machines that cut sheet: the oldest version that holds lines and arcs as
 * LWPOLYLINE and says that its unit is the millimetre, and so the one that LightBurn, Fusion, SheetCam, Inkscape and
 * LibreCAD all read at scale. (R12 knows no unit; what came after 2007 LibreCAD's older readers do not know.)
 *
 * Source: Autodesk, DXF Reference, group codes and the sections that a drawing must have.
 */
import { movedContour, type Contour } from '../flat/contour.ts';
import { type CuttingPlan, cuttingPlan, type DrawnSheet, layersOf } from '../flat/cutting-plan.ts';
import { nameOf, type Work } from '../flat/layers.ts';
import { markOf } from '../recipes/mark.ts';
import { bendLabel, frameNote, planNotes, sheetTitle } from '../words/cutting.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject } from './subject.ts';

/** AutoCAD's colour numbers that the trade uses: red is cut, blue is scored. */
const colours: Readonly<Record<Work, number>> = { engrave: 7, pocket: 3, bevel: 4, score: 5, bend: 6, cut: 1 };
const grey = 8, yellow = 2;

/** Between two sheets: mm. */
const aisle = 50;
const letterHeight = 4;
const bendHeight = 2.5;

/** Comments of the format may be 255 characters long. */
const commentLength = 240;

/** A text of at most 200 characters on one line: other letters than ASCII by their code, and nothing that readers take for a control. */
const plain = (text: string): string => [...text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('\\', '/').replaceAll('^', ' ').replaceAll('%%', '%')]
  .slice(0, 200)
  .map((letter) => (letter <= '~' ? letter : letter.length === 1 ? `\\U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : '?'))
  .join('');

const figure = (value: number): string => {
  const text = value.toFixed(9).replace(/\.?0+$/, '');
  return text === '-0' || text === '' ? '0' : text;
};

/** Group codes and values, two lines each. */
class Tags {
  private readonly lines: string[] = [];
  private handles = 0x40;

  add(...pairs: readonly (readonly [code: number, value: string | number])[]): this {
    for (const [code, value] of pairs) this.lines.push(`${code}`, typeof value === 'number' ? figure(value) : value);
    return this;
  }

  section(name: string, body: () => void): this {
    this.add([0, 'SECTION'], [2, name]);
    body();
    return this.add([0, 'ENDSEC']);
  }

  table(name: string, handle: string, rows: readonly (() => void)[]): void {
    this.add([0, 'TABLE'], [2, name], [5, handle], [330, '0'], [100, 'AcDbSymbolTable'], [70, rows.length]);
    if (name === 'DIMSTYLE') this.add([100, 'AcDbDimStyleTable']);
    for (const row of rows) row();
    this.add([0, 'ENDTAB']);
  }

  handle = (): string => (this.handles++).toString(16).toUpperCase();

  text = (): string => `${this.lines.join('\r\n')}\r\n`;
}

const tables = { VPORT: '8', LTYPE: '5', LAYER: '2', STYLE: '3', VIEW: '6', UCS: '7', APPID: '9', DIMSTYLE: 'A', BLOCK_RECORD: '1' } as const;
const modelSpace = '1F', paperSpace = '1B';

interface LayerRow { readonly name: string; readonly colour: number; readonly off?: boolean; readonly unplotted?: boolean }

function writeTables(tags: Tags, layers: readonly LayerRow[]): void {
  const row = (kind: string, table: keyof typeof tables, marker: string, name: string, ...rest: readonly (readonly [number, string | number])[]) => () => {
    tags.add([0, kind], [kind === 'DIMSTYLE' ? 105 : 5, tags.handle()], [330, tables[table]], [100, 'AcDbSymbolTableRecord'], [100, marker], [2, name], ...rest);
  };
  const line = (name: string) => row('LTYPE', 'LTYPE', 'AcDbLinetypeTableRecord', name, [70, 0], [3, ''], [72, 65], [73, 0], [40, 0]);
  tags.table('VPORT', tables.VPORT, []);
  tags.table('LTYPE', tables.LTYPE, [line('ByBlock'), line('ByLayer'), line('Continuous')]);
  // A colour below zero is a layer that is off.
  tags.table('LAYER', tables.LAYER, layers.map(({ name, colour, off, unplotted }) => row('LAYER', 'LAYER', 'AcDbLayerTableRecord', name, [70, 0], [62, off ? -colour : colour], [6, 'Continuous'], ...(unplotted ? [[290, 0] as const] : []))));
  tags.table('STYLE', tables.STYLE, [row('STYLE', 'STYLE', 'AcDbTextStyleTableRecord', 'Standard', [70, 0], [40, 0], [41, 1], [50, 0], [71, 0], [42, letterHeight], [3, 'txt'], [4, ''])]);
  tags.table('VIEW', tables.VIEW, []);
  tags.table('UCS', tables.UCS, []);
  tags.table('APPID', tables.APPID, [row('APPID', 'APPID', 'AcDbRegAppTableRecord', 'ACAD', [70, 0])]);
  tags.table('DIMSTYLE', tables.DIMSTYLE, [row('DIMSTYLE', 'DIMSTYLE', 'AcDbDimStyleTableRecord', 'Standard', [70, 0])]);
  tags.table('BLOCK_RECORD', tables.BLOCK_RECORD, ([[modelSpace, '*Model_Space'], [paperSpace, '*Paper_Space']] as const).map(([handle, name]) => () => {
    tags.add([0, 'BLOCK_RECORD'], [5, handle], [330, tables.BLOCK_RECORD], [100, 'AcDbSymbolTableRecord'], [100, 'AcDbBlockTableRecord'], [2, name]);
  }));
}

function writeBlocks(tags: Tags): void {
  for (const [record, name, inPaper] of [[modelSpace, '*Model_Space', false], [paperSpace, '*Paper_Space', true]] as const) {
    const own = [[330, record], [100, 'AcDbEntity'], ...(inPaper ? [[67, 1] as const] : []), [8, '0']] as const;
    tags.add([0, 'BLOCK'], [5, tags.handle()], ...own, [100, 'AcDbBlockBegin'], [2, name], [70, 0], [10, 0], [20, 0], [30, 0], [3, name], [1, '']);
    tags.add([0, 'ENDBLK'], [5, tags.handle()], ...own, [100, 'AcDbBlockEnd']);
  }
}

const entity = (tags: Tags, kind: string, layer: string): Tags => tags.add([0, kind], [5, tags.handle()], [330, modelSpace], [100, 'AcDbEntity'], [8, layer]);

function writeContour(tags: Tags, layer: string, { vertices, closed, circle }: Contour): void {
  if (circle) {
    entity(tags, 'CIRCLE', layer).add([100, 'AcDbCircle'], [10, circle.x], [20, circle.y], [30, 0], [40, circle.radius]);
    return;
  }
  entity(tags, 'LWPOLYLINE', layer).add([100, 'AcDbPolyline'], [90, vertices.length], [70, closed ? 1 : 0], [43, 0]);
  for (const [at, { x, y, bulge }] of vertices.entries()) {
    tags.add([10, x], [20, y]);
    if (bulge !== 0 && (closed || at < vertices.length - 1)) tags.add([42, bulge]);
  }
}

function writeText(tags: Tags, layer: string, { text, x, y, height = letterHeight }: { readonly text: string; readonly x: number; readonly y: number; readonly height?: number }): void {
  entity(tags, 'TEXT', layer).add([100, 'AcDbText'], [10, x], [20, y], [30, 0], [40, height], [1, plain(text)], [100, 'AcDbText']);
}

const frameOf = ({ width, depth }: DrawnSheet): Contour => ({ closed: true, vertices: ([[0, 0], [width, 0], [width, depth], [0, depth]] as const).map(([x, y]) => ({ x, y, bulge: 0 })) });

/** Our mark in comments, which every reader skips and `readMark` joins again. */
function writeMark(tags: Tags, mark: string): void {
  const last = '.end';
  const pieces = mark.slice(0, -last.length).match(new RegExp(`.{1,${commentLength}}`, 'g')) ?? [];
  for (const [at, piece] of pieces.entries()) tags.add([999, at === pieces.length - 1 ? `${piece}${last}` : piece]);
}

export function writeDxf(plan: CuttingPlan, { recipe, options }: Pick<ExportSubject, 'recipe' | 'options'>): Uint8Array<ArrayBuffer> {
  const language = options.language ?? 'en';
  const tags = new Tags();
  writeMark(tags, markOf(recipe));
  const notes = planNotes(plan, language);
  for (const note of notes) tags.add([999, plain(note)]);
  const width = plan.sheets.reduce((sum, sheet) => sum + sheet.width + aisle, -aisle), depth = Math.max(...plan.sheets.map((sheet) => sheet.depth));
  tags.section('HEADER', () => tags.add(
    [9, '$ACADVER'], [1, 'AC1015'], [9, '$DWGCODEPAGE'], [3, 'ANSI_1252'], [9, '$INSUNITS'], [70, 4], [9, '$MEASUREMENT'], [70, 1], [9, '$LUNITS'], [70, 2],
    [9, '$EXTMIN'], [10, 0], [20, 0], [30, 0], [9, '$EXTMAX'], [10, width], [20, depth], [30, 0], [9, '$HANDSEED'], [5, 'FFFFFF'],
  ));
  tags.section('CLASSES', () => {});
  tags.section('TABLES', () => writeTables(tags, [
    { name: '0', colour: 7 },
    ...layersOf(plan).map((layer) => ({ name: nameOf(layer), colour: colours[layer.work], unplotted: layer.work === 'bend' })),
    { name: 'SHEET', colour: grey, unplotted: true },
    { name: 'NOTES', colour: yellow, off: true, unplotted: true },
  ]));
  tags.section('BLOCKS', () => writeBlocks(tags));
  tags.section('ENTITIES', () => {
    let from = 0;
    for (const [place, sheet] of plan.sheets.entries()) {
      const motion = { cos: 1, sin: 0, x: from, y: 0 };
      writeContour(tags, 'SHEET', movedContour(frameOf(sheet), motion));
      writeText(tags, 'NOTES', { text: sheetTitle(sheet, { place, count: plan.sheets.length, language }), x: from, y: sheet.depth + letterHeight });
      writeText(tags, 'NOTES', { text: frameNote(language), x: from, y: -2 * letterHeight });
      for (const { part, x, y } of sheet.pieces) writeText(tags, 'NOTES', { text: part.name, x: x + from, y });
      for (const { layer, contours, bend } of workOrder(sheet)) {
        for (const contour of contours) {
          const drawn = movedContour(contour, motion);
          writeContour(tags, nameOf(layer), drawn);
          const [start, end] = drawn.vertices;
          if (bend && start && end) writeText(tags, nameOf(layer), { text: bendLabel(bend), x: (start.x + end.x) / 2 + 1, y: (start.y + end.y) / 2 + 1, height: bendHeight });
        }
      }
      from += sheet.width + aisle;
    }
    for (const [line, text] of notes.entries()) writeText(tags, 'NOTES', { text, x: 0, y: depth + (4 + 2 * line) * letterHeight });
  });
  tags.section('OBJECTS', () => tags.add([0, 'DICTIONARY'], [5, 'C'], [330, '0'], [100, 'AcDbDictionary'], [281, 1], [3, 'ACAD_GROUP'], [350, 'D'], [0, 'DICTIONARY'], [5, 'D'], [330, 'C'], [100, 'AcDbDictionary'], [281, 1]));
  tags.add([0, 'EOF']);
  return new TextEncoder().encode(tags.text());
}

/** Everything on a sheet that is not cut through comes first; then piece by piece is cut free. */
const workOrder = ({ pieces }: DrawnSheet): DrawnSheet['pieces'][number]['strokes'] => {
  const all = pieces.flatMap(({ strokes }) => strokes);
  return [...all.filter(({ layer }) => layer.work !== 'cut'), ...all.filter(({ layer }) => layer.work === 'cut')];
};

export const dxf: Exporter = {
  format: 'dxf', version: 2, mediaType: 'image/vnd.dxf', extension: 'dxf', pictured: false, needs: 'sheet', options: ['sheet', 'kerf', 'tabs', 'language', 'splits'],
  write: (subject) => {
    const plan = cuttingPlan(subject, 'dxf');
    return plan.ok ? { ok: true, value: writeDxf(plan.value, subject) } : plan;
  },
};

import { chain } from '../drawings/chains.ts';
import type { Lines } from '../drawings/hidden-lines.ts';
import type { Box2, OrthogonalView } from '../drawings/measures.ts';
import type { DrawnView, PartDrawing } from '../drawings/part-drawing.ts';
import { chooseScale, type Scale } from '../drawings/scale.ts';
import { hatch } from '../drawings/section.ts';
import { drawingWords } from '../words/drawing.ts';
import { millimetres } from '../words/figures.ts';
import { type Language, speaking } from '../words/language.ts';
import { paintMeasures, type Seat, type Stack, stackMeasures } from './dimension-lines.ts';
import { bendMarks, featureRows, type FeatureTag, lettersOf } from './feature-rows.ts';
import { type FeatureTable, measureFeatures, paintFeatures } from './feature-table.ts';
import { bendRoom, paintBends, paintTags } from './feature-tags.ts';
import { ink, inkFaint, inkSoft, thick, thin } from './look.ts';
import type { Paper } from './paper.ts';
import { roomOf } from './title-block.ts';

/** Between two views, beside what their measures take: mm. */
const gap = 6;
/** Under a view, for its name: mm. */
const captionRoom = 6;
/** Kept free inside the frame: mm. */
const air = 4;
/** Beyond the front view, for the ends of the line that says where the section goes through: mm. */
const cutMarks = 8;
/** For the isometric view: mm. */
const leastPicture = { width: 46, height: 40 };
/** Beyond this many hidden lines they would only darken the sheet; the section tells more. */
const mostHidden = 60;

interface Placed { readonly name: OrthogonalView | 'section'; readonly view: DrawnView | undefined; readonly box: Box2; readonly stack: Stack; readonly column: number; readonly row: number }

interface Arrangement {
  readonly placed: readonly Placed[];
  readonly columns: readonly { readonly before: number; readonly width: number; readonly after: number }[];
  readonly rows: readonly { readonly before: number; readonly height: number; readonly after: number }[];
  readonly width: number;
  readonly height: number;
}

/** First angle: what is seen from the left stands to the right of the front, what is seen from above stands below it. */
function arrange(drawing: PartDrawing, scale: number, paper: Paper, language: Language): Arrangement {
  const placed: Placed[] = [];
  const put = (name: OrthogonalView, column: number, row: number): void => {
    const view = drawing.views[name];
    if (!view) return;
    const stack = stackMeasures(view.measures, { scale, clear: name === 'front' && drawing.section ? cutMarks - 2 : 0 }, paper, language);
    const bends = bendRoom(paper, bendMarks(view.bends ?? [], language));
    placed.push({ name, view, box: view.box, stack: { ...stack, margins: { ...stack.margins, below: stack.margins.below + bends.below, right: stack.margins.right + bends.right } }, column, row });
  };
  put('front', 0, 0);
  put('left', 1, 0);
  put('top', 0, 1);
  if (drawing.section) placed.push({ name: 'section', view: undefined, box: drawing.section.box, stack: stackMeasures(drawing.section.measures, { scale, clear: 0 }, paper, language), column: 1, row: 0 });
  const most = (list: readonly Placed[], value: (one: Placed) => number): number => Math.max(0, ...list.map(value));
  const columns = [0, 1].map((column) => placed.filter((one) => one.column === column)).filter((list) => list.length > 0).map((list) => ({
    before: most(list, ({ stack }) => stack.margins.left), width: most(list, ({ box }) => (box.right - box.left) * scale), after: most(list, ({ stack }) => stack.margins.right),
  }));
  const marks = drawing.section ? cutMarks : 0;
  const rows = [0, 1].map((row) => placed.filter((one) => one.row === row)).filter((list) => list.length > 0).map((list, row) => ({
    before: Math.max(most(list, ({ stack }) => stack.margins.above), row === 0 ? marks : 0), height: most(list, ({ box }) => (box.top - box.bottom) * scale), after: Math.max(most(list, ({ stack }) => stack.margins.below), row === 0 ? marks : 0) + captionRoom,
  }));
  return {
    placed, columns, rows,
    width: columns.reduce((sum, { before, width, after }) => sum + before + width + after, 0) + gap * (columns.length - 1),
    height: rows.reduce((sum, { before, height, after }) => sum + before + height + after, 0) + gap * 0.5 * (rows.length - 1),
  };
}

interface Region { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the isometric view may stand: to the right of the view from above, or of everything. */
function pictureRegions(arrangement: Arrangement, room: Region): readonly Region[] {
  const [first, second] = arrangement.rows;
  const column = arrangement.columns[0]!;
  const beside = { x: arrangement.width + gap, y: 0, width: room.width - arrangement.width - gap, height: room.height };
  if (!second || !first) return [beside];
  const left = column.before + column.width + column.after + gap;
  const top = first.before + first.height + first.after;
  return [{ x: left, y: top, width: room.width - left, height: room.height - top }, beside];
}

interface Shared { readonly region: Region; readonly picture: Region; readonly table?: Region }

const least = ({ width, height }: Region): number => Math.min(width, height);

/** Shares a region between the table, on its right or above, and the picture; undefined where either finds no room. */
function shareRegion(region: Region, table: FeatureTable | undefined): Shared | undefined {
  const { x, y, width, height } = region;
  const ways: readonly Shared[] = table === undefined ? [{ region, picture: region }] : [
    { region, picture: { x, y: y + table.height + gap, width, height: height - table.height - gap }, table: { x: x + width - table.width, y, width: table.width, height: table.height } },
    { region, picture: { x, y, width: width - table.width - gap, height }, table: { x: x + width - table.width, y, width: table.width, height: table.height } },
  ];
  return best(ways.filter(({ picture }) => picture.width >= leastPicture.width && picture.height >= leastPicture.height && width >= (table?.width ?? 0) && height >= (table?.height ?? 0)));
}

const best = (ways: readonly Shared[]): Shared | undefined => ways.toSorted((a, b) => least(b.picture) - least(a.picture))[0];

/** Where nothing fits at any scale: the first region as it is, without a table. */
const fallback = (arrangement: Arrangement, room: Region): Shared => {
  const region = pictureRegions(arrangement, room)[0]!;
  return { region, picture: region };
};

function regionOf(sides: { readonly width: number; readonly height: number }): Region {
  const frame = roomOf(sides);
  return { x: frame.left + air, y: frame.top + air, width: frame.right - frame.left - 2 * air, height: frame.bottom - frame.top - 2 * air };
}

/** The largest standard scale at which everything finds room on a page of this paper, upright or lying as it was opened. */
export function scaleOf(paper: Paper, drawing: PartDrawing, { language, sides, letters = lettersOf([drawing], language) }: { readonly language: Language; readonly sides: { readonly width: number; readonly height: number }; readonly letters?: ReadonlyMap<string, string> }): Scale {
  const room = regionOf(sides);
  const table = measureFeatures(paper, featureRows(drawing, language, letters).rows, language);
  return chooseScale((factor) => {
    const arrangement = arrange(drawing, factor, paper, language);
    if (arrangement.width > room.width || arrangement.height > room.height) return false;
    return pictureRegions(arrangement, room).some((region) => shareRegion(region, table) !== undefined);
  });
}

/** Draws one part: its views at a standard scale, its section, its measures, and how it looks. Returns the scale. @param letters of its holes, where other sheets show them too. */
export function paintPart(paper: Paper, drawing: PartDrawing, language: Language, letters = lettersOf([drawing], language)): Scale {
  const words = speaking(drawingWords, language);
  const room = regionOf(paper);
  const scale = scaleOf(paper, drawing, { language, sides: paper, letters });
  const arrangement = arrange(drawing, scale.factor, paper, language);
  const { rows, tags } = featureRows(drawing, language, letters);
  const table = measureFeatures(paper, rows, language);
  const { region, picture: small } = best(pictureRegions(arrangement, room).flatMap((each) => shareRegion(each, table) ?? [])) ?? fallback(arrangement, room);
  // What is left over is shared out around the views.
  const beside = region.x >= arrangement.width;
  const spareX = beside ? 0 : Math.max(0, room.width - Math.max(arrangement.width, region.x + leastPicture.width)) / (arrangement.columns.length + 1);
  const spareY = Math.max(0, room.height - arrangement.height) / (arrangement.rows.length + 1);
  // Beside the views they take nothing from what stands there; below they do, as far as it still finds room.
  const shifted = (x: number, y: number): Region => ({ x: room.x + region.x + x, y: room.y + region.y + y, width: region.width - x, height: region.height - y });
  const wide = { x: Math.min(spareX, 26), y: Math.min(spareY, 18) };
  const roomy = beside ? shareRegion(shifted(0, 0), table) : shareRegion(shifted(wide.x * 2, wide.y * 2), table);
  const { x: shiftX, y: shiftY } = roomy || !table ? wide : { x: 0, y: 0 };
  const shared = roomy ?? shareRegion(shifted(0, 0), table) ?? { region, picture: { ...small, x: room.x + small.x, y: room.y + small.y } };
  const xs = arrangement.columns.map((_, column) => room.x + (column + 1) * shiftX + arrangement.columns.slice(0, column).reduce((sum, { before, width, after }) => sum + before + width + after + gap, 0));
  const ys = arrangement.rows.map((_, row) => room.y + (row + 1) * shiftY + arrangement.rows.slice(0, row).reduce((sum, { before, height, after }) => sum + before + height + after + gap * 0.5, 0));
  for (const one of arrangement.placed) {
    const column = arrangement.columns[one.column]!, row = arrangement.rows[one.row]!;
    const width = (one.box.right - one.box.left) * scale.factor, height = (one.box.top - one.box.bottom) * scale.factor;
    const left = xs[one.column]! + column.before + (column.width - width) / 2, top = ys[one.row]! + row.before + (row.height - height) / 2;
    const seat: Seat = { scale: scale.factor, left, top, right: left + width, bottom: top + height, x: (u) => left + (u - one.box.left) * scale.factor, y: (v) => top + (one.box.top - v) * scale.factor };
    if (one.view) paintView(paper, one.view, seat, { drawing, language, stack: one.stack, main: one.name === 'front', tags: tags.filter(({ view }) => view === one.name) });
    else {
      paintSection(paper, drawing, seat);
      paintMeasures(paper, one.stack, seat, language);
    }
    const flat = drawing.views.left === undefined && !drawing.section;
    const named = words(flat ? (one.name === 'front' ? 'edge' : 'face') : (one.name === 'section' ? 'front' : one.name));
    const thickness = drawing.thickness === undefined || one.name === 'left' || (flat ? one.name === 'front' : one.name === 'top') ? '' : `, t = ${millimetres(drawing.thickness, language)}`;
    const caption = one.name === 'section' ? 'A–A' : `${named}${thickness}`;
    const under = seat.bottom + Math.max(one.stack.margins.below, one.name === 'front' && drawing.section ? cutMarks : 0) + 4.5;
    paper.text(caption, (seat.left + seat.right) / 2, under, one.name === 'section' ? { size: 9, colour: ink, align: 'centre' } : { size: 6.2, colour: inkFaint, align: 'centre' });
  }
  paintPicture(paper, drawing, shared.picture, scale, language);
  if (table && shared.table) paintFeatures(paper, table, rows, { x: shared.table.x, y: shared.table.y, language });
  return scale;
}

/** Lines as one pen draws them. */
export function strokeLines(paper: Paper, lines: Lines, seat: Pick<Seat, 'scale' | 'x' | 'y'>, stroke: { readonly width: number; readonly colour?: string; readonly dash?: readonly number[] }, size: number): void {
  for (const line of chain(lines, { grain: size * 1e-5, least: 0.3 / seat.scale })) paper.line(line.map((value, at) => (at % 2 === 0 ? seat.x(value) : seat.y(value))), stroke);
}

function paintView(paper: Paper, view: DrawnView, seat: Seat, { drawing, language, stack, main, tags }: { readonly drawing: PartDrawing; readonly language: Language; readonly stack: Stack; readonly main: boolean; readonly tags: readonly FeatureTag[] }): void {
  if (view.lines.hidden.length / 4 <= mostHidden && !drawing.section) strokeLines(paper, view.lines.hidden, seat, { width: thin, colour: inkSoft, dash: [1.6, 0.8] }, drawing.size);
  strokeLines(paper, view.lines.visible, seat, { width: thick }, drawing.size);
  paintMeasures(paper, stack, seat, language);
  const marks = bendMarks(view.bends ?? [], language);
  paintBends(paper, marks, seat);
  paintTags(paper, tags, { view, stack, seat, drawing, marks, main });
  if (main && drawing.section) paintCut(paper, seat, seat.x(drawing.section.at));
}

/** Where the section goes through: a chain line with thick ends, arrows and letters (ISO 128-40), looked at from the left. */
function paintCut(paper: Paper, seat: Seat, x: number): void {
  paper.line([x, seat.top - 6, x, seat.bottom + 6], { width: thin, colour: inkSoft, dash: [5, 1, 0.6, 1] });
  for (const [end, sign] of [[seat.top, -1], [seat.bottom, 1]] as const) {
    const [inner, outer] = [end + sign * 2.5, end + sign * 6];
    paper.line([x, inner, x, outer], { width: thick * 1.6 });
    paper.line([x - 5.5, outer, x, outer], { width: thin });
    paper.fill([x - 0.3, outer, x - 2.6, outer - 0.7, x - 2.6, outer + 0.7], ink);
    paper.text('A', x - 7.6, outer + 1.2, { size: 9, align: 'centre' });
  }
}

function paintSection(paper: Paper, drawing: PartDrawing, seat: Seat): void {
  const { outlines, behind } = drawing.section!;
  // ISO 128-50: farther apart on larger areas, nearer on thin walls, so that each wall gets some.
  const area = Math.sqrt(Math.max(1, (seat.right - seat.left) * (seat.bottom - seat.top)));
  strokeLines(paper, hatch(outlines, Math.min(2.4, Math.max(1.1, area / 40)) / seat.scale), seat, { width: thin * 0.8, colour: inkSoft }, drawing.size);
  strokeLines(paper, behind, seat, { width: thick * 0.7 }, drawing.size);
  strokeLines(paper, outlines, seat, { width: thick * 1.3 }, drawing.size);
}

function paintPicture(paper: Paper, { isometric, size }: PartDrawing, region: Region, main: Scale, language: Language): void {
  const width = isometric.box.right - isometric.box.left, height = isometric.box.top - isometric.box.bottom;
  const scale = chooseScale((factor) => width * factor <= region.width * 0.94 && height * factor <= region.height - captionRoom - 4, Math.max(1, main.factor) * 2);
  const x = region.x + (region.width - width * scale.factor) / 2, y = region.y + (region.height - captionRoom - height * scale.factor) / 2;
  const seat = { scale: scale.factor, x: (u: number) => x + (u - isometric.box.left) * scale.factor, y: (v: number) => y + (isometric.box.top - v) * scale.factor };
  strokeLines(paper, isometric.lines, seat, { width: thick * 0.7 }, size);
  const caption = `${drawingWords.isometric[language]}${scale.name === main.name ? '' : ` (${scale.name})`}`;
  paper.text(caption, region.x + region.width / 2, y + height * scale.factor + 5.5, { size: 6.2, colour: inkFaint, align: 'centre' });
}

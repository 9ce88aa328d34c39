import type { Hole } from '../drawings/features.ts';
import type { OrthogonalView } from '../drawings/measures.ts';
import type { DrawnView, PartDrawing } from '../drawings/part-drawing.ts';
import type { BendLine } from '../flat/bends.ts';
import type { Point } from '../flat/contour.ts';
import { drawingWords } from '../words/drawing.ts';
import { figure, millimetres } from '../words/figures.ts';
import { type Language, speaking } from '../words/language.ts';

/** A line of the table beside the views; a heading where it has a name of a view alone. */
export interface FeatureRow { readonly heading?: string; readonly cells: readonly [tag: string, x: string, y: string, size: string, depth: string] }

/** What is written beside a hole or corner: where it is in its view, and how far around it there is no room, mm. */
export interface FeatureTag { readonly view: OrthogonalView; readonly text: string; readonly at: Point; readonly clear: number; readonly mark: 'hole' | 'window' | 'corner' }

/** A bend as its view shows it: over which coordinate it runs, and what it is. */
export interface BendMark { readonly line: BendLine; readonly upright: boolean; readonly at: number; readonly text: string }

export interface FeatureRows { readonly rows: readonly FeatureRow[]; readonly tags: readonly FeatureTag[] }

/** A is the section, B are bends; I, O, Q, X, Y and Z would be taken for something else. */
const letters = [...'CDEFGHJKLMNPRSTUVW'];
/** So many are read on a sheet, and leave room for views. */
const mostRows = 22;
/** With more kinds of holes than these in one view it is an ornament. */
const mostKinds = 8;

/** The word for the diameter's sign that all our fonts have: U+00D8 in place of U+2300. */
const diameter = (value: number, language: Language): string => `Ø${millimetres(value, language)}`;

function sizeOf({ shape, wider }: Hole, language: Language): string {
  const mm = (value: number): string => millimetres(value, language);
  if (shape.kind === 'circle') return diameter(shape.diameter, language) + (wider ? ` / ${diameter(wider.diameter, language)}${wider.rightAngled ? ' × 90°' : ''}` : '');
  if (shape.kind === 'slot') return `${mm(shape.width)} × ${mm(shape.length)}`;
  return `${mm(shape.width)} × ${mm(shape.height)}${shape.radius === undefined ? '' : `, R${mm(shape.radius)}`}`;
}

const reachOf = ({ shape, wider }: Hole): number => (shape.kind === 'circle' ? (wider?.diameter ?? shape.diameter) / 2 : shape.kind === 'slot' ? shape.width / 2 : 0);

/** A bend that a hole interrupts is one bend with two lines. */
export function bendMarks(bends: readonly BendLine[], language: Language): readonly BendMark[] {
  const words = speaking(drawingWords, language);
  const lines = new Map(bends.map((line) => {
    const upright = Math.abs(line.ends[0][0] - line.ends[1][0]) < Math.abs(line.ends[0][1] - line.ends[1][1]);
    const at = line.ends[0][upright ? 0 : 1];
    return [`${upright} ${at.toFixed(3)}`, { line, upright, at }];
  }));
  return [...lines.values()].map((mark) => {
    const { degrees, radius, up } = mark.line;
    return { ...mark, text: `${figure(degrees, 1, language)}° R${millimetres(radius, language)}${up === undefined ? '' : ` ${words(up ? 'up' : 'down')}`}` };
  });
}

interface Kind { readonly view: OrthogonalView; readonly size: string; readonly depth: string; readonly holes: readonly Hole[] }

/** Holes of each view, by what they are. */
function kindsOf({ views }: PartDrawing, language: Language): ReadonlyMap<OrthogonalView, readonly Kind[]> {
  const words = speaking(drawingWords, language);
  const depthOf = ({ depth }: Hole): string => (depth === undefined ? '' : depth === 'through' ? words('through') : millimetres(depth, language));
  return new Map((Object.entries(views) as [OrthogonalView, DrawnView][]).map(([view, { features }]) => {
    const groups = Map.groupBy(features.holes, (hole) => `${sizeOf(hole, language)} ${depthOf(hole)}`);
    const list = [...groups.values()].map((holes): Kind => ({ view, size: sizeOf(holes[0]!, language), depth: depthOf(holes[0]!), holes }));
    return [view, list.length > mostKinds ? [] : list];
  }));
}

const named = ({ size, depth }: Kind): string => `${size} ${depth}`;

/** A letter for each kind of hole, the same on all drawings of a part, so that a hole has one letter before it is bent and afterwards. */
export function lettersOf(drawings: readonly PartDrawing[], language: Language): ReadonlyMap<string, string> {
  const sizes = new Set(drawings.flatMap((drawing) => [...kindsOf(drawing, language).values()].flat().map(named)));
  return new Map([...sizes].map((size, place) => [size, letters[place] ?? '']));
}

/** All that the views of a part show of holes, corners and bends. */
export function featureRows(drawing: PartDrawing, language: Language, lettered = lettersOf([drawing], language)): FeatureRows {
  const { views, bends, thickness, section } = drawing;
  const words = speaking(drawingWords, language);
  const flat = thickness !== undefined && views.left === undefined && !section;
  const shown = Object.entries(views) as [OrthogonalView, DrawnView][];
  const kinds = kindsOf(drawing, language);
  const all = [...kinds.values()].flat();
  const holesOf = Map.groupBy(all.flatMap((kind) => kind.holes.map(() => named(kind))), (name) => name);
  const other = shown.reduce((sum, [view, { features, bends: marked }]) => sum + 1 + features.corners.length + (features.round === undefined ? 0 : 1) + (marked?.length ?? 0) + (kinds.get(view)!.length > 0 ? 1 : 0), bends?.length ?? 0);
  // The most numerous are told without their places where the table would grow too long.
  const listed = new Set(all);
  const count = (): number => other + all.reduce((sum, kind) => sum + (listed.has(kind) ? kind.holes.length : 1), 0);
  for (const kind of all.toSorted((a, b) => b.holes.length - a.holes.length)) if (count() > mostRows) listed.delete(kind);
  const rows: FeatureRow[] = [], tags: FeatureTag[] = [];
  const counted = new Map<string, number>();
  for (const [view, { box, features, bends: marked }] of shown) {
    const own: FeatureRow[] = [];
    bendMarks(marked ?? [], language).forEach(({ upright, at, text }, place) => own.push({ cells: [`B${place + 1}`, upright ? millimetres(at - box.left, language) : '', upright ? '' : millimetres(at - box.bottom, language), text, ''] }));
    for (const kind of kinds.get(view)!) {
      const letter = lettered.get(named(kind)) ?? '';
      const alone = holesOf.get(named(kind))!.length === 1;
      const many = kind.holes.length > 1 ? `${kind.holes.length}× ` : '';
      if (!listed.has(kind)) {
        own.push({ cells: [letter, '', '', `${many}${kind.size}`, kind.depth] });
        continue;
      }
      kind.holes.forEach((hole, place) => {
        const number = (counted.get(named(kind)) ?? 0) + 1;
        counted.set(named(kind), number);
        const tag = letter === '' ? '' : alone ? letter : `${letter}${number}`;
        const { centre } = hole.shape;
        own.push({ cells: [tag, millimetres(centre[0] - box.left, language), millimetres(centre[1] - box.bottom, language), place === 0 ? `${many}${kind.size}` : '', place === 0 ? kind.depth : ''] });
        tags.push({ view, text: tag, at: centre, clear: reachOf(hole), mark: hole.shape.kind === 'window' ? 'window' : 'hole' });
      });
    }
    if (features.round !== undefined) own.push({ cells: ['', '', '', diameter(features.round, language), ''] });
    for (const { radius, count: corners, at } of features.corners) {
      const text = `${corners > 1 ? `${corners}× ` : ''}R${millimetres(radius, language)}`;
      own.push({ cells: ['', '', '', text, ''] });
      tags.push({ view, text, at, clear: 0, mark: 'corner' });
    }
    if (own.length > 0) rows.push(...(flat ? [] : [{ heading: words(view), cells: ['', '', '', '', ''] as const }]), ...own);
  }
  const told = bendMarks(bends ?? [], language);
  if (told.length > 0) rows.push({ heading: words('bends'), cells: ['', '', '', '', ''] }, ...told.map(({ line: { degrees, radius } }, place): FeatureRow => ({ cells: [`B${place + 1}`, '', '', `${figure(degrees, 1, language)}° R${millimetres(radius, language)}`, ''] })));
  return { rows: rows.slice(0, mostRows + 4), tags };
}

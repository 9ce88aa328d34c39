import { rotation3, type Vector3 } from '@patternbook/geometry';
import { type Dimension, type ProductDefinition, say } from '@patternbook/product';
import type { FabricationPart } from '../parts/part.ts';
import { thicknessOf } from '../parts/laid.ts';
import { type BendLine, bendLines } from '../flat/bends.ts';
import { boxOf as around, type Point } from '../flat/contour.ts';
import type { Language } from '../words/language.ts';
import { type EdgeNet, edgeNet } from './edges.ts';
import { facesSquareTo } from './faces.ts';
import { type Features, featuresOf } from './features.ts';
import { drawLines, type LineDrawing, type Lines } from './hidden-lines.ts';
import { type Box2, type Measure, type OrthogonalView, overallAxes, shareOut, type ViewMeasure, withOverall } from './measures.ts';
import { projections, project } from './projection.ts';
import { cutLines, isHollow, planeThrough } from './section.ts';

export interface DrawnView {
  readonly box: Box2;
  readonly lines: LineDrawing;
  readonly measures: readonly ViewMeasure[];
  readonly features: Features;
  /** Where a blank is bent, in the view's millimetres. */
  readonly bends?: readonly BendLine[];
}

/** Cut by a plane near its middle, seen from the left. */
export interface DrawnSection {
  readonly box: Box2;
  readonly outlines: Lines;
  /** What lies behind the cut. */
  readonly behind: Lines;
  /** Where the plane stands on the front view: mm from the view's origin, to the right. */
  readonly at: number;
  /** How high the broad faces lie that look up. */
  readonly measures: readonly ViewMeasure[];
}

/** All of one part that a sheet shows, in its own millimetres. */
export interface PartDrawing {
  /** Views by name; a flat piece has none from the left, which would only be its edge again. */
  readonly views: Readonly<Partial<Record<OrthogonalView, DrawnView>>>;
  readonly isometric: { readonly box: Box2; readonly lines: Lines };
  readonly section?: DrawnSection;
  /** Of the sheet it is cut from: mm. */
  readonly thickness?: number;
  /** How a bent part is bent. */
  readonly bends?: readonly BendLine[];
  /** Diagonal: mm. */
  readonly size: number;
}

/** Whether a part is cut out of sheet and stays flat. */
export const isFlat = (part: FabricationPart): boolean => 'sheets' in part.finish.material && part.blank === undefined;

const turned = (degrees: Vector3): ((v: Vector3) => Vector3) => {
  const m = rotation3(degrees);
  return ([x, y, z]) => [m[0]! * x + m[3]! * y + m[6]! * z, m[1]! * x + m[4]! * y + m[7]! * z, m[2]! * x + m[5]! * y + m[8]! * z];
};

export function boxOf(net: EdgeNet, view: keyof typeof projections): Box2 {
  const points = project(net.positions, projections[view]);
  let left = Infinity, right = -Infinity, bottom = Infinity, top = -Infinity;
  for (let at = 0; at < points.length; at += 3) {
    left = Math.min(left, points[at]!);
    right = Math.max(right, points[at]!);
    bottom = Math.min(bottom, points[at + 1]!);
    top = Math.max(top, points[at + 1]!);
  }
  return { left, right, bottom, top };
}

export interface PartDrawingOptions {
  readonly dimensions: readonly Dimension[];
  readonly product: ProductDefinition;
  /** The design's, so that a measure is named after a parameter only where it is that parameter's value. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** Nearer than this a measure is the value: mm. */
const sameValue = 0.05;

/** Views, section and measures of a part as it stands in the assembly; of a flat piece, as it lies on the machine. */
export function drawPart(part: FabricationPart, { dimensions, product, values, language }: PartDrawingOptions): PartDrawing {
  const flat = isFlat(part);
  const turn = flat ? turned(part.printRotation) : (v: Vector3): Vector3 => v;
  const { positions, indices } = part.mesh;
  const placed = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) placed.set(turn([positions[at]!, positions[at + 1]!, positions[at + 2]!]), at);
  const net = edgeNet({ positions: placed, indices });
  const measures = dimensions.filter((dimension) => dimension.part === part.id).map(({ from, to, offset, parameter }): Measure => {
    const spec = parameter === undefined ? undefined : product.parameters[parameter];
    const value = parameter === undefined ? undefined : values[parameter];
    const length = Math.sqrt([0, 1, 2].reduce((sum, axis) => sum + (to[axis]! - from[axis]!) * (to[axis]! - from[axis]!), 0));
    const named = spec && typeof value === 'number' && Math.abs(value - length) < sameValue;
    return { from: turn(from), to: turn(to), offset: turn(offset), ...(named && { label: say(spec.label, language) }) };
  });
  const sheet = 'sheets' in part.finish.material;
  const cut = sheet ? undefined : sectionOf(net);
  // What is seen from the left is seen in the section too, and more of it.
  const names: readonly OrthogonalView[] = flat || cut ? ['front', 'top'] : ['front', 'top', 'left'];
  const shared = shareOut(measures, names);
  const boxes = { front: boxOf(net, 'front'), top: boxOf(net, 'top'), left: boxOf(net, 'left') };
  const overall = overallAxes(shared, boxes, flat);
  const features = Object.fromEntries(names.map((name) => [name, featuresOf(net, projections[name], boxes[name])])) as Record<OrthogonalView, Features>;
  const levels = levelsOn(cut ? boxes.left : boxes.front, features.top.levels).filter(({ value }) => !Object.values(shared).flat().some((told) => Math.abs(told.value - value) < sameValue));
  const views = Object.fromEntries(names.map((name): [OrthogonalView, DrawnView] => {
    const box = boxes[name];
    const measures = [...withOverall(shared[name], box, overall[name]), ...(name === 'front' && !cut ? levels : [])];
    return [name, { box, lines: drawLines(net, projections[name]), measures, features: features[name] }];
  }));
  const bends = part.blank ? bendsOf(part, part.blank) : undefined;
  return {
    views, isometric: { box: boxOf(net, 'isometric'), lines: drawLines(net, projections.isometric).visible }, ...(cut && { section: { ...cut, measures: levels } }), size: net.size,
    ...(sheet && { thickness: thicknessOf(part) }), ...(bends && { bends }),
  };
}

/** More levels than these are a shape, and not a few steps. */
const mostLevels = 3;

/** Each from the bottom, beside a view that shows how high they are. */
const levelsOn = ({ right, bottom }: Box2, levels: readonly number[]): readonly ViewMeasure[] =>
  (levels.length > mostLevels ? [] : levels).map((level) => ({ from: [right, bottom], to: [right, level], value: level - bottom, side: 'right', offset: [1, 0] }));

/** As they lie on the blank where its own coordinates say; nothing where that is not known. */
function bendsOf(part: FabricationPart, { mesh }: NonNullable<FabricationPart['blank']>): readonly BendLine[] {
  const faces = facesSquareTo(edgeNet(mesh), projections.top).filter(({ facing }) => facing).toSorted((a, b) => b.area - a.area);
  const outlines = faces[0]?.loops.map(({ outline }) => outline) ?? [];
  if (outlines.length === 0) return [];
  const { low } = around(outlines.flat());
  const moved = ([x, y]: Point, side: 1 | -1): Point => [x + side * low[0], y + side * low[1]];
  const lines = bendLines(part, { outlines: outlines.map((outline) => outline.map((point) => moved(point, -1))), thickness: thicknessOf(part) }) ?? [];
  return lines.map((line): BendLine => ({ ...line, ends: [moved(line.ends[0], 1), moved(line.ends[1], 1)] }));
}

/** What a bent part is cut as: drawn like any flat piece, without the measures of the part that becomes of it. */
export const drawBlank = (part: FabricationPart, blank: NonNullable<FabricationPart['blank']>, options: PartDrawingOptions): PartDrawing => {
  const { blank: _, ...flat } = part;
  const drawing = drawPart({ ...flat, mesh: blank.mesh, measurements: blank.measurements, printRotation: [0, 0, 0] }, { ...options, dimensions: [] });
  const { top } = drawing.views;
  return top ? { ...drawing, views: { ...drawing.views, top: { ...top, bends: bendsOf(part, blank) } } } : drawing;
};

/** Through the middle; beside it where a wall runs along the middle; nowhere if neither tells something. */
const cutAt = [0.5, 0.36] as const;

function sectionOf(net: EdgeNet): Omit<DrawnSection, 'measures'> | undefined {
  const { left, right } = boxOf(net, 'front');
  for (const share of cutAt) {
    const plane = planeThrough(net, projections.left, -(left + share * (right - left)));
    const outlines = cutLines(net, projections.left, plane);
    if (outlines.length === 0 || !isHollow(outlines)) continue;
    return { box: boxOf(net, 'left'), outlines, behind: drawLines(net, projections.left, { cut: plane, section: outlines }).visible, at: -plane };
  }
  return undefined;
}

import type { Side, ViewMeasure } from '../drawings/measures.ts';
import type { Language } from '../words/language.ts';
import { millimetres } from '../words/figures.ts';
import { dimension, inkFaint, thin } from './look.ts';
import type { Paper, TextStyle } from './paper.ts';

const valueStyle: TextStyle = { size: 8, colour: dimension };
const labelStyle: TextStyle = { size: 6.2, colour: inkFaint };

/** From the outline to the first line, and from line to line: mm (ISO 129-1 asks for 10 and 7 at least; sheets this small take a little less). */
const first = 8;
const apart = 6.5;
const arrow = 2.4;

/** A measure with its place: how far out it stands, and how much room its text takes. */
export interface StackedMeasure {
  readonly measure: ViewMeasure;
  readonly level: number;
}

export interface Stack {
  /** Above and below, kept free for what stands nearer to the view: mm. */
  readonly clear: number;
  readonly stacked: readonly StackedMeasure[];
  /** What the lines take beside the view: mm on paper. */
  readonly margins: Readonly<Record<Side, number>>;
}

const isLevel = (side: Side): boolean => side === 'above' || side === 'below';

function textOf(measure: ViewMeasure, paper: Paper, language: Language): { readonly value: string; readonly label: string | undefined; readonly width: number; readonly bare: number } {
  const value = millimetres(measure.value, language);
  const bare = paper.widthOf(value, valueStyle);
  return { value, label: measure.label, bare, width: bare + (measure.label === undefined ? 0 : paper.widthOf(measure.label, labelStyle) + 1.4) };
}

/** What a measure takes along its line, with the text beside it where there is no room between the arrows: mm on paper. */
function reachOf(measure: ViewMeasure, scale: number, paper: Paper, language: Language): readonly [number, number] {
  const axis = isLevel(measure.side!) ? 0 : 1;
  const ends = [measure.from[axis] * scale, measure.to[axis] * scale].toSorted((a, b) => a - b) as [number, number];
  const { width, bare } = textOf(measure, paper, language);
  const span = ends[1] - ends[0];
  if (span >= bare + 2 * arrow + 1) return [Math.min(ends[0], (ends[0] + ends[1] - bare) / 2), ends[1]];
  return [ends[0] - arrow - 2, ends[1] + arrow + 2.5 + width];
}

/** Puts measures beside their views so that none runs into another: the shortest nearest, as many on one line as fit. */
export function stackMeasures(measures: readonly ViewMeasure[], { scale, clear }: { readonly scale: number; readonly clear: number }, paper: Paper, language: Language): Stack {
  const margins = { above: 0, below: 0, left: 0, right: 0 };
  const stacked: StackedMeasure[] = [];
  for (const side of ['above', 'below', 'left', 'right'] as const) {
    const levels: (readonly [number, number])[][] = [];
    for (const measure of measures.filter((one) => one.side === side).toSorted((a, b) => a.value - b.value)) {
      const reach = reachOf(measure, scale, paper, language);
      let level = levels.findIndex((taken) => taken.every(([from, to]) => reach[1] + 1.5 < from || reach[0] > to + 1.5));
      if (level < 0) level = levels.push([]) - 1;
      // A longer one is never nearer than a shorter that it spans.
      levels[level]!.push(reach);
      stacked.push({ measure, level });
    }
    if (levels.length > 0) margins[side] = (isLevel(side) ? clear : 0) + first + (levels.length - 1) * apart + 4;
  }
  for (const measure of measures) if (!measure.side) stacked.push({ measure, level: 0 });
  return { clear, stacked, margins };
}

/** Where a view lies on the paper. */
export interface Seat {
  readonly scale: number;
  /** Paper coordinates of a point of the view. */
  readonly x: (u: number) => number;
  readonly y: (v: number) => number;
  /** Edges of the view on paper: mm. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [number, number];

export function paintMeasures(paper: Paper, { stacked, clear }: Stack, seat: Seat, language: Language): void {
  for (const { measure, level } of stacked) {
    const a: Point = [seat.x(measure.from[0]), seat.y(measure.from[1])], b: Point = [seat.x(measure.to[0]), seat.y(measure.to[1])];
    const away = first + level * apart + (measure.side && isLevel(measure.side) ? clear : 0);
    const text = textOf(measure, paper, language);
    switch (measure.side) {
      case 'above': paint(paper, [a, b], [[a[0], seat.top - away], [b[0], seat.top - away]], text); break;
      case 'below': paint(paper, [a, b], [[a[0], seat.bottom + away], [b[0], seat.bottom + away]], text); break;
      case 'left': paint(paper, [a, b], [[seat.left - away, a[1]], [seat.left - away, b[1]]], text); break;
      case 'right': paint(paper, [a, b], [[seat.right + away, a[1]], [seat.right + away, b[1]]], text); break;
      case undefined: {
        const along = unit([b[0] - a[0], b[1] - a[1]]);
        const side = measure.offset[0] * along[1] + measure.offset[1] * along[0] < 0 ? -1 : 1;
        const off: Point = [along[1] * first * side, -along[0] * first * side];
        paint(paper, [a, b], [[a[0] + off[0], a[1] + off[1]], [b[0] + off[0], b[1] + off[1]]], text);
      }
    }
  }
}

function unit([x, y]: Point): Point {
  const length = Math.sqrt(x * x + y * y) || 1;
  return [x / length, y / length];
}

const pen = { width: thin, colour: dimension };

/** Extension lines from the measured points, a line between them with arrows, and the figure above it (ISO 129-1). */
function paint(paper: Paper, points: readonly [Point, Point], ends: readonly [Point, Point], text: ReturnType<typeof textOf>): void {
  points.forEach((point, i) => {
    const end = ends[i]!;
    const [dx, dy] = unit([end[0] - point[0], end[1] - point[1]]);
    if (Math.abs(end[0] - point[0]) + Math.abs(end[1] - point[1]) > 1) paper.line([point[0] + dx * 0.8, point[1] + dy * 0.8, end[0] + dx * 1.4, end[1] + dy * 1.4], pen);
  });
  // Read from below or from the right, whichever way it was measured.
  const upright = Math.abs(ends[1][0] - ends[0][0]) < 1e-6;
  const [s, e] = (upright ? ends[0][1] < ends[1][1] : ends[0][0] > ends[1][0]) ? [ends[1], ends[0]] : ends;
  const along = unit([e[0] - s[0], e[1] - s[1]]);
  const span = Math.sqrt((e[0] - s[0]) * (e[0] - s[0]) + (e[1] - s[1]) * (e[1] - s[1]));
  const turn = degreesOf(along);
  const write = (from: Point, width: 'whole' | 'bare'): void => {
    // Above the line: what is left of the reading direction.
    const lift: Point = [along[1] * 1.1, -along[0] * 1.1];
    const at: Point = [from[0] + lift[0], from[1] + lift[1]];
    const label = width === 'whole' && text.label !== undefined ? text.label : undefined;
    const ahead = label === undefined ? 0 : paper.widthOf(label, labelStyle) + 1.4;
    if (label !== undefined) paper.text(label, ...at, { ...labelStyle, turn });
    paper.text(text.value, at[0] + along[0] * ahead, at[1] + along[1] * ahead, { ...valueStyle, turn });
  };
  if (span >= text.bare + 2 * arrow + 1) {
    paper.line([...s, ...e], pen);
    tip(paper, s, [-along[0], -along[1]]);
    tip(paper, e, along);
    const width = span >= text.width + 2 ? 'whole' : 'bare';
    const long = width === 'whole' ? text.width : text.bare;
    write([(s[0] + e[0] - along[0] * long) / 2, (s[1] + e[1] - along[1] * long) / 2], width);
  } else {
    const out = arrow + 2;
    paper.line([s[0] - along[0] * out, s[1] - along[1] * out, e[0] + along[0] * (out + text.width + 1), e[1] + along[1] * (out + text.width + 1)], pen);
    tip(paper, s, along);
    tip(paper, e, [-along[0], -along[1]]);
    write([e[0] + along[0] * (out + 0.5), e[1] + along[1] * (out + 0.5)], 'whole');
  }
}

/** A closed arrow whose point is at `at`, pointing along. */
function tip(paper: Paper, at: Point, [dx, dy]: Point): void {
  const back: Point = [at[0] - dx * arrow, at[1] - dy * arrow];
  const half = arrow * 0.16;
  paper.fill([...at, back[0] - dy * half, back[1] + dx * half, back[0] + dy * half, back[1] - dx * half], dimension);
}

/** Angle of a direction on paper, counter-clockwise: only level, upright, or near enough by halving. */
function degreesOf([dx, dy]: Point): number {
  if (Math.abs(dy) < 1e-9) return 0;
  if (Math.abs(dx) < 1e-9) return 90;
  // Bisection on the exact half-angle rule needs no functions that differ between engines.
  let [x, y] = [dx, -dy];
  let angle = 0, step = 90;
  if (x < 0) [x, y] = [-x, -y];
  const sign = y < 0 ? -1 : 1;
  y *= sign;
  let [cx, cy] = [0, 1];
  let [lx, ly] = [1, 0];
  for (let round = 0; round < 24; round++) {
    const middle = unit([lx + cx, ly + cy]);
    step /= 2;
    if (middle[0] * y - middle[1] * x > 0) {
      angle += step;
      [lx, ly] = middle;
    } else [cx, cy] = middle;
  }
  return sign * angle;
}

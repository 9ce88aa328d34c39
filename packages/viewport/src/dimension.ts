/** Where the strokes of a dimension line fall on the picture. As on a technical plate: extension lines, oblique ticks, the figure in a gap. */
import type { Bounds, Vector3 } from '@patternbook/geometry';
import type { Pixel, Projection } from './projection.ts';
import type { StageDimension } from './stage.ts';
import { between, lengthOf, minus, plus } from './vectors.ts';
import { cornersOf } from './view.ts';

export type Stroke = readonly [from: Pixel, to: Pixel];

export interface DimensionLayout {
  readonly strokes: readonly Stroke[];
  /** Middle of the figure. */
  readonly figure: Pixel;
}

type Line = Pick<StageDimension, 'from' | 'to' | 'offset'>;

/** Pixels: extension lines begin off the model and end past the line; ticks are short slashes. */
const drawing = { gap: 4, past: 6, tick: 4.5, shortest: 16, figureSide: 9 };
/** Share of its true length below which a line is seen so much from its end that it would mislead. */
const endOn = 0.25;

/** Twice the signed area of a triangle of pixels. */
const turnOf = (a: Pixel, b: Pixel, c: Pixel): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Convex outline of pixels, counter-clockwise in a plane whose Y points down. */
const outlineOf = (pixels: readonly Pixel[]): Pixel[] => {
  const sorted = [...pixels].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (points: readonly Pixel[]): Pixel[] => {
    const kept: Pixel[] = [];
    for (const point of points) {
      while (kept.length > 1 && turnOf(kept.at(-2) as Pixel, kept.at(-1) as Pixel, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
};

const holds = (outline: readonly Pixel[], pixel: Pixel): boolean =>
  outline.length > 2 && outline.every((corner, place) => turnOf(corner, outline[(place + 1) % outline.length] as Pixel, pixel) > 0);

const mirrored = (line: Line, axis: 0 | 1, { min, max }: Bounds): Line => {
  const flip = (point: Vector3): Vector3 => (axis === 0 ? [min[0] + max[0] - point[0], point[1], point[2]] : [point[0], min[1] + max[1] - point[1], point[2]]);
  const { offset } = line;
  return { from: flip(line.from), to: flip(line.to), offset: axis === 0 ? [-offset[0], offset[1], offset[2]] : [offset[0], -offset[1], offset[2]] };
};

/** A quarter turn about the model's middle that keeps to its bounds: a line at a corner comes to the next corner. */
const turned = (line: Line, { min, max }: Bounds): Line => {
  const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2] as const;
  const half = [Math.max((max[0] - min[0]) / 2, 1e-6), Math.max((max[1] - min[1]) / 2, 1e-6)] as const;
  const turn = (point: Vector3): Vector3 => [middle[0] - ((point[1] - middle[1]) / half[1]) * half[0], middle[1] + ((point[0] - middle[0]) / half[0]) * half[1], point[2]];
  return { from: turn(line.from), to: turn(line.to), offset: [-line.offset[1], line.offset[0], line.offset[2]] };
};

/** Carried level with its ends beyond the model's front (or back, left, right). */
const carried = (line: Line, axis: 0 | 1, { min, max }: Bounds): readonly Line[] => {
  const reach = Math.max(lengthOf(line.offset), 1);
  const beyond = (by: number): Line => ({ ...line, offset: axis === 0 ? [by, 0, 0] : [0, by, 0] });
  return [beyond(max[axis] - line.from[axis] + reach), beyond(min[axis] - line.from[axis] - reach)];
};

/** Where else the same overall size can be drawn: across for a width or depth, at any corner for a height. */
const placesFor = (dimension: StageDimension, bounds: Bounds): readonly Line[] => {
  const across = mirrored(dimension, 0, bounds);
  const mirrors: readonly Line[] = [dimension, across, mirrored(dimension, 1, bounds), mirrored(across, 1, bounds)];
  if (dimension.overall === 'z') return [...mirrors, ...mirrors.map((line) => turned(line, bounds))];
  return [...mirrors, ...carried(dimension, dimension.overall === 'x' ? 1 : 0, bounds)];
};

/** Pixels from the picture's edge within which a line would lose half of its figure. */
const edge = 28;

/**
 * An overall measure may stand on any side of the model. The author's side is taken where it is free; otherwise the
 * first of its images whose line does not cross the model, so that no line runs over what it measures. Where the picture
 * is too narrow for that, a line inside it goes before one that would be cut.
 */
export const freeSide = (dimension: StageDimension, { bounds, projection, taken = 0 }: { readonly bounds: Bounds; readonly projection: Projection; readonly taken?: number }): Line => {
  if (!dimension.overall) return dimension;
  const outline = outlineOf(cornersOf(bounds).flatMap((corner) => projection.toPixel(corner) ?? []));
  const crosses = (line: Line): boolean =>
    [0.15, 0.5, 0.85].some((share) => {
      const pixel = projection.toPixel(plus(between(line.from, line.to, share), line.offset));
      return pixel === undefined || holds(outline, pixel);
    });
  const { width, height } = projection.frame;
  const cut = (line: Line): boolean =>
    [line.from, line.to].some((end) => {
      const pixel = projection.toPixel(plus(end, line.offset));
      return pixel === undefined || pixel.x < taken + edge || pixel.x > width - edge || pixel.y < edge || pixel.y > height - edge;
    });
  const free = placesFor(dimension, bounds).filter((line) => !crosses(line));
  return free.find((line) => !cut(line)) ?? free[0] ?? dimension;
};

const along = (from: Pixel, to: Pixel, pixels: number): Pixel => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * pixels) / length, y: from.y + ((to.y - from.y) * pixels) / length };
};

/** Nothing when the line points at the eye or lies behind it: a stub would say nothing. */
export const layOutDimension = (line: Line, { projection, figureWidth }: { readonly projection: Projection; readonly figureWidth: number }): DimensionLayout | undefined => {
  const [a, b] = [projection.toPixel(line.from), projection.toPixel(line.to)];
  const [p, q] = [projection.toPixel(plus(line.from, line.offset)), projection.toPixel(plus(line.to, line.offset))];
  if (!a || !b || !p || !q) return undefined;
  const length = Math.hypot(q.x - p.x, q.y - p.y);
  const trueLength = lengthOf(minus(line.to, line.from)) * projection.scaleAt(plus(between(line.from, line.to, 0.5), line.offset));
  if (length < drawing.shortest || length < trueLength * endOn) return undefined;

  const extension = (from: Pixel, to: Pixel): Stroke[] => {
    const reach = Math.hypot(to.x - from.x, to.y - from.y);
    return reach < drawing.gap + 1 ? [] : [[along(from, to, drawing.gap), along(from, to, reach + drawing.past)]];
  };
  const unit = { x: (q.x - p.x) / length, y: (q.y - p.y) / length };
  const slash = ({ x, y }: Pixel): Stroke => {
    const [dx, dy] = [(unit.x - unit.y) * drawing.tick, (unit.y + unit.x) * drawing.tick];
    return [{ x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }];
  };
  // The gap that a level figure needs in a line of this slant.
  const steep = Math.abs(unit.y);
  const needed = Math.min(steep > 0.01 ? (2 * drawing.figureSide) / steep : Infinity, Math.abs(unit.x) > 0.01 ? figureWidth / Math.abs(unit.x) : Infinity) + 8;
  const ends = [slash(p), slash(q)];
  const extensions = [...extension(a, p), ...extension(b, q)];
  const away = (p.x + q.x - a.x - b.x) / 2;
  // Beside a steep line that runs close to the model there is no room for half a figure: it stands on the free side.
  if (steep > 0.8 && Math.abs(away) < figureWidth / 2 + drawing.gap && length > 2 * drawing.figureSide) {
    const beside = (p.x + q.x) / 2 + Math.sign(away || 1) * (figureWidth / 2 + drawing.gap + drawing.tick);
    // Rather on the line than cut by the picture's edge.
    const figure = { x: Math.max(figureWidth / 2, Math.min(beside, projection.frame.width - figureWidth / 2)), y: (p.y + q.y) / 2 };
    return { strokes: [...extensions, ...ends, [p, q]], figure };
  }
  if (length > needed + 12) {
    const middle = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
    const half = (length - needed) / 2;
    return { strokes: [...extensions, ...ends, [p, along(p, q, half)], [along(q, p, half), q]], figure: middle };
  }
  // Too short for its figure: the line is drawn whole and the figure stands beyond its upper or right end.
  const [inner, outer] = unit.x - unit.y >= 0 ? [p, q] : [q, p];
  const figure = along(inner, outer, length + needed / 2 + 4);
  return { strokes: [...extensions, ...ends, [p, q]], figure };
};

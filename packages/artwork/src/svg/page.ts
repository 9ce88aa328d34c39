import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { after, type Affine } from './affine.ts';
import type { Point } from './polyline.ts';
import type { Ring } from '../outline/region.ts';
import type { XmlElement } from './read-xml.ts';

/** Steps of the clipper's grid over the longer side of the page: products of two stay far inside 2⁵³. */
const gridSide = 2 ** 24;

/** CSS fixes 96 of its pixels to the inch (CSS Values 4, 6.2). */
const millimetresPerPixel = 25.4 / 96;

export interface Page {
  /** From the root's units to the grid: y up, the page from 0 to `width` and `height`. */
  readonly toGrid: Affine;
  readonly width: number;
  readonly height: number;
  readonly millimetresPerStep: number;
}

const numbersOf = (text: string | undefined): readonly number[] => (text ?? '').trim().split(/[\s,]+/).map(Number);

/** How a box is laid into the page (SVG 2, 8.6). */
function viewOf([x, y, w, h]: readonly [number, number, number, number], width: number, height: number, fit: string): Affine {
  const [align = 'xMidYMid', kind] = fit.split(/\s+/);
  let [sx, sy] = [width / w, height / h];
  if (align !== 'none') sx = sy = kind === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
  const share = (position: string): number => (align === 'none' || position === 'Min' ? 0 : position === 'Max' ? 1 : 0.5);
  return [sx, 0, 0, sy, (width - w * sx) * share(align.slice(1, 4)) - x * sx, (height - h * sy) * share(align.slice(5, 8)) - y * sy];
}

/** The page of a resolved drawing, which states its size in pixels. */
export function pageOf(root: XmlElement): Page {
  const width = Number(root.attributes.get('width'));
  const height = Number(root.attributes.get('height'));
  const box = numbersOf(root.attributes.get('viewBox') ?? `0 0 ${width} ${height}`);
  const [x = NaN, y = NaN, w = NaN, h = NaN] = box;
  const fits = [width, height, w, h].every((side) => side > 0 && side <= limits.extent) && [x, y].every((place) => Math.abs(place) <= limits.extent);
  if (!fits) return refuse('svg-coordinates', 'This drawing has no size that can be used; set its width and height and save it again.');
  const step = gridSide / Math.max(width, height);
  const upright: Affine = [step, 0, 0, -step, 0, height * step];
  const view = viewOf([x, y, w, h], width, height, root.attributes.get('preserveAspectRatio') ?? 'xMidYMid meet');
  return { toGrid: after(upright, view), width: width * step, height: height * step, millimetresPerStep: millimetresPerPixel / step };
}

/** Cuts a ring along one edge of the page (Sutherland and Hodgman): what lies beyond falls onto the edge, where it has no area. */
function cutAlong(ring: readonly Point[], axis: 0 | 1, bound: number, sign: 1 | -1): readonly Point[] {
  const inside = (point: Point): boolean => (point[axis] - bound) * sign <= 0;
  if (ring.every(inside)) return ring;
  const kept: Point[] = [];
  let previous = ring.at(-1)!;
  for (const point of ring) {
    if (inside(point) !== inside(previous)) {
      const t = (bound - previous[axis]) / (point[axis] - previous[axis]);
      const across = previous[1 - axis]! + (point[1 - axis]! - previous[1 - axis]!) * t;
      kept.push(axis === 0 ? [bound, across] : [across, bound]);
    }
    if (inside(point)) kept.push(point);
    previous = point;
  }
  return kept;
}

/** What of a ring on the grid lies on the page, on whole steps. Undefined if nothing does. */
export function ontoPage(ring: readonly Point[], { width, height }: Page): Ring | undefined {
  let cut = ring;
  for (const [axis, bound, sign] of [[0, 0, -1], [0, width, 1], [1, 0, -1], [1, height, 1]] as const) cut = cut.length < 3 ? [] : cutAlong(cut, axis, bound, sign);
  if (cut.length < 3) return undefined;
  return cut.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
}

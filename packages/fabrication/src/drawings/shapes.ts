import { contourOf } from '../flat/arcs.ts';
import { boxOf, type Contour, distance, doubleArea, type Outline, type Point } from '../flat/contour.ts';

/** What an outline is, where it is something that has sizes. All in mm. */
export type Shape =
  | { readonly kind: 'circle'; readonly centre: Point; readonly diameter: number }
  /** Two half circles and what joins them; its length is over all. */
  | { readonly kind: 'slot'; readonly centre: Point; readonly width: number; readonly length: number }
  /** With sides along the axes of the view; with the radius of its corners, or of what the cutter needs in them. */
  | { readonly kind: 'window'; readonly centre: Point; readonly width: number; readonly height: number; readonly radius?: number };

export interface Arc {
  readonly centre: Point;
  readonly radius: number;
  readonly middle: Point;
  /** Whether it bends around what lies on the left of the outline: material, where that runs around material. */
  readonly convex: boolean;
}

/** Lengths agree within this: mm. */
const same = 0.01;
/** Kernels round the corners of what they offset to hundredths: mm. */
const rounded = 0.03;

/** Arcs of an outline; one that is more than a half circle once. */
export function arcsOf({ vertices, circle }: Contour): readonly Arc[] {
  if (circle) return [];
  const arcs: Arc[] = [];
  vertices.forEach(({ x, y, bulge }, at) => {
    if (bulge === 0) return;
    const next = vertices[(at + 1) % vertices.length]!;
    const chord = distance([x, y], [next.x, next.y]);
    // The arc's rise over its chord, and from it the radius.
    const rise = (Math.abs(bulge) * chord) / 2;
    const radius = (chord * chord) / (8 * rise) + rise / 2;
    const side = Math.sign(bulge) / chord;
    const outward: Point = [(next.y - y) * side, (x - next.x) * side];
    const middle: Point = [(x + next.x) / 2 + outward[0] * rise, (y + next.y) / 2 + outward[1] * rise];
    const centre: Point = [middle[0] - outward[0] * radius, middle[1] - outward[1] * radius];
    const before = arcs.at(-1);
    if (before && distance(before.centre, centre) < same && Math.abs(before.radius - radius) < same) return;
    arcs.push({ centre, radius, middle, convex: bulge > 0 });
  });
  return arcs;
}

/** A slot along an axis of the view, all of whose corners are as far from its middle line. */
function lyingSlot(outline: Outline): Shape | undefined {
  const { low, high } = boxOf(outline);
  const [across, along] = [high[0] - low[0], high[1] - low[1]];
  const [width, length] = [Math.min(across, along), Math.max(across, along)];
  if (length - width < 0.1 * width || outline.length < 12) return undefined;
  const centre: Point = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const reach = (length - width) / 2;
  const near = (value: number): number => Math.min(reach, Math.max(-reach, value));
  const [dx, dy]: Point = across > along ? [1, 0] : [0, 1];
  const agrees = outline.every(([x, y]) => {
    const at = near((x - centre[0]) * dx + (y - centre[1]) * dy);
    return Math.abs(distance([x, y], [centre[0] + at * dx, centre[1] + at * dy]) - width / 2) < rounded;
  });
  return agrees ? { kind: 'slot', centre, width, length } : undefined;
}

/** @returns undefined for whatever is not surely one of these. */
export function shapeOf(outline: Outline): Shape | undefined {
  const contour = contourOf(outline);
  if (contour.circle) return { kind: 'circle', centre: [contour.circle.x, contour.circle.y], diameter: 2 * contour.circle.radius };
  const arcs = arcsOf(contour);
  const { low, high } = boxOf(outline);
  const area = Math.abs(doubleArea(outline)) / 2;
  const level = lyingSlot(outline);
  if (level) return level;
  const [one, other] = arcs;
  if (arcs.length === 2 && one && other && Math.abs(one.radius - other.radius) < same) {
    const between = distance(one.centre, other.centre), { radius } = one;
    if (between > same && Math.abs(area / (Math.PI * radius * radius + 2 * radius * between) - 1) < 0.02) {
      return { kind: 'slot', centre: [(one.centre[0] + other.centre[0]) / 2, (one.centre[1] + other.centre[1]) / 2], width: 2 * radius, length: between + 2 * radius };
    }
  }
  const radius = arcs[0]?.radius;
  if (radius !== undefined && arcs.some((arc) => Math.abs(arc.radius - radius) > same)) return undefined;
  const sides = [0, 1].map((axis) => {
    const places = new Set<number>();
    contour.vertices.forEach((from, at) => {
      const to = contour.vertices[(at + 1) % contour.vertices.length]!;
      const [across, along] = axis === 0 ? [to.x - from.x, to.y - from.y] : [to.y - from.y, to.x - from.x];
      if (from.bulge === 0 && Math.abs(across) < same && Math.abs(along) > 0.3 * (high[1 - axis]! - low[1 - axis]!)) places.add(Math.round((axis === 0 ? from.x : from.y) * 100) / 100);
    });
    return [...places].toSorted((a, b) => a - b);
  }) as [number[], number[]];
  const [xs, ys] = sides;
  if (xs.length !== 2 || ys.length !== 2) return undefined;
  const [width, height] = [xs[1]! - xs[0]!, ys[1]! - ys[0]!];
  // Rounded inwards or relieved outwards, it still is about as large as its sides say.
  if (Math.abs(area - width * height) > (radius === undefined ? same * (width + height) : 4 * radius * radius)) return undefined;
  return { kind: 'window', centre: [(xs[0]! + xs[1]!) / 2, (ys[0]! + ys[1]!) / 2], width, height, ...(radius !== undefined && { radius }) };
}

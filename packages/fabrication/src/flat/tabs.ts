/** Small bridges that keep a piece in its sheet until everything is cut. */
import { bulgeOf } from './arcs.ts';
import { type Contour, distance, type Point, type Vertex } from './contour.ts';

/** One bridge for this much of an outline, and at least two: mm. */
const apart = 220;
const fewest = 2;
/** A bridge keeps off corners by its own width, and stands on an arc only where no straight stretch is left and the arc is this much wider. */
const roomOnLine = 3;
const radiusOnArc = 8;

interface Stretch { readonly from: Vertex; readonly to: Vertex; readonly length: number; readonly start: number }

/** Middles of bridges along one stretch: mm from the outline's beginning. */
interface Bridge { readonly stretch: number; readonly middle: number }

function stretchesOf({ vertices }: Contour): readonly Stretch[] {
  let start = 0;
  return vertices.map((from, at) => {
    const to = vertices[(at + 1) % vertices.length]!;
    const chord = distance([from.x, from.y], [to.x, to.y]);
    // Of an arc, nearly: it only tells where bridges are wanted.
    const length = chord * (1 + (2 / 3) * from.bulge * from.bulge);
    const stretch = { from, to, length, start };
    start += length;
    return stretch;
  });
}

const radiusOf = ({ from, to }: Stretch): number => {
  const bulge = Math.abs(from.bulge);
  return (distance([from.x, from.y], [to.x, to.y]) * (1 + bulge * bulge)) / (4 * bulge);
};

function bridgesOf(stretches: readonly Stretch[], width: number): readonly Bridge[] | undefined {
  const whole = stretches.reduce((sum, { length }) => sum + length, 0);
  const wanted = Math.max(fewest, Math.round(whole / apart));
  const lines = stretches.flatMap(({ from, length }, at) => (from.bulge === 0 && length >= roomOnLine * width ? [at] : []));
  const arcs = stretches.flatMap((stretch, at) => (stretch.from.bulge !== 0 && stretch.length >= roomOnLine * width && radiusOf(stretch) >= radiusOnArc * width ? [at] : []));
  const found: Bridge[] = [];
  const around = (a: number, b: number): number => Math.min(Math.abs(a - b), whole - Math.abs(a - b));
  for (const places of [lines, arcs]) {
    for (let each = 0; each < wanted && found.length < wanted; each++) {
      const target = ((each + 0.5) / wanted) * whole;
      let best: Bridge | undefined, least = Infinity;
      for (const stretch of places) {
        const { from, start, length } = stretches[stretch]!;
        const middle = from.bulge === 0 ? Math.min(Math.max(target, start + 1.5 * width), start + length - 1.5 * width) : start + length / 2;
        if (found.some((other) => around(other.middle, middle) < 3 * width || (from.bulge !== 0 && other.stretch === stretch))) continue;
        if (around(middle, target) < least) [best, least] = [{ stretch, middle }, around(middle, target)];
      }
      if (best) found.push(best);
    }
    if (found.length >= fewest) break;
  }
  return found.length < fewest ? undefined : found.toSorted((a, b) => a.middle - b.middle);
}

const along = ({ from, to }: Stretch, share: number): Point => [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];

/** Both ends of a bridge in the middle of an arc, and the arc's circle. */
function onArc(stretch: Stretch, width: number): { readonly before: Point; readonly after: Point; readonly circle: { readonly x: number; readonly y: number; readonly radius: number } } {
  const { from, to } = stretch;
  const chord = distance([from.x, from.y], [to.x, to.y]);
  const [ux, uy] = [(to.x - from.x) / chord, (to.y - from.y) / chord];
  const radius = radiusOf(stretch);
  const side = Math.sign(from.bulge);
  // The arc's highest point lies to the right of its chord where it runs counter-clockwise.
  const height = (Math.abs(from.bulge) * chord) / 2;
  const [mx, my] = along(stretch, 0.5);
  const [ox, oy] = [uy * side, -ux * side];
  const [x, y] = [mx + ox * (height - radius), my + oy * (height - radius)];
  const inwards = radius - Math.sqrt(radius * radius - (width * width) / 4);
  const at = (half: number): Point => [x + ox * (radius - inwards) + ux * half, y + oy * (radius - inwards) + uy * half];
  return { before: at(-width / 2), after: at(width / 2), circle: { x, y, radius } };
}

/**
 * An outline in pieces, with a gap for each bridge.
 *
 * @param width of a bridge: mm, measured along the cut.
 * @returns undefined where there is no room for two bridges.
 */
export function withTabs(contour: Contour, width: number): readonly Contour[] | undefined {
  const stretches = stretchesOf(contour);
  const bridges = bridgesOf(stretches, width);
  if (!bridges) return undefined;
  const runs: Vertex[][] = [[]];
  const vertex = ([x, y]: Point, bulge = 0): Vertex => ({ x, y, bulge });
  for (const [at, stretch] of stretches.entries()) {
    const own = bridges.filter((bridge) => bridge.stretch === at);
    const { from, to, start, length } = stretch;
    if (own.length === 0) {
      runs.at(-1)!.push(from);
    } else if (from.bulge === 0) {
      runs.at(-1)!.push(from);
      for (const { middle } of own) {
        runs.at(-1)!.push(vertex(along(stretch, (middle - start - width / 2) / length)));
        runs.push([vertex(along(stretch, (middle - start + width / 2) / length))]);
      }
    } else {
      const { before, after, circle } = onArc(stretch, width);
      const direction = Math.sign(from.bulge);
      runs.at(-1)!.push(vertex([from.x, from.y], bulgeOf([from.x, from.y], before, circle, direction)), vertex(before));
      runs.push([vertex(after, bulgeOf(after, [to.x, to.y], circle, direction))]);
    }
  }
  // The last run goes on where the outline began.
  const [first, ...others] = runs;
  const last = others.pop()!;
  return [...others, [...last, ...first!]].map((vertices) => ({ closed: false, vertices }));
}

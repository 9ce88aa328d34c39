import type { TopoDS_Edge } from 'replicad-opencascadejs';
import type { Bench, Point2 } from './bench.ts';
import type { Circle } from './circles.ts';
import { arcAround, isSame, lineTo } from './contours.ts';

interface Tangent {
  readonly from: Circle;
  readonly to: Circle;
  /** Unit vector outwards. */
  readonly out: Point2;
}

/** Outline of the smallest convex shape around circles: straight lines that touch two of them, arcs between. Empty where it encloses nothing. */
export function hullEdges(bench: Bench, circles: readonly Circle[]): readonly TopoDS_Edge[] {
  const tangents = tangentsAround(circles);
  if (tangents.length === 0) {
    const largest = circles.reduce((most, circle) => (circle.radius > most.radius ? circle : most), { at: [0, 0], radius: 0 } as Circle);
    return largest.radius > 0 ? [arcAround(bench, largest.at, largest.radius)] : [];
  }
  if (tangents.length === 2 && tangents.every(({ from, to }) => from.radius === 0 && to.radius === 0)) return [];
  return tangents.flatMap(({ from, to, out }, place) => {
    const next = tangents[(place + 1) % tangents.length]!;
    const [a, b, c] = [touch(from, out), touch(to, out), touch(to, next.out)];
    const line = isSame(a, b) ? [] : [lineTo(bench, a, b)];
    return isSame(b, c) ? line : [...line, arcAround(bench, to.at, to.radius, { from: b, to: c })];
  });
}

const touch = ({ at: [x, y], radius }: Circle, [nx, ny]: Point2): Point2 => [x + nx * radius, y + ny * radius];

function tangentsAround(circles: readonly Circle[]): readonly Tangent[] {
  const found: Tangent[] = [];
  for (const from of circles) {
    for (const to of circles) {
      const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]];
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length < 1e-9 || length <= Math.abs(from.radius - to.radius)) continue;
      const [ux, uy] = [dx / length, dy / length];
      const cosine = (from.radius - to.radius) / length;
      const sine = Math.sqrt(1 - cosine * cosine);
      const out: Point2 = [ux * cosine + uy * sine, uy * cosine - ux * sine];
      const reach = (circle: Circle): number => circle.at[0] * out[0] + circle.at[1] * out[1] + circle.radius;
      const along = (circle: Circle): number => circle.at[1] * out[0] - circle.at[0] * out[1];
      const line = reach(from);
      const [first, last] = [along(from), along(to)];
      // Of several that touch one line, the outermost two.
      if (circles.every((circle) => reach(circle) <= line + 1e-9 && (reach(circle) < line - 1e-9 || (along(circle) >= first - 1e-9 && along(circle) <= last + 1e-9)))) found.push({ from, to, out });
    }
  }
  const sorted = found.sort((a, b) => half(a.out) - half(b.out) || -cross(a.out, b.out));
  return sorted.filter(({ out }, place) => place === 0 || !isSame(out, sorted[place - 1]!.out));
}

const half = ([x, y]: Point2): number => (y > 0 || (y === 0 && x > 0) ? 0 : 1);
const cross = (a: Point2, b: Point2): number => a[0] * b[1] - a[1] * b[0];

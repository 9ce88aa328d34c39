import { chordTolerance, cosDegrees, NodeRefused, segmentsOf, sinDegrees } from '@patternbook/geometry';
import type { Bench } from '../bench.ts';
import type { Contours } from '../binding.ts';
import { distinct, reachOf } from '../contour.ts';
import type { FlatContour } from '../heap.ts';
import { insetOf } from '../inset/wavefront.ts';
import type { Inset, Level } from '../inset/wavefront.ts';
import type { PrismMaker } from '../maker.ts';
import { solidOfTriangles } from '../solid-of-triangles.ts';

/** A slope that moves in at either end, straight walls between, and a lid on what is left of the profile at each end. */
export const edgedExtrude: PrismMaker<'edged-extrude'> = ({ height, bottom, bottomSize, top, topSize, centred }, bench, [profile]) => {
  const contours = bench.heap.read(bench.contoursOf(profile!)).map(distinct).filter((contour) => contour.length >= 6);
  if (contours.length === 0) return bench.noSolid();
  const below = slope(bench, contours, { kind: bottom, size: bottomSize, end: 'bottom' });
  const above = slope(bench, contours, { kind: top, size: topSize, end: 'top' });

  const base = centred ? -height / 2 : 0;
  const points: number[] = [];
  for (let at = 0; at < below.points.length; at += 3) points.push(below.points[at]!, below.points[at + 1]!, base + bottomSize - below.points[at + 2]!);
  const upper = points.length / 3;
  for (let at = 0; at < above.points.length; at += 3) points.push(above.points[at]!, above.points[at + 1]!, base + height - topSize + above.points[at + 2]!);

  const triangles: number[] = [];
  const add = (a: number, b: number, c: number): void => void triangles.push(a, b, c);
  eachTriangle(below.triangles, (a, b, c) => add(a, c, b));
  eachTriangle(above.triangles, (a, b, c) => add(upper + a, upper + b, upper + c));
  eachTriangle(lid(bench, below), (a, b, c) => add(a, c, b));
  eachTriangle(lid(bench, above), (a, b, c) => add(upper + a, upper + b, upper + c));
  let first = 0;
  for (const contour of contours) {
    const count = contour.length / 2;
    for (let place = 0; place < count; place += 1) {
      const [from, to] = [first + place, first + ((place + 1) % count)];
      add(from, to, upper + to);
      add(from, upper + to, upper + from);
    }
    first += count;
  }
  return bench.surface(solidOfTriangles(bench, Float64Array.from(points), Uint32Array.from(triangles)));
};

interface Slope {
  readonly kind: 'chamfer' | 'fillet';
  readonly size: number;
  readonly end: 'bottom' | 'top';
}

/** Throws where it does not fit, with the largest that does. */
function slope(bench: Bench, contours: readonly FlatContour[], order: Slope): Inset {
  const { size, end } = order;
  const levels = levelsOf(order, bench);
  const whole = insetOf(contours, levels);
  if (whole.ok) return whole.value;
  // The chords of a draft lie so far inside of their circles that an edge which fits can miss by as much.
  if (bench.quality === 'draft' && size - whole.most <= chordTolerance(reachOf(contours), 'draft')) {
    const share = (whole.most - spare) / size;
    const nearly = share > 0 ? insetOf(contours, levels.map(({ inset, height }) => ({ inset: share * inset, height }))) : whole;
    if (nearly.ok) return nearly.value;
    // Next to nothing is left of it: a straight wall shows the same.
    const straight = insetOf(contours, levelsOf({ ...order, size: 0 }, bench));
    if (straight.ok) return { ...straight.value, points: straight.value.points.map((value, at) => (at % 3 === 2 ? size : value)) };
  }
  const most = mostThatFits(bench, contours, order, whole.most);
  const fits = most > 0 ? `at most ${most} mm fits before its outline closes up; choose a smaller ${end}Size` : `its outline is too narrow for any; set ${end}Size to 0 or widen the outline`;
  throw new NodeRefused('edged-extrude', `${end}Size`, `The edge at the ${end} of an extrusion with cut or rounded edges is ${size} mm, but ${fits}.`);
}

/** Rounded down to a hundredth, and tried: where corners are very sharp, how the slope is divided moves its end a little. */
function mostThatFits(bench: Bench, contours: readonly FlatContour[], order: Slope, found: number): number {
  for (let most = roundedDown(found); most > 0; ) {
    const tried = insetOf(contours, levelsOf({ ...order, size: most }, bench));
    if (tried.ok) return most;
    most = Math.min(roundedDown(0.99 * most), roundedDown(tried.most));
  }
  return 0;
}

const roundedDown = (most: number): number => Math.floor((most - spare) * 100) / 100;

/** Less than what a print shows, more than what makes slivers. */
const spare = 0.002;

function levelsOf({ kind, size }: Slope, { quality }: Bench): readonly Level[] {
  if (size === 0) return [{ inset: 0, height: 0 }];
  const steps = kind === 'chamfer' ? 1 : segmentsOf(size, quality) / 4;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (90 * step) / steps;
    return kind === 'chamfer' ? { inset: step * size, height: step * size } : { inset: size * (1 - cosDegrees(angle)), height: size * sinDegrees(angle) };
  });
}

/** Counter-clockwise seen from where the slope leads. */
function lid(bench: Bench, { points, rims }: Inset): readonly number[] {
  const flat = rims.map((rim) => Float64Array.from(rim.flatMap((vertex) => [points[3 * vertex]!, points[3 * vertex + 1]!])));
  const contours: Contours = bench.contours(flat);
  const found = bench.put(bench.binding._Triangulate(contours, -1, true));
  const vertices = rims.flat();
  return Array.from({ length: found.size() }, (_, place) => found.get(place)).flatMap((corners) => [vertices[corners[0]]!, vertices[corners[1]]!, vertices[corners[2]]!]);
}

function eachTriangle(triangles: readonly number[], take: (a: number, b: number, c: number) => void): void {
  for (let at = 0; at < triangles.length; at += 3) take(triangles[at]!, triangles[at + 1]!, triangles[at + 2]!);
}

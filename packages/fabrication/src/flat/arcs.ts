/** Finds the circles and arcs that a kernel cut into chords. No angle is computed, so that every engine finds the same bits. */
import { type Contour, distance, type Outline, type Point, type Vertex } from './contour.ts';

/** Corners of an arc lie on its circle: mm. */
const onCircle = 1e-3;
/** A corner that stands off the line between its neighbours by less is none: mm. Float32 holds half a metre to 0.00003 mm. */
const onLine = 2e-4;
/** Chords over more than a sixteenth of a circle are the sides of a polygon that was meant: sine of half the angle, and a little. */
const longestChord = 0.2;
/** So are chords that stand off their arc by more: mm. Kernels keep to a tenth of that (`chordTolerance`), small relieved corners to a third. */
const highestChord = 0.1;
/** Three points lie on a circle always, four hardly by chance. */
const fewestEdges = 3;
const largestRadius = 10_000;

interface Circle { readonly x: number; readonly y: number; readonly radius: number }

/** Edges that follow one another: a line, or chords of one arc. */
interface Stretch { readonly from: number; readonly edges: number; readonly circle?: Circle }

/** Leaves out corners that are none. */
export function straightened(outline: Outline): Outline {
  const kept: Point[] = [];
  for (const [place, point] of outline.entries()) {
    const before = kept[kept.length - 1] ?? outline[outline.length - 1]!;
    const after = outline[(place + 1) % outline.length]!;
    const length = distance(before, after);
    const twice = Math.abs((point[0] - before[0]) * (after[1] - before[1]) - (point[1] - before[1]) * (after[0] - before[0]));
    const between = (point[0] - before[0]) * (after[0] - before[0]) + (point[1] - before[1]) * (after[1] - before[1]);
    if (distance(before, point) < onLine || (twice < onLine * length && between > 0 && between < length * length)) continue;
    kept.push(point);
  }
  return kept;
}

function throughThree([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Circle | undefined {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const twice = 2 * (ux * vy - uy * vx);
  const [u, v] = [ux * ux + uy * uy, vx * vx + vy * vy];
  if (Math.abs(twice) < 1e-9) return undefined;
  const [x, y] = [(vy * u - uy * v) / twice, (ux * v - vx * u) / twice];
  const radius = Math.sqrt(x * x + y * y);
  return radius > largestRadius ? undefined : { x: x + ax, y: y + ay, radius };
}

/** Least squares over all corners (Kåsa, 1976), since a full circle has no end that must stay where it is. */
function throughAll(points: Outline): Circle | undefined {
  const n = points.length;
  const [mx, my] = [points.reduce((sum, [x]) => sum + x, 0) / n, points.reduce((sum, [, y]) => sum + y, 0) / n];
  let xx = 0, xy = 0, yy = 0, xq = 0, yq = 0, q = 0;
  for (const point of points) {
    const [x, y] = [point[0] - mx, point[1] - my];
    const square = x * x + y * y;
    xx += x * x; xy += x * y; yy += y * y; xq += x * square; yq += y * square; q += square;
  }
  const determinant = 2 * (xx * yy - xy * xy);
  if (determinant < 1e-12) return undefined;
  const [x, y] = [(xq * yy - yq * xy) / determinant, (yq * xx - xq * xy) / determinant];
  return { x: x + mx, y: y + my, radius: Math.sqrt(x * x + y * y + q / n) };
}

/** Whether so many edges from a corner on are chords of a circle, all turning one way. */
function follows(outline: Outline, { from, edges, circle: { x, y, radius } }: Required<Stretch>): boolean {
  const n = outline.length;
  let turning = 0;
  for (let edge = 0; edge < edges; edge++) {
    const [ax, ay] = outline[(from + edge) % n]!, [bx, by] = outline[(from + edge + 1) % n]!;
    const chord = distance([ax, ay], [bx, by]);
    if (chord > 2 * radius * longestChord || (chord * chord) / (8 * radius) > highestChord) return false;
    if (Math.abs(distance([bx, by], [x, y]) - radius) > onCircle) return false;
    const turn = Math.sign((ax - x) * (by - y) - (ay - y) * (bx - x));
    if (turning !== 0 && turn !== turning) return false;
    turning = turn;
  }
  return true;
}

function stretchesOf(outline: Outline): readonly Stretch[] {
  const n = outline.length;
  const whole = throughAll(outline);
  if (whole && follows(outline, { from: 0, edges: n, circle: whole })) return [{ from: 0, edges: n, circle: whole }];
  // The longest edge is the least likely to be a chord, so that no arc is begun in its middle.
  let start = 0, longest = 0;
  for (let at = 0; at < n; at++) {
    const length = distance(outline[at]!, outline[(at + 1) % n]!);
    if (length > longest) [start, longest] = [at + 1, length];
  }
  const stretches: Stretch[] = [];
  for (let at = 0; at < n;) {
    const from = (start + at) % n;
    let stretch: Stretch = { from, edges: 1 };
    for (let edges = fewestEdges; at + edges <= n && edges < n; edges++) {
      const circle = throughThree(outline[from]!, outline[(from + (edges >> 1)) % n]!, outline[(from + edges) % n]!);
      if (!circle || !follows(outline, { from, edges, circle })) break;
      stretch = { from, edges, circle };
    }
    stretches.push(stretch);
    at += stretch.edges;
  }
  return stretches;
}

/** For each corner, whether it lies within an arc and not at one of its ends. */
export function withinArcs(outline: Outline): readonly boolean[] {
  const within = outline.map(() => false);
  for (const { from, edges, circle } of stretchesOf(outline)) {
    if (!circle) continue;
    for (let edge = edges === outline.length ? 0 : 1; edge < edges; edge++) within[(from + edge) % outline.length] = true;
  }
  return within;
}

/** Of an arc between two points of its circle. */
export function bulgeOf([ax, ay]: Point, [bx, by]: Point, { x, y, radius }: Circle, direction: number): number {
  const chord = distance([ax, ay], [bx, by]);
  const left = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / chord;
  return (direction * 2 * (radius - direction * left)) / chord;
}

/** An outline as lines and arcs: circles are circles again. No arc is longer than half a circle, which some programs ask for. */
export function contourOf(outline: Outline): Contour {
  const n = outline.length;
  const stretches = stretchesOf(outline);
  const [first] = stretches;
  if (first?.circle && first.edges === n) {
    const { x, y, radius } = first.circle;
    const direction = turnOf(outline, 0, first.circle);
    return { closed: true, circle: first.circle, vertices: [{ x: x + radius, y, bulge: direction }, { x: x - radius, y, bulge: direction }] };
  }
  const vertices = stretches.flatMap(({ from, edges, circle }): Vertex[] => {
    const start = outline[from]!, end = outline[(from + edges) % n]!;
    if (!circle) return [{ x: start[0], y: start[1], bulge: 0 }];
    const direction = turnOf(outline, from, circle);
    const bulge = bulgeOf(start, end, circle, direction);
    if (Math.abs(bulge) <= 1) return [{ x: start[0], y: start[1], bulge }];
    const middle = outline[(from + (edges >> 1)) % n]!;
    return [{ x: start[0], y: start[1], bulge: bulgeOf(start, middle, circle, direction) }, { x: middle[0], y: middle[1], bulge: bulgeOf(middle, end, circle, direction) }];
  });
  return { closed: true, vertices };
}

/** 1 where an arc runs counter-clockwise. */
function turnOf(outline: Outline, from: number, { x, y }: Circle): number {
  const [ax, ay] = outline[from]!, [bx, by] = outline[(from + 1) % outline.length]!;
  return Math.sign((ax - x) * (by - y) - (ay - y) * (bx - x));
}

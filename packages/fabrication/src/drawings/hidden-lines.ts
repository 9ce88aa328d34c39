import { type Cells, cellsOver } from './cells.ts';
import type { EdgeNet } from './edges.ts';
import { type Projection, project } from './projection.ts';

/** Four numbers a line: from x, y to x, y on the paper; mm. */
export type Lines = number[];

export interface LineDrawing {
  readonly visible: Lines;
  /** Creases that something lies before. */
  readonly hidden: Lines;
}

export interface LineOptions {
  /** Only what is farther than this along `toward` is there; what lies on it is cut through. */
  readonly cut?: number;
  /** Outlines of what was cut through: it lies before everything. */
  readonly section?: Lines;
}

/** Triangles that turn less than this to the viewer are seen from their edge. */
const edgeOn = 1e-4;

/**
 * The lines that draughtsmen draw: creases, and outlines where a round surface turns away, parted into what is seen and
 * what something hides. Exact: each line is cut by every triangle that may lie before it, in a net of cells.
 */
export function drawLines(net: EdgeNet, projection: Projection, options: LineOptions = {}): LineDrawing {
  const { edges, sharp, normals, indices, size } = net;
  const points = project(net.positions, projection);
  const triangles = indices.length / 3;
  const front = new Uint8Array(triangles);
  const before: number[] = [];
  const [tx, ty, tz] = projection.toward;
  for (let f = 0; f < triangles; f++) {
    if (normals[f * 3]! * tx + normals[f * 3 + 1]! * ty + normals[f * 3 + 2]! * tz <= edgeOn) continue;
    front[f] = 1;
    before.push(f);
  }
  const hiding = { points, indices, cells: cellsOver(points, indices, before), grain: size * 1e-5, cut: options.cut ?? Infinity, section: options.section ?? [] };
  const visible: Lines = [], hidden: Lines = [];
  for (let edge = 0; edge < sharp.length; edge++) {
    const f = edges[edge * 4 + 2]!, g = edges[edge * 4 + 3]!;
    const faces = front[f]! + (g < 0 ? 0 : front[g]!);
    const drawn = sharp[edge] === 1 || faces === 1;
    if (!drawn) continue;
    const line = clipped(points, edges[edge * 4]! * 3, edges[edge * 4 + 1]! * 3, hiding.cut);
    if (!line) continue;
    if (faces === 0) {
      hidden.push(line[0], line[1], line[3], line[4]);
      continue;
    }
    part(line, hiddenSpans(line, hiding, f, g), size, visible, sharp[edge] === 1 ? hidden : undefined);
  }
  return { visible, hidden: options.cut === undefined ? apart(hidden, visible, size) : [] };
}

type Line = readonly [x0: number, y0: number, z0: number, x1: number, y1: number, z1: number];

/** What of an edge lies behind the cut, unless that is a point on the paper. */
function clipped(p: Float64Array, a: number, b: number, cut: number): Line | undefined {
  let [x0, y0, z0, x1, y1, z1] = [p[a]!, p[a + 1]!, p[a + 2]!, p[b]!, p[b + 1]!, p[b + 2]!];
  if (z0 > cut && z1 > cut) return undefined;
  if (z0 > cut || z1 > cut) {
    const t = (cut - z0) / (z1 - z0);
    const [x, y] = [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
    if (z0 > cut) [x0, y0, z0] = [x, y, cut];
    else [x1, y1, z1] = [x, y, cut];
  }
  return Math.abs(x1 - x0) + Math.abs(y1 - y0) < 1e-6 ? undefined : [x0, y0, z0, x1, y1, z1];
}

interface Hiding {
  readonly points: Float64Array;
  readonly indices: ArrayLike<number>;
  readonly cells: Cells;
  /** Below this two places are one: mm. */
  readonly grain: number;
  readonly cut: number;
  readonly section: Lines;
}

/** Pairs of shares along the line between which something lies before it. */
function hiddenSpans(line: Line, hiding: Hiding, f: number, g: number): number[] {
  const { points: p, indices, cells, grain, cut, section } = hiding;
  const [x0, y0, z0, x1, y1, z1] = line;
  const lowest = Math.min(z0, z1);
  const spans: number[] = [];
  let from = 0, to = 1;
  // Keeps where a quantity, linear along the line, is not negative.
  const keep = (start: number, end: number): boolean => {
    if (start < 0 && end < 0) return false;
    if (start < 0) from = Math.max(from, start / (start - end));
    else if (end < 0) to = Math.min(to, start / (start - end));
    return from < to;
  };
  cells.near(x0, y0, x1, y1, (triangle) => {
    if (triangle === f || triangle === g) return;
    const a = indices[triangle * 3]! * 3, b = indices[triangle * 3 + 1]! * 3, c = indices[triangle * 3 + 2]! * 3;
    if (p[a + 2]! <= lowest && p[b + 2]! <= lowest && p[c + 2]! <= lowest) return;
    from = 0;
    to = 1;
    for (let corner = 0; corner < 3; corner++) {
      const s = corner === 0 ? a : corner === 1 ? b : c, e = corner === 0 ? b : corner === 1 ? c : a;
      const dx = p[e]! - p[s]!, dy = p[e + 1]! - p[s + 1]!;
      const margin = grain * (Math.abs(dx) + Math.abs(dy));
      if (!keep(dx * (y0 - p[s + 1]!) - dy * (x0 - p[s]!) + margin, dx * (y1 - p[s + 1]!) - dy * (x1 - p[s]!) + margin)) return;
    }
    const bx = p[b]! - p[a]!, by = p[b + 1]! - p[a + 1]!, bz = p[b + 2]! - p[a + 2]!, cx = p[c]! - p[a]!, cy = p[c + 1]! - p[a + 1]!, cz = p[c + 2]! - p[a + 2]!;
    const double = bx * cy - by * cx;
    const sx = (bz * cy - cz * by) / double, sy = (cz * bx - bz * cx) / double;
    const d0 = p[a + 2]! + sx * (x0 - p[a]!) + sy * (y0 - p[a + 1]!), d1 = p[a + 2]! + sx * (x1 - p[a]!) + sy * (y1 - p[a + 1]!);
    // A steep triangle's depth is known the less well, the steeper it is.
    const least = grain * (8 + 2 * (Math.abs(sx) + Math.abs(sy)));
    if (!keep(d0 - z0 - least, d1 - z1 - least)) return;
    if (cut < Infinity && !keep(cut - d0, cut - d1)) return;
    spans.push(from, to);
  });
  if (section.length > 0) coveredBy(section, line, spans);
  return spans;
}

/** Adds where the line runs behind what was cut through: closed outlines part it into outside and inside by turns. */
function coveredBy(section: Lines, [x0, y0, , x1, y1]: Line, spans: number[]): void {
  const dx = x1 - x0, dy = y1 - y0;
  const crossings: number[] = [];
  for (let at = 0; at < section.length; at += 4) {
    const [ax, ay, bx, by] = [section[at]!, section[at + 1]!, section[at + 2]!, section[at + 3]!];
    const a = dx * (ay - y0) - dy * (ax - x0), b = dx * (by - y0) - dy * (bx - x0);
    if (a >= 0 === b >= 0) continue;
    const k = a / (a - b);
    crossings.push(((ax + k * (bx - ax) - x0) * dx + (ay + k * (by - ay) - y0) * dy) / (dx * dx + dy * dy));
  }
  crossings.sort((one, other) => one - other);
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const from = Math.max(0, crossings[at]!), to = Math.min(1, crossings[at + 1]!);
    if (from < to) spans.push(from, to);
  }
}

/** Parts a line by the spans that are hidden; pieces shorter than what a pen could draw belong to their neighbours. */
function part(line: Line, spans: number[], size: number, visible: Lines, hidden: Lines | undefined): void {
  const [x0, y0, , x1, y1] = line;
  const dx = x1 - x0, dy = y1 - y0;
  const length = Math.sqrt(dx * dx + dy * dy);
  const least = (size * 2e-4) / length;
  const push = (to: Lines | undefined, s: number, e: number): void => { to?.push(x0 + s * dx, y0 + s * dy, x0 + e * dx, y0 + e * dy); };
  const sorted = Array.from({ length: spans.length / 2 }, (_, i) => [spans[i * 2]!, spans[i * 2 + 1]!] as const).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1] + least) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  let at = 0;
  for (const [from, to] of merged) {
    // A whole short line may be hidden; a short piece of a longer one is a graze.
    if (to - from < least && least < 1) continue;
    if (from - at > Math.min(least, 0.999)) push(visible, at, from);
    push(hidden, Math.max(at, from), to);
    at = Math.max(at, to);
  }
  if (1 - at > Math.min(least, 0.999) || at === 0) push(visible, at, 1);
}

/** Lines without those pieces that lie upon one of the others: a dashed line is not drawn over a solid one. */
function apart(lines: Lines, others: Lines, size: number): Lines {
  const most = 4e6;
  // So many that nobody would draw them.
  if (lines.length * others.length > 16 * most) return [];
  const grain = size * 1e-4;
  const result: Lines = [];
  for (let at = 0; at < lines.length; at += 4) {
    const line: Line = [lines[at]!, lines[at + 1]!, 0, lines[at + 2]!, lines[at + 3]!, 0];
    const [x0, y0, , x1, y1] = line;
    const dx = x1 - x0, dy = y1 - y0;
    const square = dx * dx + dy * dy;
    if (square < grain * grain) continue;
    const length = Math.sqrt(square);
    const spans: number[] = [];
    const cover = (list: Lines, end: number): void => {
      for (let k = 0; k < end; k += 4) {
        const a = (dx * (list[k + 1]! - y0) - dy * (list[k]! - x0)) / length, b = (dx * (list[k + 3]! - y0) - dy * (list[k + 2]! - x0)) / length;
        if (Math.abs(a) > grain || Math.abs(b) > grain) continue;
        const s = (dx * (list[k]! - x0) + dy * (list[k + 1]! - y0)) / square, e = (dx * (list[k + 2]! - x0) + dy * (list[k + 3]! - y0)) / square;
        const [from, to] = [Math.max(0, Math.min(s, e)), Math.min(1, Math.max(s, e))];
        if (from < to) spans.push(from, to);
      }
    };
    cover(others, others.length);
    cover(result, result.length);
    part(line, spans, size, result, undefined);
  }
  return result;
}

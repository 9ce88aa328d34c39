/** Areas measured by ruling lines across outlines, with nothing of the code that made them. */

export type Outlines = readonly (readonly (readonly [x: number, y: number])[])[];

interface Box { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

function boxOf(outlines: Outlines): Box {
  const points = outlines.flat();
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity);
  return { minX: least(xs), minY: least(ys), maxX: most(xs), maxY: most(ys) };
}

type Interval = readonly [from: number, to: number];

/** Where a horizontal line runs inside, by the non-zero rule. */
function intervalsAt(outlines: Outlines, y: number): readonly Interval[] {
  const crossings: [x: number, turn: number][] = [];
  for (const outline of outlines) {
    let [px, py] = outline[outline.length - 1]!;
    for (const [x, yNext] of outline) {
      if (py <= y !== yNext <= y) crossings.push([px + ((y - py) / (yNext - py)) * (x - px), yNext > py ? 1 : -1]);
      [px, py] = [x, yNext];
    }
  }
  crossings.sort(([a], [b]) => a - b);
  const intervals: Interval[] = [];
  let winding = 0, from = 0;
  for (const [x, turn] of crossings) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0 && x > from) intervals.push([from, x]);
  }
  return intervals;
}

const lengthOf = (intervals: readonly Interval[]): number => intervals.reduce((sum, [from, to]) => sum + to - from, 0);

/** Length that lies in one list but not in the other, both ways. */
function apart(a: readonly Interval[], b: readonly Interval[]): number {
  const edges = [...a.flatMap(([from, to]) => [[from, 1, 0], [to, -1, 0]] as const), ...b.flatMap(([from, to]) => [[from, 0, 1], [to, 0, -1]] as const)].sort(([x], [y]) => x - y);
  let inA = 0, inB = 0, before = 0, sum = 0;
  for (const [x, stepA, stepB] of edges) {
    if (inA > 0 !== inB > 0) sum += x - before;
    before = x;
    inA += stepA;
    inB += stepB;
  }
  return sum;
}

export interface Comparison {
  /** Area of the first by area of the second. */
  readonly ratio: number;
  /** Area that only one of the two has, by area of the second. */
  readonly apart: number;
  /** Widths and heights, first by second. */
  readonly width: number;
  readonly height: number;
}

/** Lays two drawings on each other by the middles of their boxes and rules lines across both. */
export function compare(first: Outlines, second: Outlines, { lines = 500 } = {}): Comparison {
  const [one, two] = [boxOf(first), boxOf(second)];
  const dx = (two.minX + two.maxX - one.minX - one.maxX) / 2, dy = (two.minY + two.maxY - one.minY - one.maxY) / 2;
  const moved = first.map((outline) => outline.map(([x, y]) => [x + dx, y + dy] as const));
  const from = Math.min(two.minY, one.minY + dy), to = Math.max(two.maxY, one.maxY + dy);
  let areaOne = 0, areaTwo = 0, different = 0;
  for (let line = 0; line < lines; line += 1) {
    const y = from + ((line + 0.5) / lines) * (to - from);
    const [a, b] = [intervalsAt(moved, y), intervalsAt(second, y)];
    areaOne += lengthOf(a);
    areaTwo += lengthOf(b);
    different += apart(a, b);
  }
  return { ratio: areaOne / areaTwo, apart: different / areaTwo, width: (one.maxX - one.minX) / (two.maxX - two.minX), height: (one.maxY - one.minY) / (two.maxY - two.minY) };
}

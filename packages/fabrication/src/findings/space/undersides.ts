/** How far an underside hangs free, seen from above on a grid. */
import { after, type LaidBody } from './laid-body.ts';

export interface Hanging {
  /** Whether anything holds it at all. */
  readonly held: boolean;
  /** Widest span whose both ends are held, taking for each spot the shortest: mm. */
  readonly bridge: number;
  readonly bridgeAt: readonly [x: number, y: number];
  /** Furthest spot that is held on one side only, or too far from any other, from what holds it: mm. */
  readonly reach: number;
  /** The same of spots that no other side holds at all: mm. */
  readonly alone: number;
  readonly reachAt: readonly [x: number, y: number];
  /** All spots that are held on one side only: mm². */
  readonly loose: number;
  /** Furthest spot from anything that holds it, however many sides do: mm. */
  readonly depth: number;
  readonly depthAt: readonly [x: number, y: number];
}

export interface Holds {
  /** Height up to which the first layer holds all there is: mm. */
  readonly bed: number;
  /** Widest span, and furthest reach from what holds, that come out well: mm. What a spot is judged by is what suits it better. */
  readonly bridge: number;
  readonly reach: number;
}

/** mm. */
const finest = 0.25;
const mostCells = 160;
/** Steps to one side; the other is the same backwards. Eight directions, so that a strip five times as long as wide is followed. */
const directions = [[1, 0], [2, 1], [1, 1], [1, 2], [0, 1], [-1, 2], [-1, 1], [-2, 1]] as const;

const outside = 0, inside = 1, holding = 2;

/**
 * @param triangles of a connected piece that faces down.
 */
export function hangingOf(body: LaidBody, triangles: readonly number[], holds: Holds): Hanging {
  const member = new Set(triangles);
  const sides: number[] = [];
  for (const triangle of triangles) {
    for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
      const other = body.across[side]!;
      if (other >= 0 && !member.has(other) && (descends(body, side, other) || rises(body, side, other) || liesOn(body, side, holds.bed))) sides.push(side);
    }
  }
  const grid = gridOf(body, triangles, sides);
  for (const triangle of triangles) fill(body, triangle, grid);
  for (const side of sides) draw(body, side, grid);
  return { held: sides.length > 0, ...measure(grid, holds) };
}

interface Grid {
  readonly cells: Uint8Array;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly front: number;
  readonly size: number;
  /** Direction of its rows. */
  readonly along: readonly [x: number, y: number];
}

/** Rows run along the longest side that holds, so that what spans from wall to wall spans straight over the grid, however the part is turned. */
function gridOf(body: LaidBody, triangles: readonly number[], sides: readonly number[]): Grid {
  const { positions, indices } = body;
  let along: readonly [number, number] = [1, 0], longest = 0;
  for (const side of sides) {
    const a = indices[side]! * 3, b = indices[after(side)]! * 3;
    const dx = positions[b]! - positions[a]!, dy = positions[b + 1]! - positions[a + 1]!, length = Math.sqrt(dx * dx + dy * dy);
    if (length > longest + 1e-6) [along, longest] = [[dx / length, dy / length], length];
  }
  const min = [Infinity, Infinity], max = [-Infinity, -Infinity];
  for (const triangle of triangles) {
    for (let corner = triangle * 3; corner < triangle * 3 + 3; corner++) {
      turnedBy(along, positions[indices[corner]! * 3]!, positions[indices[corner]! * 3 + 1]!).forEach((value, axis) => {
        min[axis] = Math.min(min[axis]!, value);
        max[axis] = Math.max(max[axis]!, value);
      });
    }
  }
  const [width, depth] = [max[0]! - min[0]!, max[1]! - min[1]!];
  const size = Math.max(finest, width / mostCells, depth / mostCells);
  const columns = Math.ceil(width / size) + 3, rows = Math.ceil(depth / size) + 3;
  return { cells: new Uint8Array(columns * rows), columns, rows, left: min[0]! - size, front: min[1]! - size, size, along };
}

const turnedBy = ([c, s]: Grid['along'], x: number, y: number): readonly [number, number] => [x * c + y * s, y * c - x * s];

/** A vertex on the grid, in cells. */
function onGrid({ positions }: LaidBody, vertex: number, { left, front, size, along }: Grid): readonly [number, number] {
  const [x, y] = turnedBy(along, positions[vertex * 3]!, positions[vertex * 3 + 1]!);
  return [(x - left) / size, (y - front) / size];
}

/** Rows of which rounding alone makes a triangle reach into: no wall beside it would reach there. Cells. */
const sliver = 0.01;

function fill(body: LaidBody, triangle: number, grid: Grid): void {
  const { cells, columns, rows } = grid;
  const corners = [0, 1, 2].map((corner) => onGrid(body, body.indices[triangle * 3 + corner]!, grid));
  const ys = corners.map(([, y]) => y);
  for (let row = Math.max(0, Math.floor(Math.min(...ys) + sliver)); row <= Math.min(rows - 1, Math.floor(Math.max(...ys) - sliver)); row++) {
    const y = Math.min(Math.max(row + 0.5, Math.min(...ys)), Math.max(...ys));
    let from = Infinity, to = -Infinity;
    for (let corner = 0; corner < 3; corner++) {
      const [ax, ay] = corners[corner]!, [bx, by] = corners[(corner + 1) % 3]!;
      if ((ay < y && by < y) || (ay > y && by > y)) continue;
      const xs = ay === by ? [ax, bx] : [ax + ((bx - ax) * (y - ay)) / (by - ay)];
      for (const x of xs) {
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
    }
    for (let column = Math.max(0, Math.floor(from + sliver)); column <= Math.min(columns - 1, Math.floor(to - sliver)); column++) cells[row * columns + column] = inside;
  }
}

/** Whether the surface beyond a side goes down from it, so that what was printed before stands under it. */
function descends({ positions, indices }: LaidBody, side: number, other: number): boolean {
  const a = indices[side]!, b = indices[after(side)]!;
  for (let corner = other * 3; corner < other * 3 + 3; corner++) {
    const vertex = indices[corner]!;
    if (vertex === a || vertex === b) continue;
    return positions[vertex * 3 + 2]! < Math.min(positions[a * 3 + 2]!, positions[b * 3 + 2]!) - 1e-4;
  }
  return false;
}

/** Whether a slope begins at a side, on something level: a ledge that was printed before it, or the top of what is wider. */
function rises({ positions, indices }: LaidBody, side: number, other: number): boolean {
  const height = (vertex: number): number => positions[vertex * 3 + 2]!;
  const a = indices[side]!, b = indices[after(side)]!;
  const low = Math.min(height(a), height(b)), high = Math.max(height(a), height(b));
  if (height(indices[after(after(side))]!) <= high + 1e-4) return false;
  return [0, 1, 2].every((corner) => {
    const vertex = indices[other * 3 + corner]!;
    return vertex === a || vertex === b || (height(vertex) <= high + 1e-4 && height(vertex) >= low - 1e-4);
  });
}

const liesOn = ({ positions, indices }: LaidBody, side: number, bed: number): boolean => positions[indices[side]! * 3 + 2]! <= bed && positions[indices[after(side)]! * 3 + 2]! <= bed;

function draw(body: LaidBody, side: number, grid: Grid): void {
  const [ax, ay] = onGrid(body, body.indices[side]!, grid), [bx, by] = onGrid(body, body.indices[after(side)]!, grid);
  const dx = bx - ax, dy = by - ay;
  const steps = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) * 3));
  for (let step = 0; step <= steps; step++) grid.cells[Math.floor(ay + (dy * step) / steps) * grid.columns + Math.floor(ax + (dx * step) / steps)] = holding;
}

/** Narrower strips are printed along, around whatever curve they run: half of their width in mm. */
const strip = 1.6;
/** Ends of a strip that are told apart. */
const mostEnds = 6;

/** Of each cell of a narrow strip, the way along it from one end that holds to another, in cells; infinite where there are no two. */
function alongStrip(grid: Grid): Float64Array | undefined {
  const { cells, columns, size } = grid;
  const rim = distances({ ...grid, cells: cells.map((cell) => (cell === outside ? holding : inside)) });
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] === inside && rim[cell]! * size > strip) return undefined;
  const near = [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1];
  const first = new Float64Array(cells.length).fill(Infinity), second = new Float64Array(cells.length).fill(Infinity);
  const seen = new Uint8Array(cells.length);
  for (let start = 0, ends = 0; start < cells.length && ends < mostEnds; start++) {
    if (cells[start] !== holding || seen[start] === 1) continue;
    ends++;
    const end = [start];
    seen[start] = 1;
    for (const cell of end) for (const by of near) if (cells[cell + by] === holding && seen[cell + by] === 0) { seen[cell + by] = 1; end.push(cell + by); }
    const way = new Float64Array(cells.length).fill(Infinity);
    for (const cell of end) way[cell] = 0;
    const queue = end;
    for (const cell of queue) {
      for (const by of near) {
        const next = cell + by, length = way[cell]! + (Math.abs(by) === 1 || Math.abs(by) === columns ? 1 : Math.SQRT2);
        if (cells[next] !== inside || length >= way[next]! - 1e-9) continue;
        way[next] = length;
        queue.push(next);
      }
    }
    for (let cell = 0; cell < cells.length; cell++) {
      if (way[cell]! < first[cell]!) [second[cell], first[cell]] = [first[cell]!, way[cell]!];
      else if (way[cell]! < second[cell]!) second[cell] = way[cell]!;
    }
  }
  return first.map((way, cell) => way + second[cell]!);
}

function measure(grid: Grid, holds: Holds): Omit<Hanging, 'held'> {
  const { cells, columns, size, left, front, along } = grid;
  const spans = new Float64Array(cells.length).fill(Infinity);
  for (const [dx, dy] of directions) {
    const back = runs(grid, dx, dy), ahead = runs(grid, -dx, -dy);
    for (let cell = 0; cell < cells.length; cell++) spans[cell] = Math.min(spans[cell]!, back[cell]! + ahead[cell]!);
  }
  alongStrip(grid)?.forEach((way, cell) => { spans[cell] = Math.min(spans[cell]!, way); });
  const far = distances(grid);
  const result = { bridge: 0, bridgeCell: 0, reach: 0, reachCell: 0, alone: 0, loose: 0, depth: 0, depthCell: 0 };
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] !== inside) continue;
    const distance = far[cell]! * size;
    if (distance > result.depth && distance < Infinity) [result.depth, result.depthCell] = [distance, cell];
    // A ledge may be held at its ends too, but hangs no further out than it is deep.
    if (spans[cell]! * size <= (distance / holds.reach) * holds.bridge) {
      if (spans[cell]! * size > result.bridge) [result.bridge, result.bridgeCell] = [spans[cell]! * size, cell];
    } else {
      result.loose += size * size;
      if (spans[cell] === Infinity && distance < Infinity) result.alone = Math.max(result.alone, distance);
      if (distance > result.reach && distance < Infinity) [result.reach, result.reachCell] = [distance, cell];
    }
  }
  const place = (cell: number) => turnedBy([along[0], -along[1]], left + ((cell % columns) + 0.5) * size, front + (Math.floor(cell / columns) + 0.5) * size);
  return { ...result, bridgeAt: place(result.bridgeCell), reachAt: place(result.reachCell), depthAt: place(result.depthCell) };
}

/** For each cell, how far back along a direction something holds, in cells, all the way inside; infinite if the way leads out first. */
function runs({ cells, columns, rows }: Grid, dx: number, dy: number): Float64Array {
  const result = new Float64Array(cells.length).fill(Infinity);
  const step = Math.sqrt(dx * dx + dy * dy);
  for (let y = 0; y < rows; y++) {
    const row = dy < 0 ? rows - 1 - y : y;
    for (let x = 0; x < columns; x++) {
      const column = dx < 0 ? columns - 1 - x : x;
      const cell = row * columns + column;
      if (cells[cell] === holding) result[cell] = 0;
      else if (cells[cell] === inside) {
        const beforeColumn = column - dx, beforeRow = row - dy;
        if (beforeColumn >= 0 && beforeColumn < columns && beforeRow >= 0 && beforeRow < rows) result[cell] = result[beforeRow * columns + beforeColumn]! + step;
      }
    }
  }
  return result;
}

/** Cells to the nearest that holds, over sides and corners: within 8 % of the straight way (Borgefors, 1986). */
function distances({ cells, columns, rows }: Grid): Float64Array {
  const result = Float64Array.from(cells, (cell) => (cell === holding ? 0 : Infinity));
  const relax = (cell: number, x: number, y: number, towards: 1 | -1): void => {
    for (const [dx, dy, step] of [[1, 0, 0.9619], [0, 1, 0.9619], [1, 1, 1.3604], [-1, 1, 1.3604]] as const) {
      const column = x - dx * towards, row = y - dy * towards;
      if (column >= 0 && column < columns && row >= 0 && row < rows) result[cell] = Math.min(result[cell]!, result[row * columns + column]! + step);
    }
  };
  for (let cell = 0; cell < cells.length; cell++) relax(cell, cell % columns, Math.floor(cell / columns), 1);
  for (let cell = cells.length - 1; cell >= 0; cell--) relax(cell, cell % columns, Math.floor(cell / columns), -1);
  return result;
}

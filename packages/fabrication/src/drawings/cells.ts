/** A net of square cells over the paper that tells which triangles lie near a line. */
export interface Cells {
  /** Calls back with each triangle that may lie over the line, once. */
  near(x0: number, y0: number, x1: number, y1: number, found: (triangle: number) => void): void;
}

interface Frame { readonly left: number; readonly bottom: number; readonly cell: number; readonly columns: number; readonly rows: number }

/** Visits the cells that a triangle (or, with two equal corners, a line) lies over, row by row. */
function visit(frame: Frame, x: readonly [number, number, number], y: readonly [number, number, number], each: (cell: number) => void): void {
  const { left, bottom, cell, columns, rows } = frame;
  const first = Math.max(0, Math.floor((Math.min(...y) - bottom) / cell)), last = Math.min(rows - 1, Math.floor((Math.max(...y) - bottom) / cell));
  for (let row = first; row <= last; row++) {
    const low = bottom + row * cell, high = low + cell;
    let from = Infinity, to = -Infinity;
    for (let corner = 0; corner < 3; corner++) {
      const next = (corner + 1) % 3;
      let ax = x[corner]!, ay = y[corner]!, bx = x[next]!, by = y[next]!;
      if (ay > by) [ax, ay, bx, by] = [bx, by, ax, ay];
      if (by < low || ay > high) continue;
      const slope = by > ay ? (bx - ax) / (by - ay) : 0;
      const one = ay < low ? ax + slope * (low - ay) : ax, other = by > high ? ax + slope * (high - ay) : bx;
      from = Math.min(from, one, other);
      to = Math.max(to, one, other);
    }
    const begin = Math.max(0, Math.floor((from - left) / cell)), end = Math.min(columns - 1, Math.floor((to - left) / cell));
    for (let column = begin; column <= end; column++) each(row * columns + column);
  }
}

/**
 * @param points three numbers a vertex, of which the first two lie on the paper.
 * @param chosen the triangles that are entered.
 */
export function cellsOver(points: Float64Array, indices: ArrayLike<number>, chosen: readonly number[]): Cells {
  let left = Infinity, bottom = Infinity, right = -Infinity, top = -Infinity;
  for (let at = 0; at < points.length; at += 3) {
    left = Math.min(left, points[at]!);
    right = Math.max(right, points[at]!);
    bottom = Math.min(bottom, points[at + 1]!);
    top = Math.max(top, points[at + 1]!);
  }
  const longer = Math.max(right - left, top - bottom, 1e-9);
  const cell = longer / Math.max(8, Math.min(400, Math.ceil(Math.sqrt(chosen.length) * 1.5)));
  const frame: Frame = { left, bottom, cell, columns: Math.floor((right - left) / cell) + 1, rows: Math.floor((top - bottom) / cell) + 1 };
  const corners = (triangle: number): [readonly [number, number, number], readonly [number, number, number]] => {
    const [a, b, c] = [indices[triangle * 3]! * 3, indices[triangle * 3 + 1]! * 3, indices[triangle * 3 + 2]! * 3];
    return [[points[a]!, points[b]!, points[c]!], [points[a + 1]!, points[b + 1]!, points[c + 1]!]];
  };
  const ends = new Int32Array(frame.columns * frame.rows + 1);
  for (const triangle of chosen) visit(frame, ...corners(triangle), (at) => { ends[at + 1]!++; });
  for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!;
  const held = new Int32Array(ends[ends.length - 1]!);
  const filled = ends.slice();
  for (const triangle of chosen) visit(frame, ...corners(triangle), (at) => { held[filled[at]!++] = triangle; });
  const seen = new Int32Array(indices.length / 3).fill(-1);
  let asked = 0;
  return {
    near(x0, y0, x1, y1, found) {
      asked++;
      visit(frame, [x0, x1, x1], [y0, y1, y1], (at) => {
        for (let place = ends[at]!; place < ends[at + 1]!; place++) {
          const triangle = held[place]!;
          if (seen[triangle] === asked) continue;
          seen[triangle] = asked;
          found(triangle);
        }
      });
    },
  };
}

import type { Outline, Point } from './contour.ts';

/** A directed edge between two vertices of a mesh. */
export type Edge = readonly [from: number, to: number];

/** Of triangles' edges, those without a neighbour: the outline of what the triangles cover. */
export function boundaryOf(edges: readonly Edge[]): readonly Edge[] {
  const seen = new Set(edges.map(([from, to]) => `${from} ${to}`));
  return edges.filter(([from, to]) => !seen.has(`${to} ${from}`));
}

/** Joins edges to closed outlines; undefined where one does not close. */
export function chained(edges: readonly Edge[], place: (vertex: number) => Point): readonly Outline[] | undefined {
  const onward = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const others = onward.get(from);
    if (others) others.push(to);
    else onward.set(from, [to]);
  }
  const outlines: Outline[] = [];
  for (const [first] of edges) {
    while ((onward.get(first)?.length ?? 0) > 0) {
      const outline: Point[] = [];
      let before = first, at = first;
      do {
        const ways = onward.get(at);
        if (!ways || ways.length === 0) return undefined;
        const way = ways.length === 1 ? 0 : leftmost(ways, place(before), place(at), place);
        outline.push(place(at));
        [before, at] = [at, ways.splice(way, 1)[0]!];
      } while (at !== first);
      outlines.push(outline);
    }
  }
  return outlines;
}

/** Where outlines touch in a corner, keeping left leaves them apart. */
function leftmost(ways: readonly number[], [bx, by]: Point, [x, y]: Point, place: (vertex: number) => Point): number {
  const turn = (vertex: number): number => {
    const [dx, dy] = [place(vertex)[0] - x, place(vertex)[1] - y];
    const [ux, uy] = [x - bx, y - by];
    const length = Math.sqrt((dx * dx + dy * dy) * (ux * ux + uy * uy));
    if (length === 0) return 0;
    const cosine = (ux * dx + uy * dy) / length;
    return ux * dy - uy * dx >= 0 ? 1 - cosine : cosine - 1;
  };
  return ways.reduce((best, vertex, place_) => (turn(vertex) > turn(ways[best]!) ? place_ : best), 0);
}

/**
 * Triangles between the two ends of a slope, from one level to the next. Both ends rise, so that the strip is monotone, and the
 * sweep of Garey, Johnson, Preparata and Tarjan (1978) divides it.
 */
type At = (vertex: number) => readonly [along: number, up: number];

type Side = 'left' | 'right';

interface Placed {
  readonly vertex: number;
  readonly along: number;
  readonly up: number;
  readonly side: Side;
}

/** Vertices of each end from below; where the slope comes to nothing, both end in the same. Counter-clockwise with `along` to the right. */
export function stripTriangles(left: readonly number[], right: readonly number[], at: At): readonly number[] {
  const ordered = inOrder(left, right, at);
  const triangles: number[] = [];
  // Which way round follows from the side and not from the area: a sliver without any must fit to its neighbours too.
  const add = (side: Side, under: Placed, above: Placed, across: Placed): void => {
    if (side === 'right') triangles.push(under.vertex, above.vertex, across.vertex);
    else triangles.push(under.vertex, across.vertex, above.vertex);
  };
  const waiting: Placed[] = [];
  for (const [place, next] of ordered.entries()) {
    const last = waiting.at(-1);
    if (waiting.length < 2 || last === undefined) {
      waiting.push(next);
      continue;
    }
    const isTop = place === ordered.length - 1;
    if (next.side !== last.side || isTop) {
      for (let k = 0; k + 1 < waiting.length; k += 1) add(last.side, waiting[k]!, waiting[k + 1]!, next);
      waiting.splice(0, waiting.length, last, next);
      continue;
    }
    let popped = waiting.pop()!;
    while (waiting.length > 0) {
      const under = waiting.at(-1)!;
      const turn = crossOf(under, popped, next);
      if (next.side === 'right' ? turn <= 0 : turn >= 0) break;
      add(next.side, under, popped, next);
      popped = waiting.pop()!;
    }
    waiting.push(popped, next);
  }
  return triangles;
}

/** From below, each vertex once; beside each other, the left one first. */
function inOrder(left: readonly number[], right: readonly number[], at: At): readonly Placed[] {
  const placed = (side: Side) => (vertex: number): Placed => {
    const [along, up] = at(vertex);
    return { vertex, along, up, side };
  };
  const [lefts, rights] = [left.map(placed('left')), right.map(placed('right'))];
  if (lefts.at(-1)!.vertex === rights.at(-1)!.vertex) rights.pop();
  const merged: Placed[] = [];
  for (let [l, r] = [0, 0]; l < lefts.length || r < rights.length; ) {
    const takeLeft = r >= rights.length || (l < lefts.length && lefts[l]!.up <= rights[r]!.up);
    if (takeLeft) merged.push(lefts[l++]!);
    else merged.push(rights[r++]!);
  }
  return merged;
}

const crossOf = (a: Placed, b: Placed, c: Placed): number => (b.along - a.along) * (c.up - a.up) - (b.up - a.up) * (c.along - a.along);

/**
 * Booleans of pieces. OpenCascade takes compounds whose pieces overlap without a word and returns nonsense, so pieces go in one by
 * one, as arguments of one general fuse, and only those whose boxes meet.
 */
import type { BRepAlgoAPI_BooleanOperation, TopoDS_Shape } from 'replicad-opencascadejs';
import { meet } from './bench.ts';
import type { Bench, Box } from './bench.ts';
import { BooleanFailed } from './failures.ts';
import type { Made } from './made.ts';

/** The same with pieces that lie apart. */
export function apart(bench: Bench, made: Made): Made {
  if (made.apart) return made;
  return { ...made, pieces: neighbourhoods(bench, made.pieces).flatMap((group) => fused(bench, group, made.dimension)), apart: true };
}

export function without(bench: Bench, made: Made, tools: readonly TopoDS_Shape[]): Made {
  const boxes = tools.map((tool) => bench.boxOf(tool));
  const pieces = apart(bench, made).pieces.flatMap((piece) => {
    const box = bench.boxOf(piece);
    const near = tools.filter((_, place) => meet(box, boxes[place]!));
    if (near.length === 0) return [piece];
    return operated(bench, bench.put(new bench.oc.BRepAlgoAPI_Cut()), { heads: [piece], tools: near, dimension: made.dimension });
  });
  return { ...made, pieces, apart: true };
}

export function common(bench: Bench, one: Made, other: Made): Made {
  const tools = apart(bench, other).pieces.map((tool) => ({ tool, box: bench.boxOf(tool) }));
  const pieces = apart(bench, one).pieces.flatMap((piece) => {
    const box = bench.boxOf(piece);
    return tools.filter((tool) => meet(box, tool.box)).flatMap(({ tool }) => operated(bench, bench.put(new bench.oc.BRepAlgoAPI_Common()), { heads: [piece], tools: [tool], dimension: one.dimension }));
  });
  return { ...one, pieces, apart: true };
}

function fused(bench: Bench, [first, ...others]: readonly TopoDS_Shape[], dimension: 2 | 3): readonly TopoDS_Shape[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  return operated(bench, bench.put(new bench.oc.BRepAlgoAPI_Fuse()), { heads: [first], tools: others, dimension });
}

function operated(bench: Bench, operation: BRepAlgoAPI_BooleanOperation, { heads, tools, dimension }: { readonly heads: readonly TopoDS_Shape[]; readonly tools: readonly TopoDS_Shape[]; readonly dimension: 2 | 3 }): readonly TopoDS_Shape[] {
  operation.SetArguments(bench.list(heads));
  operation.SetTools(bench.list(tools));
  operation.SetRunParallel(false);
  // The same shapes are arguments of later operations.
  operation.SetNonDestructive(true);
  operation.Build();
  if (!operation.IsDone() || operation.HasErrors()) throw new BooleanFailed();
  // Faces that overlapped come back in pieces along the old edges.
  if (dimension === 2) operation.SimplifyResult(true, true, 1e-9);
  return bench.within(bench.put(operation.Shape()), dimension === 2 ? 'FACE' : 'SOLID');
}

/** Groups of pieces that are linked by boxes that meet; in the order of their first pieces. */
function neighbourhoods(bench: Bench, pieces: readonly TopoDS_Shape[]): readonly (readonly TopoDS_Shape[])[] {
  const boxes = pieces.map((piece) => bench.boxOf(piece));
  const groupOf = pieces.map((_, place) => place);
  const find = (place: number): number => {
    let at = place;
    while (groupOf[at] !== at) at = groupOf[at]!;
    return at;
  };
  // By x, so that only pieces that overlap along it are compared.
  const order = boxes.map((_, place) => place).sort((a, b) => boxes[a]!.min[0] - boxes[b]!.min[0] || a - b);
  const open: number[] = [];
  for (const place of order) {
    const box: Box = boxes[place]!;
    let kept = 0;
    for (const other of open) {
      if (boxes[other]!.max[0] < box.min[0]) continue;
      open[kept] = other;
      kept += 1;
      if (!meet(box, boxes[other]!)) continue;
      const [a, b] = [find(place), find(other)];
      groupOf[Math.max(a, b)] = Math.min(a, b);
    }
    open.length = kept;
    open.push(place);
  }
  const groups = new Map<number, TopoDS_Shape[]>();
  for (const [place, piece] of pieces.entries()) {
    const group = find(place);
    const found = groups.get(group);
    if (found) found.push(piece);
    else groups.set(group, [piece]);
  }
  return [...groups.values()];
}

import type { TopoDS_Face, TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench, Point2 } from '../bench.ts';
import { apart } from '../booleans.ts';
import { facesOf } from '../contours.ts';
import { profile as profileOf } from '../made.ts';
import type { Maker } from '../maker.ts';

export const join: Maker<'join'> = ({ width }, bench, [profile]) => {
  const { pieces } = apart(bench, profile!);
  const bars: TopoDS_Face[] = [];
  const left = [...pieces].sort((a, b) => bench.areaOf(b) - bench.areaOf(a));
  const joined = left.splice(0, 1);
  const nearest = left.map((piece) => linkOf(bench, joined[0]!, piece));
  while (left.length > 0) {
    const next = nearest.reduce((best, link, place) => (link.length < nearest[best]!.length ? place : best), 0);
    const [piece] = left.splice(next, 1);
    const [{ from, to }] = nearest.splice(next, 1) as [Link];
    bars.push(...facesOf(bench, [bar(from, to, width / 2)]));
    joined.push(piece!);
    for (const [place, other] of left.entries()) {
      const link = linkOf(bench, piece!, other);
      if (link.length < nearest[place]!.length) nearest[place] = link;
    }
  }
  return profileOf([...pieces, ...bars], bars.length === 0);
};

interface Link {
  readonly length: number;
  readonly from: Point2;
  readonly to: Point2;
}

function linkOf(bench: Bench, one: TopoDS_Shape, other: TopoDS_Shape): Link {
  const near = bench.put(new bench.oc.BRepExtrema_DistShapeShape(one, other));
  const [from, to] = [bench.put(near.PointOnShape1(1)), bench.put(near.PointOnShape2(1))];
  return { length: near.Value(), from: [from.X(), from.Y()], to: [to.X(), to.Y()] };
}

/** Longer than the link by half its width at either end. Where pieces touch in a point, a square around it. */
function bar([ax, ay]: Point2, [bx, by]: Point2, half: number): readonly Point2[] {
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
  const [ux, uy] = length === 0 ? [half, 0] : [((bx - ax) / length) * half, ((by - ay) / length) * half];
  return [[ax - ux + uy, ay - uy - ux], [bx + ux + uy, by + uy - ux], [bx + ux - uy, by + uy + ux], [ax - ux - uy, ay - uy + ux]];
}

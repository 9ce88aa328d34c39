import { translation3 } from '@patternbook/geometry';
import type { TopoDS_Edge, TopoDS_Shape } from 'replicad-opencascadejs';
import { placed } from './affine.ts';
import type { Bench, Point2 } from './bench.ts';
import { arcAround, distinct, faceOf, isSame, lineTo, wireOf } from './contours.ts';
import { NotExact } from './failures.ts';
import { revolved } from './revolved.ts';
import { sewn } from './sewn.ts';

/** A piece of a meridian: distance from the core, height. Where it has a centre, it is an arc that runs counter-clockwise. */
export interface MeridianPiece {
  readonly from: Point2;
  readonly to: Point2;
  readonly centre?: Point2;
}

/** The sum (Minkowski's) of a flat convex polygon and a body turned about Z: a plate with rounded corners whose edges have a profile. */
export interface RoundedPrism {
  /** Convex, counter-clockwise: a point, a line or a polygon. */
  readonly core: readonly Point2[];
  /** From the bottom to the top, convex. */
  readonly meridian: readonly MeridianPiece[];
}

interface Side {
  readonly from: Point2;
  readonly to: Point2;
  /** Unit vector away from the core. */
  readonly out: Point2;
}

/** Outline of a core that grew by `by`. */
export function roundedEdges(bench: Bench, corners: readonly Point2[], by: number): readonly TopoDS_Edge[] {
  const core = distinct(corners);
  if (core.length === 1) return [arcAround(bench, core[0]!, by)];
  const sides = sidesOf(core);
  return sides.flatMap(({ from, to, out }, place) => {
    const next = sides[(place + 1) % sides.length]!;
    const [a, b, c] = [moved(from, out, by), moved(to, out, by), moved(to, next.out, by)];
    return isSame(b, c) ? [lineTo(bench, a, b)] : [lineTo(bench, a, b), arcAround(bench, to, by, { from: b, to: c })];
  });
}

export function roundedPrism(bench: Bench, { core: corners, meridian }: RoundedPrism): TopoDS_Shape {
  const core = distinct(corners);
  const [bottom, top] = [meridian[0]!.from, meridian.at(-1)!.to];
  if (core.length === 1) {
    const [x, y] = core[0]!;
    const closing = distinct([top, [0, top[1]], [0, bottom[1]], bottom]);
    const edges = [...meridian.map((piece) => flat(bench, piece)), ...closing.slice(1).map((point, place) => lineTo(bench, closing[place]!, point))];
    return placed(bench, [revolved(bench, faceOf(bench, wireOf(bench, edges)), 360)], translation3([x, y, 0]))[0]!;
  }
  const sides = sidesOf(core);
  const walls = sides.flatMap(({ from, to, out }, place) => {
    const next = sides[(place + 1) % sides.length]!;
    const along = bench.vector([to[0] - from[0], to[1] - from[1], 0]);
    const turn = bench.direction([...out, 0]).AngleWithRef(bench.direction([...next.out, 0]), bench.direction([0, 0, 1]));
    // Opposite directions, at the end of a line, may come out as either half turn.
    const angle = turn < 0 ? turn + 2 * 3.141592653589793 : turn;
    const axis = bench.axis([...to, 0], [0, 0, 1]);
    return meridian.flatMap((piece) => {
      const wall = bench.put(bench.put(new bench.oc.BRepPrimAPI_MakePrism(standing(bench, piece, { at: from, out }), along, false, true)).Shape());
      if (piece.from[0] === 0 && piece.to[0] === 0) return [wall];
      return [wall, bench.put(bench.put(new bench.oc.BRepPrimAPI_MakeRevol(standing(bench, piece, { at: to, out }), axis, angle, false)).Shape())];
    });
  });
  const caps = [bottom, top].flatMap(([by, z]) => {
    if (by === 0 && core.length === 2) return [];
    return placed(bench, [faceOf(bench, wireOf(bench, roundedEdges(bench, core, by)))], translation3([0, 0, z]));
  });
  if (walls.length === 0) throw new NotExact('it encloses nothing');
  return sewn(bench, [...walls, ...caps]);
}

const sidesOf = (core: readonly Point2[]): readonly Side[] =>
  core.map((from, place) => {
    const to = core[(place + 1) % core.length]!;
    const [x, y] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.sqrt(x * x + y * y);
    return { from, to, out: [y / length, -x / length] };
  });

const moved = ([x, y]: Point2, [dx, dy]: Point2, by: number): Point2 => [x + dx * by, y + dy * by];

const flat = (bench: Bench, { from, to, centre }: MeridianPiece): TopoDS_Edge =>
  centre ? arcAround(bench, centre, distance(centre, from), { from, to }) : lineTo(bench, from, to);

/** The piece in the plane through `at` that holds `out` and Z. */
function standing(bench: Bench, { from, to, centre }: MeridianPiece, { at, out }: { readonly at: Point2; readonly out: Point2 }): TopoDS_Edge {
  const point = ([by, z]: Point2) => bench.point([...moved(at, out, by), z]);
  if (!centre) return bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeEdge(point(from), point(to))).Edge());
  const frame = bench.put(new bench.oc.gp_Ax2(point(centre), bench.direction([out[1], -out[0], 0])));
  const circle = bench.put(new bench.oc.gp_Circ(frame, distance(centre, from)));
  return bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeEdge(circle, point(from), point(to))).Edge());
}

const distance = ([ax, ay]: Point2, [bx, by]: Point2): number => Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));

/** From curves in the plane to faces. Contours run counter-clockwise around what is inside, clockwise around holes. */
import { signedDoubleArea } from '@patternbook/geometry';
import type { TopoDS_Edge, TopoDS_Face, TopoDS_Shape, TopoDS_Wire } from 'replicad-opencascadejs';
import type { Bench, Point2 } from './bench.ts';
import { NotExact } from './failures.ts';

/** Points that are nearer to each other than this are one: ten times what OpenCascade takes for one. */
export const nearest = 1e-6;

export const isSame = (a: Point2, b: Point2): boolean => Math.abs(a[0] - b[0]) < nearest && Math.abs(a[1] - b[1]) < nearest;

export const lineTo = (bench: Bench, from: Point2, to: Point2): TopoDS_Edge => bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeEdge(bench.point(from), bench.point(to))).Edge());

/** Counter-clockwise; a full turn where both ends are the same. */
export function arcAround(bench: Bench, centre: Point2, radius: number, ends?: { readonly from: Point2; readonly to: Point2 }): TopoDS_Edge {
  const circle = bench.put(new bench.oc.gp_Circ(bench.put(new bench.oc.gp_Ax2(bench.point(centre), bench.direction([0, 0, 1]))), radius));
  const made = ends ? new bench.oc.BRepBuilderAPI_MakeEdge(circle, bench.point(ends.from), bench.point(ends.to)) : new bench.oc.BRepBuilderAPI_MakeEdge(circle);
  return bench.put(bench.put(made).Edge());
}

export function wireOf(bench: Bench, edges: readonly TopoDS_Shape[]): TopoDS_Wire {
  const wire = bench.put(new bench.oc.BRepBuilderAPI_MakeWire());
  wire.Add(bench.list(edges));
  if (!wire.IsDone()) throw new NotExact('its outline is not closed');
  return bench.put(wire.Wire());
}

export function faceOf(bench: Bench, outer: TopoDS_Wire, holes: readonly TopoDS_Wire[] = []): TopoDS_Face {
  const plane = bench.put(new bench.oc.gp_Pln(bench.point([0, 0]), bench.direction([0, 0, 1])));
  const face = bench.put(new bench.oc.BRepBuilderAPI_MakeFace(plane, outer, true));
  for (const hole of holes) face.Add(hole);
  if (!face.IsDone()) throw new NotExact('its outline encloses no area');
  return bench.put(face.Face());
}

/** Points without those that stand where the one before does. */
export function distinct(points: readonly (readonly number[])[]): readonly Point2[] {
  const kept: Point2[] = [];
  for (const [x = 0, y = 0] of points) {
    const last = kept.at(-1);
    if (!last || !isSame(last, [x, y])) kept.push([x, y]);
  }
  while (kept.length > 1 && isSame(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

export function polygonWire(bench: Bench, points: readonly Point2[]): TopoDS_Wire {
  return wireOf(bench, points.map((point, place) => lineTo(bench, point, points[(place + 1) % points.length]!)));
}

/** Faces of contours of which none crosses another: outer ones counter-clockwise, holes clockwise. */
export function facesOf(bench: Bench, contours: readonly (readonly (readonly number[])[])[]): readonly TopoDS_Face[] {
  const clean = contours.map(distinct).filter((points) => points.length >= 3).map((points) => ({ points, area: signedDoubleArea(points) / 2 }));
  const outer = clean.filter(({ area }) => area > 0).map((contour) => ({ ...contour, holes: [] as TopoDS_Wire[] }));
  for (const hole of clean.filter(({ area }) => area < 0)) {
    // A hole is of the smallest contour around it: a letter may stand inside of another's counter.
    let around: (typeof outer)[number] | undefined;
    for (const each of outer) if (each.area > -hole.area && (!around || each.area < around.area) && hole.points.every((point) => contains(each.points, point))) around = each;
    around?.holes.push(polygonWire(bench, hole.points));
  }
  return outer.map(({ points, holes }) => faceOf(bench, polygonWire(bench, points), holes));
}

function contains(polygon: readonly Point2[], [x, y]: Point2): boolean {
  let inside = false;
  for (const [place, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(place + 1) % polygon.length]!;
    // A point on an edge is inside: outlines touch where they were cut.
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (Math.abs(cross) < nearest && Math.min(ax, bx) - nearest <= x && x <= Math.max(ax, bx) + nearest && Math.min(ay, by) - nearest <= y && y <= Math.max(ay, by) + nearest) return true;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench, Point3 } from './bench.ts';
import { wireOf } from './contours.ts';

/** A flat face between corners in space. */
export function planarFace(bench: Bench, corners: readonly Point3[]): TopoDS_Shape {
  const edges = corners.map((corner, place) => bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeEdge(bench.point(corner), bench.point(corners[(place + 1) % corners.length]!))).Edge()));
  return bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeFace(wireOf(bench, edges), true)).Face());
}

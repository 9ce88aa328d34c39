import { cosDegrees, sinDegrees } from '@patternbook/geometry';
import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench, Point2, Point3 } from './bench.ts';
import { NotExact } from './failures.ts';
import { planarFace } from './planar-face.ts';
import { sewn } from './sewn.ts';

/** A face in z = 0, at x of 0 or more and of straight edges, turned about its Y axis, which becomes Z, in as many flat steps as the ring has sides. */
export function revolvedInSides(bench: Bench, face: TopoDS_Shape, { sides, degrees }: { readonly sides: number; readonly degrees: number }): TopoDS_Shape {
  if (degrees !== 360) throw new NotExact('it turns by a part only, in flat steps');
  const corner = ([radius, z]: Point2, side: number): Point3 => [radius * cosDegrees((360 * side) / sides), radius * sinDegrees((360 * side) / sides), z];
  const walls = bench.within(face, 'EDGE').flatMap((shape) => {
    const [from, to] = endsOf(bench, shape);
    if (from[0] === 0 && to[0] === 0) return [];
    return Array.from({ length: sides }, (_, side) => {
      const corners = [corner(from, side), corner(from, side + 1), corner(to, side + 1), corner(to, side)];
      return planarFace(bench, from[0] === 0 ? corners.slice(1) : to[0] === 0 ? corners.slice(0, 3) : corners);
    });
  });
  return sewn(bench, walls);
}

function endsOf(bench: Bench, shape: TopoDS_Shape): readonly [Point2, Point2] {
  const curve = bench.put(new bench.oc.BRepAdaptor_Curve(bench.put(bench.oc.TopoDS.Edge(shape))));
  if (curve.GetType() !== 'GeomAbs_Line') throw new NotExact('it turns a curve in flat steps');
  return [curve.FirstParameter(), curve.LastParameter()].map((parameter): Point2 => {
    const point = bench.put(curve.Value(parameter));
    return [Math.abs(point.X()) < 1e-9 ? 0 : point.X(), point.Y()];
  }) as [Point2, Point2];
}

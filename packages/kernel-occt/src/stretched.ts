import type { Affine } from '@patternbook/geometry';
import type { TopoDS_Edge, TopoDS_Face, TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench, Point2 } from './bench.ts';
import { lineTo, wireOf } from './contours.ts';
import { NotExact } from './failures.ts';
import { faceWithin } from './upright.ts';

/** A face under a map that scales directions differently: lines stay lines, circles become ellipses. */
export function stretched(bench: Bench, face: TopoDS_Shape, matrix: Affine): TopoDS_Face {
  const outer = bench.put(bench.oc.BRepTools.OuterWire(bench.put(bench.oc.TopoDS.Face(face))));
  const moved = (wire: TopoDS_Shape) => wireOf(bench, bench.within(wire, 'EDGE').map((edge) => stretchedEdge(bench, bench.put(bench.oc.TopoDS.Edge(edge)), matrix)));
  return faceWithin(bench, moved(outer), bench.within(face, 'WIRE').filter((wire) => !wire.IsSame(outer)).map(moved));
}

function stretchedEdge(bench: Bench, edge: TopoDS_Edge, m: Affine): TopoDS_Edge {
  const map = ([x, y]: Point2): Point2 => [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!];
  const curve = bench.put(new bench.oc.BRepAdaptor_Curve(edge));
  const at = (parameter: number): Point2 => {
    const point = bench.put(curve.Value(parameter));
    return [point.X(), point.Y()];
  };
  const [from, to] = [map(at(curve.FirstParameter())), map(at(curve.LastParameter()))];
  const type = curve.GetType();
  if (type === 'GeomAbs_Line') return lineTo(bench, from, to);
  if (type !== 'GeomAbs_Circle') throw new NotExact('a curve of its outline is no line and no circle');
  const circle = bench.put(curve.Circle());
  const location = bench.put(circle.Location());
  const { major, minor, along } = ellipseOf(m, circle.Radius());
  const upwards = bench.put(bench.put(circle.Axis()).Direction()).Z() > 0;
  const ccw = upwards === m[0]! * m[3]! - m[1]! * m[2]! > 0;
  const [x, y] = map([location.X(), location.Y()]);
  const frame = bench.put(new bench.oc.gp_Ax2(bench.point([x, y]), bench.direction([0, 0, ccw ? 1 : -1]), bench.direction([along[0], along[1], 0])));
  const ellipse = bench.put(new bench.oc.gp_Elips(frame, major, minor));
  const whole = Math.abs(curve.LastParameter() - curve.FirstParameter() - 2 * 3.141592653589793) < 1e-9;
  const made = whole ? new bench.oc.BRepBuilderAPI_MakeEdge(ellipse) : new bench.oc.BRepBuilderAPI_MakeEdge(ellipse, bench.point(from), bench.point(to));
  return bench.put(bench.put(made).Edge());
}

/** Half axes of a circle's image: the roots of the eigenvalues of M Mᵀ, and the direction of the greater. */
function ellipseOf(m: Affine, radius: number): { readonly major: number; readonly minor: number; readonly along: Point2 } {
  const [a, c, b, d] = [m[0]!, m[1]!, m[2]!, m[3]!];
  const [xx, xy, yy] = [a * a + b * b, a * c + b * d, c * c + d * d];
  const middle = (xx + yy) / 2;
  const spread = Math.sqrt(((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy);
  const greater = middle + spread;
  const along: Point2 = Math.abs(xy) > 1e-12 * greater ? [greater - yy, xy] : xx >= yy ? [1, 0] : [0, 1];
  return { major: radius * Math.sqrt(greater), minor: radius * Math.sqrt(Math.max(middle - spread, 0)), along };
}

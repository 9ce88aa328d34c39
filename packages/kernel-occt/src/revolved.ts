import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { placed } from './affine.ts';

/** A face in z = 0, at x of 0 or more, turned about its Y axis, which becomes Z. */
export function revolved(bench: Bench, face: TopoDS_Shape, degrees: number): TopoDS_Shape {
  const [standing] = placed(bench, [face], [1, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0]);
  const axis = bench.axis([0, 0, 0], [0, 0, 1]);
  const made = degrees === 360 ? new bench.oc.BRepPrimAPI_MakeRevol(standing!, axis, false) : new bench.oc.BRepPrimAPI_MakeRevol(standing!, axis, degrees * (3.141592653589793 / 180), false);
  return bench.put(bench.put(made).Shape());
}

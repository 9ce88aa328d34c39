import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { nearest } from './contours.ts';
import { NotExact } from './failures.ts';

/** The solid that faces enclose, whichever way each of them looks. */
export function sewn(bench: Bench, faces: readonly TopoDS_Shape[]): TopoDS_Shape {
  const sewing = bench.put(new bench.oc.BRepBuilderAPI_Sewing(nearest, true, true, true, false));
  for (const face of faces) sewing.Add(face);
  sewing.Perform();
  const [shell, ...others] = bench.within(bench.put(sewing.SewedShape()), 'SHELL');
  if (shell === undefined || others.length > 0) throw new NotExact('its faces do not close');
  const solid = bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeSolid(bench.put(bench.oc.TopoDS.Shell(shell)))).Solid());
  bench.oc.BRepLib.OrientClosedSolid(solid);
  return solid;
}

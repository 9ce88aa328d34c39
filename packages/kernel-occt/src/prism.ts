import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';

/** A face in z = 0 pulled up. */
export const prism = (bench: Bench, face: TopoDS_Shape, height: number): TopoDS_Shape =>
  bench.put(bench.put(new bench.oc.BRepPrimAPI_MakePrism(face, bench.vector([0, 0, height]), false, true)).Shape());

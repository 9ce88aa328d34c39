import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { deviationOf } from './deviation.ts';

/** The same solid with neighbouring faces of one surface made one, as a designer would have drawn it. */
export function unified(bench: Bench, solid: TopoDS_Shape): TopoDS_Shape {
  const unifier = bench.put(new bench.oc.ShapeUpgrade_UnifySameDomain(solid, true, true, false));
  unifier.Build();
  const shape = bench.put(unifier.Shape());
  // Where it changes more than edges, the solid stays as it is.
  return deviationOf(bench.volumeOf(shape), bench.volumeOf(solid)) < 1e-6 && bench.isValid(shape) ? shape : solid;
}

/** Affine maps as OpenCascade takes them. */
import { determinant } from '@patternbook/geometry';
import type { Affine } from '@patternbook/geometry';
import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { uniformScaleOf } from './similarity.ts';

/** A map of the plane as one of space. */
export const lifted = (m: Affine): Affine => (m.length === 12 ? m : [m[0]!, m[1]!, 0, m[2]!, m[3]!, 0, 0, 0, uniformScaleOf(m) ?? 1, m[4]!, m[5]!, 0]);

/** Turned, moved, mirrored or scaled by the same factor in all directions. */
export function placed(bench: Bench, shapes: readonly TopoDS_Shape[], matrix: Affine): readonly TopoDS_Shape[] {
  const m = lifted(matrix);
  const map = bench.put(new bench.oc.gp_Trsf());
  map.SetValues(m[0]!, m[3]!, m[6]!, m[9]!, m[1]!, m[4]!, m[7]!, m[10]!, m[2]!, m[5]!, m[8]!, m[11]!);
  // Moves are kept as places, so that copies share their geometry; a place can neither scale nor mirror.
  if (uniformScaleOf(m) === 1 && determinant(m) > 0) {
    const place = bench.put(new bench.oc.TopLoc_Location(map));
    return shapes.map((shape) => bench.put(shape.Moved(place, false)));
  }
  return shapes.map((shape) => bench.put(bench.put(new bench.oc.BRepBuilderAPI_Transform(shape, map, true, false)).Shape()));
}

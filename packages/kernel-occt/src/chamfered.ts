import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import type { ChamferedPlate } from './chamfers.ts';
import { NotExact } from './failures.ts';
import { prism } from './prism.ts';

/** A face pulled up, its upper edge cut off all around. */
export function chamfered(bench: Bench, face: TopoDS_Shape, { height, inwards, down }: Omit<ChamferedPlate, 'profile'>): TopoDS_Shape {
  const plate = prism(bench, face, height);
  const top = bench.within(plate, 'FACE').find((each) => bench.boxOf(each).min[2] > height - 1e-3);
  if (top === undefined) throw new NotExact('it has no top');
  const cut = bench.put(new bench.oc.BRepFilletAPI_MakeChamfer(plate));
  const topFace = bench.put(bench.oc.TopoDS.Face(top));
  for (const shape of bench.within(top, 'EDGE')) {
    const edge = bench.put(bench.oc.TopoDS.Edge(shape));
    // Edges that run on smoothly are taken along.
    if (cut.Contour(edge) === 0) cut.Add(inwards, down, edge, topFace);
  }
  cut.Build();
  if (!cut.IsDone()) throw new NotExact('its edge cannot be cut off so far');
  const [made] = bench.within(bench.put(cut.Shape()), 'SOLID');
  if (made === undefined) throw new NotExact('its edge cannot be cut off so far');
  return made;
}

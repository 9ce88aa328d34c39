import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { NotExact } from './failures.ts';

/** What becomes of the edges around a level face: how far they are cut off along it and down its walls, or by which radius they are rounded. */
export type EdgeTreatment = { readonly kind: 'chamfer'; readonly inwards: number; readonly down: number } | { readonly kind: 'fillet'; readonly radius: number };

interface EdgeOrder {
  /** Height of the face; it is the only one there. */
  readonly at: number;
  readonly treatment: EdgeTreatment;
}

/** Boxes reach a trace beyond what is in them, and no edge is as small. */
const levelWithin = 1e-4;

/** A solid with the edges around one of its level faces cut off or rounded, those of holes in it too. */
export function edged(bench: Bench, solid: TopoDS_Shape, { at, treatment }: EdgeOrder): TopoDS_Shape {
  const level = bench.within(solid, 'FACE').find((each) => {
    const { min, max } = bench.boxOf(each);
    return Math.abs(min[2] - at) < levelWithin && Math.abs(max[2] - at) < levelWithin;
  });
  if (level === undefined) throw new NotExact('it has no level end');
  const operation = treatment.kind === 'chamfer' ? chamfers(bench, solid, level, treatment) : fillets(bench, solid, level, treatment);
  operation.Build();
  const [made, ...others] = operation.IsDone() ? bench.within(bench.put(operation.Shape()), 'SOLID') : [];
  // Beyond what a round corner has room for, OpenCascade says that it is done and gives faces that cross each other.
  if (made === undefined || others.length > 0 || !bench.isValid(made)) throw new NotExact('its edges cannot be cut off or rounded so far');
  return made;
}

function chamfers(bench: Bench, solid: TopoDS_Shape, level: TopoDS_Shape, { inwards, down }: Extract<EdgeTreatment, { kind: 'chamfer' }>) {
  const cut = bench.put(new bench.oc.BRepFilletAPI_MakeChamfer(solid));
  const face = bench.put(bench.oc.TopoDS.Face(level));
  for (const shape of bench.within(level, 'EDGE')) {
    const edge = bench.put(bench.oc.TopoDS.Edge(shape));
    // Edges that run on smoothly are taken along.
    if (cut.Contour(edge) === 0) cut.Add(inwards, down, edge, face);
  }
  return cut;
}

function fillets(bench: Bench, solid: TopoDS_Shape, level: TopoDS_Shape, { radius }: Extract<EdgeTreatment, { kind: 'fillet' }>) {
  const round = bench.put(new bench.oc.BRepFilletAPI_MakeFillet(solid, 'ChFi3d_Rational'));
  for (const shape of bench.within(level, 'EDGE')) {
    const edge = bench.put(bench.oc.TopoDS.Edge(shape));
    if (round.Contour(edge) === 0) round.Add(radius, edge);
  }
  return round;
}

import type { TopoDS_Face, TopoDS_Shape, TopoDS_Wire } from 'replicad-opencascadejs';
import type { Bench } from './bench.ts';
import { faceOf } from './contours.ts';

/** The same face looking up: a mirror turns faces over. */
export function upright(bench: Bench, face: TopoDS_Shape): TopoDS_Face {
  const outer = bench.put(bench.oc.BRepTools.OuterWire(bench.put(bench.oc.TopoDS.Face(face))));
  return faceWithin(bench, outer, bench.within(face, 'WIRE').filter((wire) => !wire.IsSame(outer)).map((wire) => bench.put(bench.oc.TopoDS.Wire(wire))));
}

/** A face of wires that may run either way around. */
export const faceWithin = (bench: Bench, outer: TopoDS_Wire, holes: readonly TopoDS_Wire[]): TopoDS_Face =>
  faceOf(bench, outer, holes.map((hole) => bench.put(bench.oc.TopoDS.Wire(bench.put(counterClockwise(bench, hole).Reversed())))));

/** A face of a wire alone has it run around its inside, whichever way it ran before. */
const counterClockwise = (bench: Bench, wire: TopoDS_Wire): TopoDS_Shape => bench.within(faceOf(bench, wire), 'WIRE')[0]!;

import { translation3 } from '@patternbook/geometry';
import type { TopoDS_Shape, TopoDS_Wire } from 'replicad-opencascadejs';
import { placed } from './affine.ts';
import type { Bench } from './bench.ts';
import { without } from './booleans.ts';
import { NotExact } from './failures.ts';
import { solid } from './made.ts';

export interface Taper {
  readonly height: number;
  /** At the top, about the origin; 0 makes a point. */
  readonly scale: number;
}

/** A face pulled up and scaled alike in both directions: edges stay parallel, so straight ones make planes and circles around the origin cones. */
export function tapered(bench: Bench, face: TopoDS_Shape, taper: Taper): TopoDS_Shape {
  const outer = bench.put(bench.oc.BRepTools.OuterWire(bench.put(bench.oc.TopoDS.Face(face))));
  const holes = bench.within(face, 'WIRE').filter((wire) => !wire.IsSame(outer));
  const [made, ...others] = without(bench, solid([loft(bench, outer, taper)]), holes.map((hole) => loft(bench, bench.put(bench.oc.TopoDS.Wire(hole)), taper))).pieces;
  if (made === undefined || others.length > 0) throw new NotExact('its walls cross each other');
  return made;
}

function loft(bench: Bench, wire: TopoDS_Wire, { height, scale }: Taper): TopoDS_Shape {
  const sections = bench.put(new bench.oc.BRepOffsetAPI_ThruSections(true, true, 1e-6));
  sections.CheckCompatibility(false);
  sections.AddWire(wire);
  if (scale === 0) sections.AddVertex(bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeVertex(bench.point([0, 0, height]))).Vertex()));
  else {
    const [top] = placed(bench, placed(bench, [wire], [scale, 0, 0, 0, scale, 0, 0, 0, scale, 0, 0, 0]), translation3([0, 0, height]));
    sections.AddWire(bench.put(bench.oc.TopoDS.Wire(top!)));
  }
  sections.Build();
  if (!sections.IsDone()) throw new NotExact('its walls cannot be laid between its outlines');
  const [made] = bench.within(bench.put(sections.Shape()), 'SOLID');
  if (made === undefined) throw new NotExact('its walls cannot be laid between its outlines');
  bench.oc.BRepLib.OrientClosedSolid(bench.put(bench.oc.TopoDS.Solid(made)));
  return made;
}

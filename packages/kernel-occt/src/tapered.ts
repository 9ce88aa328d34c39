import { translation3 } from '@patternbook/geometry';
import type { Affine } from '@patternbook/geometry';
import type { BRepAdaptor_Curve, TopoDS_Shape, TopoDS_Wire } from 'replicad-opencascadejs';
import { placed } from './affine.ts';
import type { Bench, Point2, Point3 } from './bench.ts';
import { without } from './booleans.ts';
import { faceOf } from './contours.ts';
import { NotExact } from './failures.ts';
import { solid } from './made.ts';
import { planarFace } from './planar-face.ts';
import { sewn } from './sewn.ts';

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

function loft(bench: Bench, wire: TopoDS_Wire, taper: Taper): TopoDS_Shape {
  const curves = bench.within(wire, 'EDGE').map((edge) => bench.put(new bench.oc.BRepAdaptor_Curve(bench.put(bench.oc.TopoDS.Edge(edge)))));
  return curves.every((curve) => curve.GetType() === 'GeomAbs_Line') ? flatWalls(bench, wire, { ...taper, curves }) : ruledWalls(bench, wire, taper);
}

/** Straight edges stay parallel to themselves, so each makes a plane; laid between wires, they would be called splines. */
function flatWalls(bench: Bench, wire: TopoDS_Wire, { height, scale, curves }: Taper & { readonly curves: readonly BRepAdaptor_Curve[] }): TopoDS_Shape {
  const bottom = faceOf(bench, wire);
  const top = scale === 0 ? [] : placed(bench, placed(bench, [bottom], scaling(scale)), translation3([0, 0, height]));
  const walls = curves.map((curve) => {
    const [a, b] = [curve.FirstParameter(), curve.LastParameter()].map((parameter): Point2 => {
      const point = bench.put(curve.Value(parameter));
      return [point.X(), point.Y()];
    }) as [Point2, Point2];
    const raised = [b, a].map(([x, y]): Point3 => [x * scale, y * scale, height]);
    return planarFace(bench, [[...a, 0], [...b, 0], ...(scale === 0 ? raised.slice(0, 1) : raised)]);
  });
  return sewn(bench, [bottom, ...walls, ...top]);
}

const scaling = (scale: number): Affine => [scale, 0, 0, 0, scale, 0, 0, 0, scale, 0, 0, 0];

function ruledWalls(bench: Bench, wire: TopoDS_Wire, { height, scale }: Taper): TopoDS_Shape {
  const sections = bench.put(new bench.oc.BRepOffsetAPI_ThruSections(true, true, 1e-6));
  sections.CheckCompatibility(false);
  sections.AddWire(wire);
  if (scale === 0) sections.AddVertex(bench.put(bench.put(new bench.oc.BRepBuilderAPI_MakeVertex(bench.point([0, 0, height]))).Vertex()));
  else {
    const [top] = placed(bench, placed(bench, [wire], scaling(scale)), translation3([0, 0, height]));
    sections.AddWire(bench.put(bench.oc.TopoDS.Wire(top!)));
  }
  sections.Build();
  if (!sections.IsDone()) throw new NotExact('its walls cannot be laid between its outlines');
  const [made] = bench.within(bench.put(sections.Shape()), 'SOLID');
  if (made === undefined) throw new NotExact('its walls cannot be laid between its outlines');
  bench.oc.BRepLib.OrientClosedSolid(bench.put(bench.oc.TopoDS.Solid(made)));
  return made;
}

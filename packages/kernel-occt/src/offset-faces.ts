import type { GeomAbs_JoinType, TopoDS_Shape, TopoDS_Wire } from 'replicad-opencascadejs';
import type { Bench, Point2 } from './bench.ts';
import { without } from './booleans.ts';
import { arcAround, faceOf, nearest, wireOf } from './contours.ts';
import { NotExact } from './failures.ts';
import { profile } from './made.ts';
import { faceWithin } from './upright.ts';

interface OffsetOrder {
  readonly distance: number;
  readonly corners: 'round' | 'mitre' | 'bevel';
}

/** Moves the edges of faces outwards, or inwards when negative. What becomes thinner than nothing disappears. */
export function offsetFaces(bench: Bench, faces: readonly TopoDS_Shape[], { distance, corners }: OffsetOrder): readonly TopoDS_Shape[] {
  return faces.flatMap((face) => {
    const outer = bench.put(bench.oc.BRepTools.OuterWire(bench.put(bench.oc.TopoDS.Face(face))));
    const holes = bench.within(face, 'WIRE').filter((wire) => !wire.IsSame(outer));
    // Outline by outline: given a face with holes, OpenCascade falls over concentric circles.
    const moved = (wire: TopoDS_Shape, by: number): readonly TopoDS_Shape[] => offsetWire(bench, bench.put(bench.oc.TopoDS.Wire(wire)), { distance: by, corners });
    return without(bench, profile(moved(outer, distance)), holes.flatMap((hole) => moved(hole, -distance))).pieces;
  });
}

function offsetWire(bench: Bench, wire: TopoDS_Wire, { distance, corners }: OffsetOrder): readonly TopoDS_Shape[] {
  const [edge, ...others] = bench.within(wire, 'EDGE');
  const curve = bench.put(new bench.oc.BRepAdaptor_Curve(bench.put(bench.oc.TopoDS.Edge(edge!))));
  if (others.length === 0 && curve.GetType() === 'GeomAbs_Circle') {
    const circle = bench.put(curve.Circle());
    const centre = bench.put(circle.Location());
    const radius = circle.Radius() + distance;
    return radius < nearest ? [] : [faceOf(bench, wireOf(bench, [arcAround(bench, [centre.X(), centre.Y()], radius)]))];
  }
  const join: GeomAbs_JoinType = corners === 'round' ? 'GeomAbs_Arc' : 'GeomAbs_Intersection';
  const offset = bench.put(new bench.oc.BRepOffsetAPI_MakeOffset(faceOf(bench, wire), join, false));
  offset.Perform(distance);
  if (!offset.IsDone()) {
    if (distance < 0) return [];
    throw new NotExact('its edges cannot be moved so far');
  }
  return facesWithin(bench, bench.within(bench.put(offset.Shape()), 'WIRE'));
}

/** Faces between wires of which none crosses another. */
function facesWithin(bench: Bench, wires: readonly TopoDS_Shape[]): readonly TopoDS_Shape[] {
  const rings = wires
    .map((shape) => {
      const wire = bench.put(bench.oc.TopoDS.Wire(shape));
      return { wire, area: bench.areaOf(faceOf(bench, wire)), pieces: sampled(bench, wire), holes: [] as TopoDS_Wire[], depth: 0 };
    })
    .sort((a, b) => b.area - a.area);
  for (const [place, ring] of rings.entries()) {
    const around = rings.slice(0, place).filter((other) => isInside(ring.pieces[0]![0], other.pieces));
    ring.depth = around.length;
    if (ring.depth % 2 === 1) around.find(({ depth }) => depth === ring.depth - 1)?.holes.push(ring.wire);
  }
  return rings.filter(({ depth }) => depth % 2 === 0).map(({ wire, holes }) => faceWithin(bench, wire, holes));
}

type Piece = readonly [Point2, Point2];

/** A curve as so many straight pieces, fine enough to tell what lies inside. */
const piecesOfCurve = 16;

function sampled(bench: Bench, wire: TopoDS_Wire): readonly Piece[] {
  return bench.within(wire, 'EDGE').flatMap((shape): readonly Piece[] => {
    const curve = bench.put(new bench.oc.BRepAdaptor_Curve(bench.put(bench.oc.TopoDS.Edge(shape))));
    const [first, last] = [curve.FirstParameter(), curve.LastParameter()];
    const count = curve.GetType() === 'GeomAbs_Line' ? 1 : piecesOfCurve;
    const points = Array.from({ length: count + 1 }, (_, step): Point2 => {
      const point = bench.put(curve.Value(first + ((last - first) * step) / count));
      return [point.X(), point.Y()];
    });
    return points.slice(1).map((point, place): Piece => [points[place]!, point]);
  });
}

/** Crossings of a ray to the right; in which order the pieces come does not matter. */
function isInside([x, y]: Point2, pieces: readonly Piece[]): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of pieces) if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  return inside;
}

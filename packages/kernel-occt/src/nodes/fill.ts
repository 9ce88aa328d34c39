import { apart } from '../booleans.ts';
import { faceOf } from '../contours.ts';
import { profile as profileOf } from '../made.ts';
import type { Maker } from '../maker.ts';

/** What stood in a hole lies within the filled piece around it, so they are not apart. */
export const fill: Maker<'fill'> = (_parameters, bench, [profile]) => {
  const { pieces } = apart(bench, profile!);
  return profileOf(pieces.map((face) => faceOf(bench, bench.put(bench.oc.BRepTools.OuterWire(bench.put(bench.oc.TopoDS.Face(face)))))), pieces.length === 1);
};

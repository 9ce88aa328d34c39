import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { regularFace } from './ngon.ts';
import { sidesOf } from '../rounds.ts';
import { prism } from '../prism.ts';

export const cylinder: Maker<'cylinder'> = ({ radius, height, segments }, bench) => {
  const sides = sidesOf(segments, radius);
  if (sides !== undefined) return solid([prism(bench, regularFace(bench, sides, radius), height)]);
  return solid([bench.put(bench.put(new bench.oc.BRepPrimAPI_MakeCylinder(radius, height)).Shape())]);
};

import { placed } from '../affine.ts';
import type { Bench } from '../bench.ts';
import type { ChamferedPlate } from '../chamfers.ts';
import type { Circle } from '../circles.ts';
import { faceOf, wireOf } from '../contours.ts';
import type { HullPrism } from '../discs.ts';
import { edged } from '../edged.ts';
import { hullEdges } from '../hull-of-circles.ts';
import { profile, solid } from '../made.ts';
import type { Made } from '../made.ts';
import { prism as pulledUp } from '../prism.ts';
import { roundedPrism } from '../rounded-prism.ts';

/** Of hulls, those that are rounded prisms are made of their description, not of their inputs. */
export const hull = (bench: Bench, prism: HullPrism): Made => solid(placed(bench, [roundedPrism(bench, prism)], prism.frame));

/** And those that cut an edge along a plate. */
export const chamferedHull = (bench: Bench, profile: Made, { height, inwards, down }: ChamferedPlate): Made =>
  solid(profile.pieces.map((face) => edged(bench, pulledUp(bench, face, height), { at: height, treatment: { kind: 'chamfer', inwards, down } })));

export function profileHull(bench: Bench, circles: readonly Circle[]): Made {
  const edges = hullEdges(bench, circles);
  return profile(edges.length === 0 ? [] : [faceOf(bench, wireOf(bench, edges))]);
}

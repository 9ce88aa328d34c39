import { limits } from '../limits.ts';
import { defineNodeKind, oneSolid } from '../node-kind.ts';
import { length } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';
import { slicedSize } from '../sliced-size.ts';

/**
 * Bends the X axis into an arc of `radius` about the line parallel to Y at z = radius, so that both ends rise. The solid must
 * fit into one turn and stay below the line. Triangles are cut along the arc first.
 */
export const bend = defineNodeKind({
  kind: 'bend',
  noun: 'a bend',
  dimension: 3,
  inputs: oneSolid,
  parameters: { radius: length({ min: limits.smallestLength }) },
  estimate: ({ radius }, [solid = { size: 0, reach: 0 }]) => ({
    size: slicedSize(solid.size, segmentsOf(radius + solid.reach, 'final')),
    reach: 2 * (radius + solid.reach),
  }),
});

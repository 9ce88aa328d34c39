import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, oneProfile } from '../node-kind.ts';
import { angle, count, flag, optional, size, vector } from '../parameter-schema.ts';
import { divisionsOf, segmentsOf } from '../segments.ts';

/** A profile pulled up along Z, turned by `twist` and scaled by `taper` at the top; a taper of 0 makes a point. */
export const extrude = defineNodeKind({
  kind: 'extrude',
  noun: 'an extrusion',
  dimension: 3,
  inputs: oneProfile,
  parameters: {
    height: size(),
    twist: optional(angle({ min: -limits.twist, max: limits.twist }), 0),
    taper: optional(vector(2, { min: 0, max: limits.scale }), [1, 1]),
    /** Layers along the height; 0 leaves the choice to the tolerance. */
    divisions: optional(count({ min: 0, max: limits.divisions }), 0),
    centred: optional(flag(), false),
  },
  check: ({ taper }) => {
    const point = taper.every((each) => each === 0);
    return point || taper.every((each) => each >= limits.smallestLength) ? undefined : { parameter: 'taper', holds: `0 in both directions or at least ${limits.smallestLength} in each` };
  },
  estimate: ({ height, twist, taper, divisions }, [profile = { size: 0, reach: 0 }]) => {
    const reach = profile.reach * Math.max(1, ...taper);
    const layers = Math.max(1, divisionsOf(twist, reach, 'final', divisions));
    // Two triangles for each edge in each layer, and two lids. Long edges are cut before a twist, as fine as a circle of this reach;
    // a kernel counts exactly before it cuts.
    const edges = profile.size + (twist === 0 ? 0 : 2 * segmentsOf(reach, 'final'));
    return { size: 2 * edges * (layers + 1), reach: lengthOf([reach, height]) };
  },
});

import { limits } from '../limits.ts';
import { defineNodeKind, oneProfile } from '../node-kind.ts';
import { length, oneOf } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** How far a mitred corner may stand off, as a multiple of the distance; sharper corners are cut square. */
export const mitreLimit = 4;

/** Moves every edge outwards (inwards when negative). Inwards, what becomes thinner than nothing disappears. */
export const offset = defineNodeKind({
  kind: 'offset',
  noun: 'an offset',
  dimension: 2,
  inputs: oneProfile,
  parameters: { distance: length({ min: -limits.length }), corners: oneOf('round', 'mitre', 'bevel') },
  estimate: ({ distance, corners }, [profile = { size: 0, reach: 0 }]) => {
    const reach = profile.reach + Math.max(distance, 0) * (corners === 'mitre' ? mitreLimit : 1);
    // Round corners turn by 360 degrees in all where a profile is convex; waves turn there and back, hence the double.
    const size = corners === 'round' ? 2 * profile.size + 2 * segmentsOf(Math.abs(distance), 'final') : 2 * profile.size;
    return { size, reach };
  },
});

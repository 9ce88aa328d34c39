import { limits } from '../limits.ts';
import { defineNodeKind, oneProfile } from '../node-kind.ts';
import { angle, optional, segments } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Around the profile's Y axis, which becomes Z. What lies at x < 0 is left out. */
export const revolve = defineNodeKind({
  kind: 'revolve',
  noun: 'a revolved profile',
  dimension: 3,
  inputs: oneProfile,
  parameters: { degrees: optional(angle({ min: limits.smallestLength, max: 360 }), 360), segments: segments() },
  estimate: (parameters, [profile = { size: 0, reach: 0 }]) => ({
    size: 2 * profile.size * (segmentsOf(profile.reach, 'final', parameters.segments) + 1),
    reach: profile.reach,
  }),
});

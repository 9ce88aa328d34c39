import { defineNodeKind, lengthOf, oneProfile } from '../node-kind.ts';
import { length, optional, size } from '../parameter-schema.ts';

/**
 * A vessel: the profile's prism, hollowed. `wall` is measured inwards, `floor` upwards from z = 0, `lid` downwards from the
 * top; a floor or lid of 0 is open. Where the profile is narrower than two walls it stays solid.
 */
export const shell = defineNodeKind({
  kind: 'shell',
  noun: 'a shell',
  dimension: 3,
  inputs: oneProfile,
  parameters: { height: size(), wall: size(), floor: length(), lid: optional(length(), 0) },
  check: ({ height, floor, lid }) => (floor + lid < height ? undefined : { parameter: 'floor', holds: 'less than the height, together with the lid' }),
  // Outer and inner prism; the inner one may have twice the points, since offsetting rounds its inner corners.
  estimate: ({ height }, [profile = { size: 0, reach: 0 }]) => ({ size: 12 * profile.size, reach: lengthOf([profile.reach, height]) }),
});

import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { size as sizeSchema, vector } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** A box with all edges rounded, centred in x and y, standing on z = 0. */
export const roundedBox = defineNodeKind({
  kind: 'rounded-box',
  noun: 'a rounded box',
  dimension: 3,
  inputs: noInputs,
  parameters: { size: vector(3, { min: limits.smallestLength }), radius: sizeSchema() },
  check: ({ size, radius }) => (radius * 2 <= Math.min(...size) ? undefined : { parameter: 'radius', holds: `at most half of the shortest side, ${Math.min(...size) / 2} mm` }),
  estimate: ({ size, radius }) => {
    const segments = segmentsOf(radius, 'final');
    return { size: segments * segments + 12 * segments + 12, reach: lengthOf(size) };
  },
});

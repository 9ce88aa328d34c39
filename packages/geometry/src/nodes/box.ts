import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { oneOf, vector } from '../parameter-schema.ts';

/** From the origin to `size` ("corner"), or centred in x and y ("bed"), or in all three ("centre"). */
export const box = defineNodeKind({
  kind: 'box',
  noun: 'a box',
  dimension: 3,
  inputs: noInputs,
  parameters: { size: vector(3, { min: limits.smallestLength }), on: oneOf('corner', 'bed', 'centre') },
  estimate: ({ size }) => ({ size: 12, reach: lengthOf(size) }),
});

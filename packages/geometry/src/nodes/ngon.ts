import { limits } from '../limits.ts';
import { defineNodeKind, noInputs } from '../node-kind.ts';
import { count, size } from '../parameter-schema.ts';

/** Regular polygon on the origin, circumscribed radius, a vertex on +X. The same in every quality. */
export const ngon = defineNodeKind({
  kind: 'ngon',
  noun: 'a regular polygon',
  dimension: 2,
  inputs: noInputs,
  parameters: { sides: count({ min: 3, max: limits.segments }), radius: size() },
  estimate: ({ sides, radius }) => ({ size: sides, reach: radius }),
});

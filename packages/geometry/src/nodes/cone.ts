import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { length, segments, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Around Z, standing on z = 0; either radius may be 0. */
export const cone = defineNodeKind({
  kind: 'cone',
  noun: 'a cone',
  dimension: 3,
  inputs: noInputs,
  parameters: { bottomRadius: length(), topRadius: length(), height: size(), segments: segments() },
  check: ({ bottomRadius, topRadius }) => {
    for (const [parameter, radius] of [['bottomRadius', bottomRadius], ['topRadius', topRadius]] as const) {
      if (radius !== 0 && radius < limits.smallestLength) return { parameter, holds: `0 or at least ${limits.smallestLength} mm` };
    }
    return bottomRadius + topRadius > 0 ? undefined : { parameter: 'bottomRadius', holds: 'larger than 0 when the top radius is 0' };
  },
  estimate: (parameters) => {
    const radius = Math.max(parameters.bottomRadius, parameters.topRadius);
    return { size: 4 * segmentsOf(radius, 'final', parameters.segments), reach: lengthOf([radius, parameters.height]) };
  },
});

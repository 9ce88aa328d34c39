import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { segments, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Around Z, standing on z = 0. */
export const cylinder = defineNodeKind({
  kind: 'cylinder',
  noun: 'a cylinder',
  dimension: 3,
  inputs: noInputs,
  parameters: { radius: size(), height: size(), segments: segments() },
  estimate: (parameters) => ({ size: 4 * segmentsOf(parameters.radius, 'final', parameters.segments), reach: lengthOf([parameters.radius, parameters.height]) }),
});

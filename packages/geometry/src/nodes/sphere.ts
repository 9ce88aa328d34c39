import { defineNodeKind, noInputs } from '../node-kind.ts';
import { segments, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Centred on the origin, a vertex on each half axis. */
export const sphere = defineNodeKind({
  kind: 'sphere',
  noun: 'a sphere',
  dimension: 3,
  inputs: noInputs,
  parameters: { radius: size(), segments: segments() },
  estimate: (parameters) => {
    const around = segmentsOf(parameters.radius, 'final', parameters.segments);
    return { size: (around * around) / 2, reach: parameters.radius };
  },
});

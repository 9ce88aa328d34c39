import { defineNodeKind, noInputs } from '../node-kind.ts';
import { segments, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Centred on the origin, a vertex on each half axis. */
export const circle = defineNodeKind({
  kind: 'circle',
  noun: 'a circle',
  dimension: 2,
  inputs: noInputs,
  parameters: { radius: size(), segments: segments() },
  estimate: (parameters) => ({ size: segmentsOf(parameters.radius, 'final', parameters.segments), reach: parameters.radius }),
});

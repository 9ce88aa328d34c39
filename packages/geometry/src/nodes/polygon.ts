import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { contour } from '../parameter-schema.ts';

/** One closed contour of either winding. Where it crosses itself, everything that it goes around is inside. */
export const polygon = defineNodeKind({
  kind: 'polygon',
  noun: 'a polygon',
  dimension: 2,
  inputs: noInputs,
  parameters: { points: contour() },
  estimate: ({ points }) => ({ size: points.length, reach: points.reduce((reach, point) => Math.max(reach, lengthOf(point)), 0) }),
});

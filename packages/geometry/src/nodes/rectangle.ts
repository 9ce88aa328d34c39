import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { length, size } from '../parameter-schema.ts';
import { segmentsOf } from '../segments.ts';

/** Centred on the origin; the corners are rounded by `radius`. */
export const rectangle = defineNodeKind({
  kind: 'rectangle',
  noun: 'a rectangle',
  dimension: 2,
  inputs: noInputs,
  parameters: { width: size(), depth: size(), radius: length() },
  check: ({ width, depth, radius }) =>
    radius * 2 <= Math.min(width, depth) ? undefined : { parameter: 'radius', holds: `at most half of the shorter side, ${Math.min(width, depth) / 2} mm` },
  estimate: ({ width, depth, radius }) => ({ size: 4 + (radius > 0 ? segmentsOf(radius, 'final') : 0), reach: lengthOf([width / 2, depth / 2]) }),
});

import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { contours } from '../parameter-schema.ts';

/** A shaped text or drawing: outer contours counter-clockwise, holes clockwise, none crossing another. May be empty. */
export const outline = defineNodeKind({
  kind: 'outline',
  noun: 'an outline',
  dimension: 2,
  inputs: noInputs,
  parameters: { contours: contours() },
  estimate: (parameters) => {
    let size = 0;
    let reach = 0;
    for (const contour of parameters.contours) {
      size += contour.length;
      for (const point of contour) reach = Math.max(reach, lengthOf(point));
    }
    return { size, reach };
  },
});

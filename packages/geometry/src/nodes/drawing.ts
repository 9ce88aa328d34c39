import { drawingLimits } from '../drawing.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { hash, size } from '../parameter-schema.ts';

/** A drawing that is named by its content, as large as fits into the box, centred on the origin. Becomes an outline (`resolveContents`) before any kernel sees it. */
export const drawing = defineNodeKind({
  kind: 'drawing',
  noun: 'a drawing',
  dimension: 2,
  inputs: noInputs,
  parameters: { drawing: hash(), width: size(), height: size() },
  estimate: ({ width, height }) => ({ size: drawingLimits.points, reach: lengthOf([width / 2, height / 2]) }),
});

import { drawingLimits } from '../drawing.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { count, hash, optional, size } from '../parameter-schema.ts';

/**
 * A drawing that is named by its content, as large as fits into the box, centred on the origin. Becomes an outline (`resolveContents`) before
 * any kernel sees it; `points` is what is said of its size until then, and nobody relies on it: the outline is judged again.
 */
export const drawing = defineNodeKind({
  kind: 'drawing',
  noun: 'a drawing',
  dimension: 2,
  inputs: noInputs,
  parameters: { drawing: hash(), width: size(), height: size(), points: optional(count({ min: 3, max: drawingLimits.points }), drawingLimits.points) },
  estimate: ({ width, height, points }) => ({ size: points, reach: lengthOf([width / 2, height / 2]) }),
});

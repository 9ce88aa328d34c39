import type { EvaluatedBody } from '@patternbook/fabrication';
import type { EvaluatedPart } from '@patternbook/workshop';

/** What is worth sending to a worker that measures: the closed mesh; what is drawn stays on the page. */
export const leanBodies = (parts: readonly EvaluatedPart[]): readonly EvaluatedBody[] =>
  parts.map(({ id, quantity, node, mesh, measurements, printRotation, explode, blank }) => ({ id, quantity, node, mesh, measurements, printRotation, explode, ...(blank && { blank }) }));

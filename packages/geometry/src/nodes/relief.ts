import { greyImageLimits } from '../grey-image.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { hash, size } from '../parameter-schema.ts';

/** A picture that is named by its content, as a height field. Becomes one (`resolveContents`) before any kernel sees it. */
export const relief = defineNodeKind({
  kind: 'relief',
  noun: 'a relief',
  dimension: 3,
  inputs: noInputs,
  parameters: { image: hash(), width: size(), depth: size(), dark: size(), light: size() },
  estimate: ({ width, depth, dark, light }) => ({ size: 2 * greyImageLimits.largest * greyImageLimits.largest, reach: lengthOf([width / 2, depth / 2, Math.max(dark, light)]) }),
});

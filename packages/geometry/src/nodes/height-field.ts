import { greyImageLimits } from '../grey-image.ts';
import { defineNodeKind, lengthOf, noInputs } from '../node-kind.ts';
import { count, levels, size } from '../parameter-schema.ts';

/**
 * A block centred on the origin and standing on z = 0, whose top is as high as `levels` say: 0 is `dark` high, the highest level
 * `light`. Row by row from the back left (least x, most y), the outermost samples on the edges of the block.
 */
export const heightField = defineNodeKind({
  kind: 'height-field',
  noun: 'a height field',
  dimension: 3,
  inputs: noInputs,
  parameters: {
    columns: count({ min: greyImageLimits.smallest, max: greyImageLimits.largest }),
    rows: count({ min: greyImageLimits.smallest, max: greyImageLimits.largest }),
    levels: levels({ most: greyImageLimits.largest * greyImageLimits.largest, below: greyImageLimits.levels }),
    width: size(),
    depth: size(),
    dark: size(),
    light: size(),
  },
  check: ({ columns, rows, levels: all }) => (all.length === columns * rows ? undefined : { parameter: 'levels', holds: 'one for each sample' }),
  estimate: ({ columns, rows, width, depth, dark, light }) => ({ size: 2 * columns * rows, reach: lengthOf([width / 2, depth / 2, Math.max(dark, light)]) }),
});

import { limits } from '../limits.ts';
import { defineNodeKind, oneSolid } from '../node-kind.ts';
import { angle, size } from '../parameter-schema.ts';
import { divisionsOf } from '../segments.ts';
import { slicedSize } from '../sliced-size.ts';

/** Turns each height about Z, `degrees` in all from z = 0 to `height`; below and above, the turn stays. Triangles are cut at every layer first. */
export const twist = defineNodeKind({
  kind: 'twist',
  noun: 'a twist',
  dimension: 3,
  inputs: oneSolid,
  parameters: { degrees: angle({ min: -limits.twist, max: limits.twist }), height: size() },
  estimate: ({ degrees }, [solid = { size: 0, reach: 0 }]) => ({ size: slicedSize(solid.size, divisionsOf(degrees, solid.reach, 'final')), reach: solid.reach }),
});

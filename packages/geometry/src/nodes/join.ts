import { defineNodeKind, oneProfile } from '../node-kind.ts';
import { size } from '../parameter-schema.ts';

/**
 * Makes one piece of all pieces: beginning at the largest, the nearest piece is joined by a straight bar of `width` from its nearest point
 * to the nearest point of what is joined already. Bars reach half their width into either side.
 */
export const join = defineNodeKind({
  kind: 'join',
  noun: 'a joined profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: { width: size() },
  // A piece has three points or more, a bar has four.
  estimate: ({ width }, [profile = { size: 0, reach: 0 }]) => ({ size: (7 / 3) * profile.size, reach: profile.reach + width }),
});

import { defineNodeKind, oneProfile } from '../node-kind.ts';

/** The outer outlines alone: holes, and what stands in them, become part of the area. */
export const fill = defineNodeKind({
  kind: 'fill',
  noun: 'a filled profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: {},
  estimate: (_parameters, [profile = { size: 0, reach: 0 }]) => profile,
});

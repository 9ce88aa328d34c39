import { defineNodeKind, oneProfile, oneSolid } from '../node-kind.ts';
import type { Estimate } from '../node-kind.ts';
import { direction } from '../parameter-schema.ts';

const same = (_parameters: unknown, [input = { size: 0, reach: 0 }]: readonly Estimate[]): Estimate => input;

/** Across the plane through the origin with this normal, whose length does not matter. */
export const mirror = defineNodeKind({
  kind: 'mirror',
  noun: 'a mirror image',
  dimension: 3,
  inputs: oneSolid,
  parameters: { normal: direction(3) },
  estimate: same,
});

/** Across the line through the origin with this normal. */
export const profileMirror = defineNodeKind({
  kind: 'profile-mirror',
  noun: 'a mirror image of a profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: { normal: direction(2) },
  estimate: same,
});

import { limits } from '../limits.ts';
import { defineNodeKind, sumOf } from '../node-kind.ts';

/** What all inputs have in common. */
export const intersection = defineNodeKind({
  kind: 'intersection',
  noun: 'an intersection',
  dimension: 3,
  inputs: { dimension: 3, min: 1, max: limits.inputs },
  parameters: {},
  estimate: (_parameters, inputs) => ({ size: sumOf(inputs).size, reach: inputs.reduce((least, { reach }) => Math.min(least, reach), Infinity) }),
  absorbs: { first: ['intersection'], others: ['intersection'] },
});

export const profileIntersection = defineNodeKind({
  ...intersection,
  kind: 'profile-intersection',
  noun: 'an intersection of profiles',
  dimension: 2,
  inputs: { dimension: 2, min: 1, max: limits.inputs },
  absorbs: { first: ['profile-intersection'], others: ['profile-intersection'] },
});

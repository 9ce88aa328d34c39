import { limits } from '../limits.ts';
import { defineNodeKind, sumOf } from '../node-kind.ts';

/** The first input without the others. */
export const difference = defineNodeKind({
  kind: 'difference',
  noun: 'a difference',
  dimension: 3,
  inputs: { dimension: 3, min: 1, max: limits.inputs },
  parameters: {},
  estimate: (_parameters, inputs) => ({ size: sumOf(inputs).size, reach: inputs[0]?.reach ?? 0 }),
  absorbs: { first: ['difference'], others: ['union'] },
});

export const profileDifference = defineNodeKind({
  ...difference,
  kind: 'profile-difference',
  noun: 'a difference of profiles',
  dimension: 2,
  inputs: { dimension: 2, min: 1, max: limits.inputs },
  absorbs: { first: ['profile-difference'], others: ['profile-union'] },
});

import { limits } from '../limits.ts';
import { defineNodeKind, sumOf } from '../node-kind.ts';

export const union = defineNodeKind({
  kind: 'union',
  noun: 'a union',
  dimension: 3,
  inputs: { dimension: 3, min: 1, max: limits.inputs },
  parameters: {},
  estimate: (_parameters, inputs) => sumOf(inputs),
  absorbs: { first: ['union'], others: ['union'] },
});

export const profileUnion = defineNodeKind({
  ...union,
  kind: 'profile-union',
  noun: 'a union of profiles',
  dimension: 2,
  inputs: { dimension: 2, min: 1, max: limits.inputs },
  absorbs: { first: ['profile-union'], others: ['profile-union'] },
});

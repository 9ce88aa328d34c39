import { limits } from '../limits.ts';
import { defineNodeKind, sumOf } from '../node-kind.ts';

/** The smallest convex shape around all inputs. */
export const hull = defineNodeKind({
  kind: 'hull',
  noun: 'a hull',
  dimension: 3,
  inputs: { dimension: 3, min: 1, max: limits.inputs },
  parameters: {},
  estimate: (_parameters, inputs) => sumOf(inputs),
  absorbs: { first: ['hull', 'union'], others: ['hull', 'union'] },
});

export const profileHull = defineNodeKind({
  ...hull,
  kind: 'profile-hull',
  noun: 'a hull of profiles',
  dimension: 2,
  inputs: { dimension: 2, min: 1, max: limits.inputs },
  absorbs: { first: ['profile-hull', 'profile-union'], others: ['profile-hull', 'profile-union'] },
});

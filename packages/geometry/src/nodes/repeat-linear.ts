import { limits } from '../limits.ts';
import { defineNodeKind, lengthOf, oneProfile, oneSolid } from '../node-kind.ts';
import type { Estimate } from '../node-kind.ts';
import { count, vector } from '../parameter-schema.ts';

type Copies = { readonly count: number; readonly step: readonly number[] };

const copiesOf = (parameters: Copies, [input = { size: 0, reach: 0 }]: readonly Estimate[]): Estimate => ({
  size: input.size * parameters.count,
  reach: input.reach + (parameters.count - 1) * lengthOf(parameters.step),
});

/** The union of copies, each `step` from the one before; the first stays where it is. */
export const repeatLinear = defineNodeKind({
  kind: 'repeat-linear',
  noun: 'a repeat',
  dimension: 3,
  inputs: oneSolid,
  parameters: { count: count({ min: 1, max: limits.copies }), step: vector(3) },
  estimate: copiesOf,
});

export const profileRepeatLinear = defineNodeKind({
  kind: 'profile-repeat-linear',
  noun: 'a repeat of a profile',
  dimension: 2,
  inputs: oneProfile,
  parameters: { count: count({ min: 1, max: limits.copies }), step: vector(2) },
  estimate: copiesOf,
});

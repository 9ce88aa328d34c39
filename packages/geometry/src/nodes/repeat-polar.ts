import { limits } from '../limits.ts';
import { defineNodeKind, oneProfile, oneSolid } from '../node-kind.ts';
import type { Estimate } from '../node-kind.ts';
import { angle, count, optional } from '../parameter-schema.ts';

type Turns = { readonly count: number; readonly sweep: number };

const copiesOf = ({ count: copies }: Turns, [input = { size: 0, reach: 0 }]: readonly Estimate[]): Estimate => ({ size: input.size * copies, reach: input.reach });

/** Degrees from one copy to the next: a full turn is shared by all copies, less than one reaches from the first to the last. */
export const polarStep = ({ count: copies, sweep }: Turns): number => (Math.abs(sweep) === 360 ? sweep / copies : copies > 1 ? sweep / (copies - 1) : 0);

const turns = { count: count({ min: 1, max: limits.copies }), sweep: optional(angle({ min: -360, max: 360 }), 360) };

/** The union of copies spread around Z; the first stays where it is. */
export const repeatPolar = defineNodeKind({
  kind: 'repeat-polar',
  noun: 'copies around an axis',
  dimension: 3,
  inputs: oneSolid,
  parameters: turns,
  estimate: copiesOf,
});

/** The same around the origin. */
export const profileRepeatPolar = defineNodeKind({
  kind: 'profile-repeat-polar',
  noun: 'copies of a profile around the origin',
  dimension: 2,
  inputs: oneProfile,
  parameters: turns,
  estimate: copiesOf,
});

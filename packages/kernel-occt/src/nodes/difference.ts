import type { Bench } from '../bench.ts';
import { without } from '../booleans.ts';
import type { Made } from '../made.ts';
import type { Maker } from '../maker.ts';

const cut = (bench: Bench, [first, ...tools]: readonly Made[]): Made => without(bench, first!, tools.flatMap(({ pieces }) => pieces));

export const difference: Maker<'difference'> = (_parameters, bench, inputs) => cut(bench, inputs);

export const profileDifference: Maker<'profile-difference'> = (_parameters, bench, inputs) => cut(bench, inputs);

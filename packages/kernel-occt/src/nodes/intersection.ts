import type { Bench } from '../bench.ts';
import { common } from '../booleans.ts';
import type { Made } from '../made.ts';
import type { Maker } from '../maker.ts';

const shared = (bench: Bench, inputs: readonly Made[]): Made => inputs.reduce((all, next) => common(bench, all, next));

export const intersection: Maker<'intersection'> = (_parameters, bench, inputs) => shared(bench, inputs);

export const profileIntersection: Maker<'profile-intersection'> = (_parameters, bench, inputs) => shared(bench, inputs);

import { copied, stepped } from '../copies.ts';
import type { Maker } from '../maker.ts';

export const repeatLinear: Maker<'repeat-linear'> = (parameters, bench, [input]) => copied(bench, input!, stepped(parameters));

export const profileRepeatLinear: Maker<'profile-repeat-linear'> = (parameters, bench, [input]) => copied(bench, input!, stepped(parameters));

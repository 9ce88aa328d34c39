import { stepped, unitedSections, unitedSolids } from '../copies.ts';
import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const repeatLinear: SolidMaker<'repeat-linear'> = (parameters, bench, [solid]) => unitedSolids(bench, solid!, stepped(parameters));

export const profileRepeatLinear: ProfileMaker<'profile-repeat-linear'> = (parameters, bench, [section]) => unitedSections(bench, section!, stepped(parameters));

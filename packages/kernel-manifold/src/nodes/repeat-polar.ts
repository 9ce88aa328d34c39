import { polarStep, rotation2, rotation3 } from '@patternbook/geometry';
import { unitedSections, unitedSolids } from '../copies.ts';
import type { ProfileMaker, SolidMaker } from '../maker.ts';

const angles = (parameters: { readonly count: number; readonly sweep: number }): readonly number[] => Array.from({ length: parameters.count }, (_, copy) => copy * polarStep(parameters));

export const repeatPolar: SolidMaker<'repeat-polar'> = (parameters, bench, [solid]) => unitedSolids(bench, solid!, angles(parameters).map((angle) => rotation3([0, 0, angle])));

export const profileRepeatPolar: ProfileMaker<'profile-repeat-polar'> = (parameters, bench, [section]) => unitedSections(bench, section!, angles(parameters).map(rotation2));

import { polarStep, rotation2, rotation3 } from '@patternbook/geometry';
import { copied } from '../copies.ts';
import type { Maker } from '../maker.ts';

const angles = (parameters: { readonly count: number; readonly sweep: number }): readonly number[] => Array.from({ length: parameters.count }, (_, copy) => copy * polarStep(parameters));

export const repeatPolar: Maker<'repeat-polar'> = (parameters, bench, [input]) => copied(bench, input!, angles(parameters).map((angle) => rotation3([0, 0, angle])));

export const profileRepeatPolar: Maker<'profile-repeat-polar'> = (parameters, bench, [input]) => copied(bench, input!, angles(parameters).map(rotation2));

import type { Affine, NodeParameters } from '@patternbook/geometry';
import { stepped, unitedSections, unitedSolids } from '../copies.ts';
import type { ProfileMaker, SolidMaker } from '../maker.ts';

const places = ({ columns, rows, columnStep, rowStep }: NodeParameters<'repeat-grid'>): readonly Affine[] => stepped({ count: columns, step: columnStep }, { count: rows, step: rowStep });

export const repeatGrid: SolidMaker<'repeat-grid'> = (parameters, bench, [solid]) => unitedSolids(bench, solid!, places(parameters));

export const profileRepeatGrid: ProfileMaker<'profile-repeat-grid'> = (parameters, bench, [section]) => unitedSections(bench, section!, places(parameters));

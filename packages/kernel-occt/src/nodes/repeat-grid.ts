import type { Affine, NodeParameters } from '@patternbook/geometry';
import { copied, stepped } from '../copies.ts';
import type { Maker } from '../maker.ts';

const places = ({ columns, rows, columnStep, rowStep }: NodeParameters<'repeat-grid'>): readonly Affine[] => stepped({ count: columns, step: columnStep }, { count: rows, step: rowStep });

export const repeatGrid: Maker<'repeat-grid'> = (parameters, bench, [input]) => copied(bench, input!, places(parameters));

export const profileRepeatGrid: Maker<'profile-repeat-grid'> = (parameters, bench, [input]) => copied(bench, input!, places(parameters));

import { homogeneous2, homogeneous3 } from '../affine.ts';
import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const transform: SolidMaker<'transform'> = ({ matrix }, bench, [solid]) => bench.put(solid!.transform(homogeneous3(matrix)));

export const profileTransform: ProfileMaker<'profile-transform'> = ({ matrix }, bench, [section]) => bench.put(section!.transform(homogeneous2(matrix)));

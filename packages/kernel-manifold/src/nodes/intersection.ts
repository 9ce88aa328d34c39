import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const intersection: SolidMaker<'intersection'> = (_parameters, bench, solids) => bench.put(bench.binding._manifoldIntersectionN(bench.solids(solids)));

export const profileIntersection: ProfileMaker<'profile-intersection'> = (_parameters, bench, sections) => bench.put(bench.binding._crossSectionIntersectionN(bench.sections(sections)));

import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const difference: SolidMaker<'difference'> = (_parameters, bench, solids) => bench.put(bench.binding._manifoldDifferenceN(bench.solids(solids)));

export const profileDifference: ProfileMaker<'profile-difference'> = (_parameters, bench, sections) => bench.put(bench.binding._crossSectionDifferenceN(bench.sections(sections)));

import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const union: SolidMaker<'union'> = (_parameters, bench, solids) => bench.put(bench.binding._manifoldUnionN(bench.solids(solids)));

export const profileUnion: ProfileMaker<'profile-union'> = (_parameters, bench, sections) => bench.put(bench.binding._crossSectionUnionN(bench.sections(sections)));

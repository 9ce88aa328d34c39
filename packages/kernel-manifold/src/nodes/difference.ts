import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const difference: SolidMaker<'difference'> = (_parameters, bench, [first, ...tools]) =>
  // Copies one by one: Manifold unites what lies apart for nothing, and their union would surround what lies between them.
  bench.put(bench.binding._manifoldDifferenceN(bench.solids([first!, ...tools.flatMap((tool) => bench.piecesOf(tool))])));

export const profileDifference: ProfileMaker<'profile-difference'> = (_parameters, bench, sections) => bench.put(bench.binding._crossSectionDifferenceN(bench.sections(sections)));

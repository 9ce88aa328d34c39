import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const hull: SolidMaker<'hull'> = (_parameters, bench, solids) => {
  const points = bench.put(new bench.binding.Vector_vec3());
  for (const solid of solids) for (const piece of bench.piecesOf(solid)) bench.binding._manifoldCollectVertices(points, piece);
  if (points.size() < 4) return bench.noSolid();
  return bench.surface(bench.binding._manifoldHullPoints(points));
};

export const profileHull: ProfileMaker<'profile-hull'> = (_parameters, bench, sections) => {
  const points = bench.put(new bench.binding.Vector_vec2());
  for (const section of sections) bench.binding._crossSectionCollectVertices(points, section);
  if (points.size() < 3) return bench.noSection();
  return bench.put(bench.binding._crossSectionHullPoints(points));
};

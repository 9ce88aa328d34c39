import type { ProfileMaker, SolidMaker } from '../maker.ts';

export const hull: SolidMaker<'hull'> = (_parameters, bench, solids) => {
  const points = bench.put(new bench.binding.Vector_vec3());
  for (const solid of solids) for (const piece of bench.piecesOf(solid)) bench.binding._manifoldCollectVertices(points, piece);
  if (points.size() < 4) return bench.noSolid();
  const hulled = bench.surface(bench.binding._manifoldHullPoints(points));
  // Around points of one plane Manifold makes a flat solid and calls it sound.
  return hulled.volume() > 0 ? hulled : bench.noSolid();
};

export const profileHull: ProfileMaker<'profile-hull'> = (_parameters, bench, sections) => {
  const points = bench.put(new bench.binding.Vector_vec2());
  for (const section of sections) bench.binding._crossSectionCollectVertices(points, section);
  if (points.size() < 3) return bench.noSection();
  return bench.put(bench.binding._crossSectionHullPoints(points));
};

import { fillRule } from '../binding.ts';
import { doubleAreaOf } from '../contour.ts';
import type { ProfileMaker } from '../maker.ts';

export const fill: ProfileMaker<'fill'> = (_parameters, bench, [profile]) => {
  const outer = bench.heap.read(bench.contoursOf(profile!)).filter((contour) => doubleAreaOf(contour) > 0);
  return bench.put(new bench.binding.CrossSection(bench.contours(outer), fillRule.nonZero));
};

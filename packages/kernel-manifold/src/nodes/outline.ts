import { fillRule } from '../binding.ts';
import { forQuality } from '../contour.ts';
import type { ProfileMaker } from '../maker.ts';

export const outline: ProfileMaker<'outline'> = ({ contours }, bench) =>
  bench.put(new bench.binding.CrossSection(bench.contours(contours.map((contour) => forQuality(contour, bench.quality))), fillRule.nonZero));

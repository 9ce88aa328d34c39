import { fillRule } from '../binding.ts';
import { forQuality } from '../contour.ts';
import type { ProfileMaker } from '../maker.ts';

/** NonZero takes either winding; a clockwise contour under the binding's own rule becomes empty without a word. */
export const polygon: ProfileMaker<'polygon'> = ({ points }, bench) =>
  bench.put(new bench.binding.CrossSection(bench.contours([forQuality(points, bench.quality)]), fillRule.nonZero));

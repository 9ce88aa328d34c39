import { chordTolerance, mitreLimit, segmentsOf } from '@patternbook/geometry';
import { joinOf } from '../binding.ts';
import type { ProfileMaker } from '../maker.ts';

export const offset: ProfileMaker<'offset'> = ({ distance, corners }, bench, [profile]) => {
  if (distance === 0) return bench.put(profile!._Translate({ x: 0, y: 0 }));
  const moved = bench.put(profile!._Offset(distance, joinOf[corners], mitreLimit, segmentsOf(Math.abs(distance), bench.quality)));
  // Rounding gives every point of a curve an arc of its own; what these add is far below the tolerance.
  return corners === 'round' ? bench.put(moved._Simplify(chordTolerance(Math.abs(distance), bench.quality) / 8)) : moved;
};

import { chordTolerance, mitreLimit, segmentsOf } from '@patternbook/geometry';
import { joinOf } from '../binding.ts';
import type { PrismMaker } from '../maker.ts';

export const shell: PrismMaker<'shell'> = ({ height, wall, floor, lid }, bench, [profile]) => {
  if (profile!.isEmpty()) return bench.noSolid();
  const outer = bench.surface(bench.binding._Extrude(bench.contoursOf(profile!), height, 0, 0, { x: 1, y: 1 }));
  // Rounded, so that the wall is as thick around an inner corner as elsewhere.
  const offset = bench.put(profile!._Offset(-wall, joinOf.round, mitreLimit, segmentsOf(wall, bench.quality)));
  const hollow = bench.put(offset._Simplify(chordTolerance(wall, bench.quality) / 8));
  if (hollow.isEmpty()) return outer;
  // An open end reaches beyond the prism: where both should end in one plane, rounding could leave a film.
  const bottom = floor > 0 ? floor : -wall;
  const top = lid > 0 ? height - lid : height + wall;
  const inner = bench.surface(bench.binding._Extrude(bench.contoursOf(hollow), top - bottom, 0, 0, { x: 1, y: 1 }));
  return bench.put(outer.subtract(bench.put(inner._Translate({ x: 0, y: 0, z: bottom }))));
};

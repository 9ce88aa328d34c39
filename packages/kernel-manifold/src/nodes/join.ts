import { fillRule } from '../binding.ts';
import type { FlatContour } from '../heap.ts';
import type { ProfileMaker } from '../maker.ts';
import { linksBetween, piecesOf } from '../pieces.ts';
import type { Link } from '../pieces.ts';

export const join: ProfileMaker<'join'> = ({ width }, bench, [profile]) => {
  const links = linksBetween(piecesOf(bench.heap.read(bench.contoursOf(profile!))));
  if (links.length === 0) return bench.put(profile!._Translate({ x: 0, y: 0 }));
  const bars = bench.put(new bench.binding.CrossSection(bench.contours(links.map((link) => bar(link, width / 2))), fillRule.nonZero));
  return bench.put(bench.binding._crossSectionUnionN(bench.sections([profile!, bars])));
};

/** Counter-clockwise, longer than the link by half its width at either end. Where pieces touch in a point, a square around it. */
function bar({ from: [ax, ay], to: [bx, by] }: Link, half: number): FlatContour {
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
  const [ux, uy] = length === 0 ? [half, 0] : [((bx - ax) / length) * half, ((by - ay) / length) * half];
  return Float64Array.of(ax - ux + uy, ay - uy - ux, bx + ux + uy, by + uy - ux, bx + ux - uy, by + uy + ux, ax - ux - uy, ay - uy + ux);
}

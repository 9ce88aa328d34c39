import { apart, common } from '../booleans.ts';
import { facesOf } from '../contours.ts';
import { profile as profileOf, solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { revolved } from '../revolved.ts';
import { revolvedInSides } from '../revolved-in-sides.ts';
import { sidesOf } from '../rounds.ts';

export const revolve: Maker<'revolve'> = ({ degrees, segments }, bench, [profile]) => {
  const whole = apart(bench, profile!);
  const boxes = whole.pieces.map((face) => bench.boxOf(face));
  const far = Math.max(1, ...boxes.flatMap(({ min, max }) => [...min, ...max].map(Math.abs))) * 2;
  const right = boxes.every(({ min }) => min[0] >= -1e-6) ? whole : common(bench, whole, profileOf(facesOf(bench, [[[0, -far], [far, -far], [far, far], [0, far]]])));
  const sides = sidesOf(segments, Math.max(0, ...boxes.map(({ max }) => max[0])));
  return solid(right.pieces.map((face) => (sides === undefined ? revolved(bench, face, degrees) : revolvedInSides(bench, face, { sides, degrees }))));
};

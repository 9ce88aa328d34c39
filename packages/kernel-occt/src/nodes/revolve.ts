import { apart, common } from '../booleans.ts';
import { facesOf } from '../contours.ts';
import { profile as profileOf, solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { revolved } from '../revolved.ts';

export const revolve: Maker<'revolve'> = ({ degrees }, bench, [profile]) => {
  const whole = apart(bench, profile!);
  const boxes = whole.pieces.map((face) => bench.boxOf(face));
  const far = Math.max(1, ...boxes.flatMap(({ min, max }) => [...min, ...max].map(Math.abs))) * 2;
  const right = boxes.every(({ min }) => min[0] >= -1e-6) ? whole : common(bench, whole, profileOf(facesOf(bench, [[[0, -far], [far, -far], [far, far], [0, far]]])));
  return solid(right.pieces.map((face) => revolved(bench, face, degrees)));
};

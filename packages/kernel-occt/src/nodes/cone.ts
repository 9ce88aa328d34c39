import { facesOf } from '../contours.ts';
import { placed } from '../affine.ts';
import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { revolved } from '../revolved.ts';
import { sidesOf } from '../rounds.ts';
import { tapered } from '../tapered.ts';
import { regularFace } from './ngon.ts';

export const cone: Maker<'cone'> = ({ bottomRadius, topRadius, height, segments }, bench) => {
  const [wide, narrow] = [Math.max(bottomRadius, topRadius), Math.min(bottomRadius, topRadius)];
  const sides = sidesOf(segments, wide);
  if (sides === undefined) return solid(facesOf(bench, [[[0, 0], [bottomRadius, 0], [topRadius, height], [0, height]]]).map((face) => revolved(bench, face, 360)));
  const standing = [tapered(bench, regularFace(bench, sides, wide), { height, scale: narrow / wide })];
  // A number of sides that four divides looks the same from below.
  return solid(wide === bottomRadius ? standing : placed(bench, standing, [1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, height]));
};

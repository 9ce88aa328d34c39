import { arcAround, faceOf, wireOf } from '../contours.ts';
import { profile } from '../made.ts';
import type { Maker } from '../maker.ts';
import { sidesOf } from '../rounds.ts';
import { regularFace } from './ngon.ts';

export const circle: Maker<'circle'> = ({ radius, segments }, bench) => {
  const sides = sidesOf(segments, radius);
  return profile([sides === undefined ? faceOf(bench, wireOf(bench, [arcAround(bench, [0, 0], radius)])) : regularFace(bench, sides, radius)]);
};

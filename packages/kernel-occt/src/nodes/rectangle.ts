import { faceOf, wireOf } from '../contours.ts';
import { cornersOf } from '../corners.ts';
import { profile } from '../made.ts';
import type { Maker } from '../maker.ts';
import { roundedEdges } from '../rounded-prism.ts';

export const rectangle: Maker<'rectangle'> = ({ width, depth, radius }, bench) =>
  profile([faceOf(bench, wireOf(bench, roundedEdges(bench, cornersOf(width / 2 - radius, depth / 2 - radius), radius)))]);

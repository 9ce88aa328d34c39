import { facesOf } from '../contours.ts';
import { profile } from '../made.ts';
import type { Maker } from '../maker.ts';

export const outline: Maker<'outline'> = ({ contours }, bench) => profile(facesOf(bench, contours));

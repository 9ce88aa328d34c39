import { apart } from '../booleans.ts';
import { profile as profileOf } from '../made.ts';
import type { Maker } from '../maker.ts';
import { offsetFaces } from '../offset-faces.ts';

export const offset: Maker<'offset'> = ({ distance, corners }, bench, [profile]) => {
  const whole = apart(bench, profile!);
  if (distance === 0) return whole;
  // Outwards, neighbours may grow together.
  return profileOf(offsetFaces(bench, whole.pieces, { distance, corners }), distance < 0 || whole.pieces.length === 1);
};

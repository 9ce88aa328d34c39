import { translation3 } from '@patternbook/geometry';
import { placed } from '../affine.ts';
import { apart } from '../booleans.ts';
import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { prism } from '../prism.ts';
import { tapered } from '../tapered.ts';

export const extrude: Maker<'extrude'> = ({ height, taper: [scale = 1], centred }, bench, [profile]) => {
  const pieces = apart(bench, profile!).pieces.map((face) => (scale === 1 ? prism(bench, face, height) : tapered(bench, face, { height, scale })));
  return solid(centred ? placed(bench, pieces, translation3([0, 0, -height / 2])) : pieces);
};

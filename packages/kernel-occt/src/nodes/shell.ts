import { translation3 } from '@patternbook/geometry';
import { placed } from '../affine.ts';
import { apart, without } from '../booleans.ts';
import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { offsetFaces } from '../offset-faces.ts';
import { prism } from '../prism.ts';

export const shell: Maker<'shell'> = ({ height, wall, floor, lid }, bench, [profile]) => {
  const { pieces } = apart(bench, profile!);
  const outer = solid(pieces.map((face) => prism(bench, face, height)));
  // An open end reaches beyond the prism: booleans of faces in one plane are the least sure.
  const bottom = floor > 0 ? floor : -wall;
  const top = lid > 0 ? height - lid : height + wall;
  const hollow = offsetFaces(bench, pieces, { distance: -wall, corners: 'round' }).map((face) => prism(bench, face, top - bottom));
  return without(bench, outer, placed(bench, hollow, translation3([0, 0, bottom])));
};

import { translation3 } from '@patternbook/geometry';
import { placed } from '../affine.ts';
import { apart } from '../booleans.ts';
import { edged } from '../edged.ts';
import type { EdgeTreatment } from '../edged.ts';
import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';
import { prism } from '../prism.ts';

export const edgedExtrude: Maker<'edged-extrude'> = ({ height, bottom, bottomSize, top, topSize, centred }, bench, [profile]) => {
  const ends = [
    { at: 0, kind: bottom, size: bottomSize },
    { at: height, kind: top, size: topSize },
  ].filter(({ size }) => size > 0);
  const pieces = apart(bench, profile!).pieces.map((face) => ends.reduce((made, { at, kind, size }) => edged(bench, made, { at, treatment: treatmentOf(kind, size) }), prism(bench, face, height)));
  return solid(centred ? placed(bench, pieces, translation3([0, 0, -height / 2])) : pieces);
};

const treatmentOf = (kind: 'chamfer' | 'fillet', size: number): EdgeTreatment => (kind === 'chamfer' ? { kind, inwards: size, down: size } : { kind, radius: size });

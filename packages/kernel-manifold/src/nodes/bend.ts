import { cosDegrees, NodeRefused, segmentsOf, sinDegrees } from '@patternbook/geometry';
import type { SolidMaker } from '../maker.ts';
import { planesThrough } from '../sliced-mesh.ts';
import { warped } from '../warp.ts';

const degreesPerRadian = 57.29577951308232;

export const bend: SolidMaker<'bend'> = ({ radius }, bench, [solid]) => {
  if (solid!.isEmpty()) return bench.noSolid();
  const { min, max } = solid!._boundingBox();
  if (max.z >= radius) throw new NodeRefused('bend', 'radius', `The radius of a bend must be larger than the height of the solid, ${Math.ceil(max.z * 100) / 100} mm; choose a larger radius.`);
  if (Math.max(-min.x, max.x) > radius * 3.14159) throw new NodeRefused('bend', 'radius', `The solid is too long to be bent into one turn; choose a radius of at least ${Math.ceil((Math.max(-min.x, max.x) / 3.14159) * 100) / 100} mm.`);
  const step = (radius * 2 * 3.141592653589793) / segmentsOf(radius - min.z, bench.quality);
  return warped(bench, solid!._GetMeshJS(-1), {
    kind: 'bend',
    parameter: 'radius',
    planes: [{ axis: 0, at: planesThrough(min.x, max.x, step) }],
    map: (point) => {
      const angle = (point[0] / radius) * degreesPerRadian;
      const distance = radius - point[2];
      point[0] = distance * sinDegrees(angle);
      point[2] = radius - distance * cosDegrees(angle);
    },
  });
};

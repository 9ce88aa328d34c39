import { chordTolerance, cosDegrees, divisionsOf, sinDegrees } from '@patternbook/geometry';
import type { SolidMaker } from '../maker.ts';
import { planesThrough } from '../sliced-mesh.ts';
import { reachAcross, warped } from '../warp.ts';

export const twist: SolidMaker<'twist'> = ({ degrees, height }, bench, [solid]) => {
  if (degrees === 0 || solid!.isEmpty()) return bench.put(solid!._Translate({ x: 0, y: 0, z: 0 }));
  const mesh = solid!._GetMeshJS(-1);
  const { min, max } = solid!._boundingBox();
  const reach = reachAcross(mesh, 2);
  const layers = divisionsOf(degrees, reach, bench.quality);
  // Between two layers a flat face of width l that turns by the angle a stands off by up to l a / 4, so wide faces are cut across too.
  const width = (faceStandOff * chordTolerance(reach, bench.quality) * layers) / (Math.abs(degrees) * (3.141592653589793 / 180));
  return warped(bench, mesh, {
    kind: 'twist',
    parameter: 'degrees',
    planes: [
      { axis: 0, at: planesThrough(min.x, max.x, width) },
      { axis: 1, at: planesThrough(min.y, max.y, width) },
      { axis: 2, at: Array.from({ length: layers + 1 }, (_, layer) => (height * layer) / layers) },
    ],
    map: (point) => {
      const angle = degrees * Math.min(Math.max(point[2] / height, 0), 1);
      const [x, y] = point;
      const cosine = cosDegrees(angle);
      const sine = sinDegrees(angle);
      point[0] = x * cosine - y * sine;
      point[1] = x * sine + y * cosine;
    },
  });
};

/** A face may stand off by a few chord tolerances: it does so in its middle only, and half of the triangles inwards. */
const faceStandOff = 12;

import { rotation3, type Vector3 } from '@patternbook/geometry';
import { boundsOf, turnedPositions } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { directionOf } from '../pictures/camera.ts';
import { defaultView } from '../pictures/picture.ts';

/** A part as it would lie on the bed, for its picture: its front towards whoever looks, as far as it can be. */
export function asLaid(part: FabricationPart, rotation: Vector3, front?: Vector3): FabricationPart {
  const plate = front ? facing(rotation, front) : 0;
  const positions = Float32Array.from(turnedPositions(part.mesh.positions, { print: rotation, plate }));
  return { ...part, quantity: 1, explode: [0, 0, 0], printRotation: [0, 0, 0], mesh: { ...part.mesh, positions }, measurements: { ...part.measurements, bounds: boundsOf(positions) } };
}

/** Quarter turns about the upright that bring a direction nearest to the eye: degrees. */
function facing(rotation: Vector3, front: Vector3): number {
  const eye = directionOf(defaultView);
  const m = rotation3(rotation);
  const [x, y] = [0, 1].map((axis) => m[axis]! * front[0] + m[3 + axis]! * front[1] + m[6 + axis]! * front[2]) as [number, number];
  const towards = [x * eye[0] + y * eye[1], -y * eye[0] + x * eye[1], -x * eye[0] - y * eye[1], y * eye[0] - x * eye[1]];
  return 90 * towards.indexOf(Math.max(...towards));
}

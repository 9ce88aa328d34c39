import type { Vector3 } from '@patternbook/geometry';
import { boundsOf, turnedPositions } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';

/** A part as it would lie on the bed, for its picture. */
export function asLaid(part: FabricationPart, rotation: Vector3): FabricationPart {
  const positions = Float32Array.from(turnedPositions(part.mesh.positions, { print: rotation, plate: 0 }));
  return { ...part, quantity: 1, explode: [0, 0, 0], printRotation: [0, 0, 0], mesh: { ...part.mesh, positions }, measurements: { ...part.measurements, bounds: boundsOf(positions) } };
}

import type { Vector3 } from '@patternbook/geometry';
import type { Turns } from '@patternbook/product';
import type { Evaluation } from '@patternbook/workshop';
import type { Scenery } from '@patternbook/viewport';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Along which direction of the assembly the printer stacks layers: the bed's Z, turned back by the rotation that lays
 * the part on the bed (about X, then Y, then Z, in degrees). The last turn keeps Z and so does not count.
 */
export const layersOf = ([x, y]: Vector3): Vector3 => {
  const [a, b] = [radians(x), radians(y)];
  return [-Math.sin(b), Math.cos(b) * Math.sin(a), Math.cos(b) * Math.cos(a)];
};

/** What an evaluation gives to look at, answering the edit of this number. */
export const sceneryOf = (evaluation: Evaluation, revision: number, turns: Turns = {}): Scenery => ({
  revision,
  parts: evaluation.parts.flatMap(({ id, drawn, measurements, explode, printRotation }) => (drawn ? [{ id, drawn, bounds: measurements.bounds, explode, layers: layersOf(turns[id] ?? printRotation) }] : [])),
  handles: evaluation.handles.filter(({ point }) => point === undefined).map(({ parameter, part, at, axis, centre, kind = 'linear', gain = 1 }) => ({ parameter, part, at, axis, kind, gain, ...(centre && { centre }) })),
  points: evaluation.handles.flatMap(({ parameter, part, at, axis, second, point }) => (point === undefined ? [] : [{ parameter, part, index: point, at, plane: second && ([axis, second] as const) }])),
  dimensions: evaluation.dimensions,
});

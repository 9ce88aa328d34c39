import type { SlaMachine } from '../catalogue/machines/sla.ts';
import { footprintOf } from '../parts/made-mesh.ts';
import { finishKey } from '../parts/part.ts';
import type { Run, RunEstimate } from './run.ts';

/** A plate of this height: minutes of exposing and lifting. */
function exposing({ layerHeight, exposureSeconds, liftSeconds, bottomLayers, bottomExposureSeconds }: SlaMachine['profile'], height: number): number {
  const layers = Math.ceil(height / layerHeight);
  const bottom = Math.min(layers, bottomLayers);
  return (layers * (exposureSeconds + liftSeconds) + bottom * Math.max(0, bottomExposureSeconds - exposureSeconds)) / 60;
}

/**
 * Printing in resin: a layer takes as long whatever is on it, so that a plate takes as long as its highest part needs.
 * Supports are not counted, nor that parts stand tilted on them: the bare part's volume and height.
 */
export function estimateSla({ machine, plates, pieces }: Run<SlaMachine>): RunEstimate {
  const { profile, overheadMinutes } = machine;
  const minutes = plates.reduce((sum, { placed }) => sum + overheadMinutes + profile.finishingMinutes + exposing(profile, Math.max(0, ...placed.map(({ size }) => size[2]))), 0);
  const parts = pieces.map(({ part }) => {
    const grams = (part.measurements.volume / 1000) * part.finish.material.density * (1 + profile.loss);
    const height = footprintOf(part.mesh, { print: part.printRotation, plate: 0 }).size[2];
    return { part: part.id, grams, gramsByFinish: { [finishKey(part.finish)]: grams }, minutes: exposing(profile, height) };
  });
  return { minutes, parts, sheets: [] };
}

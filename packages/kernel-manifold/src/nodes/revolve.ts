import { segmentsOf } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

export const revolve: PrismMaker<'revolve'> = ({ degrees, segments }, bench, [profile]) => {
  const radius = profile!.isEmpty() ? 0 : profile!._Bounds().max.x;
  // Manifold calls an axis without anything to its right an invalid construction, which would spoil every later boolean.
  if (!(radius > 0)) return bench.noSolid();
  // Manifold spreads as many segments over a part of a turn as over a whole one, and chooses for itself below three.
  const steps = Math.max(3, Math.ceil((segmentsOf(radius, bench.quality, segments) * degrees) / 360));
  return bench.surface(bench.binding._Revolve(bench.contoursOf(profile!), steps, degrees));
};

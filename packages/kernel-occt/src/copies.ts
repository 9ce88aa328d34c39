import type { Affine } from '@patternbook/geometry';
import { placed } from './affine.ts';
import type { Bench } from './bench.ts';
import type { Made } from './made.ts';

export const copied = (bench: Bench, made: Made, places: readonly Affine[]): Made => ({
  ...made,
  pieces: places.flatMap((place) => placed(bench, made.pieces, place)),
  apart: made.apart && places.length === 1,
});

interface Row {
  readonly count: number;
  readonly step: readonly number[];
}

/** Moves by multiples of one step or of two, the first by nothing. The dimension is that of the steps. */
export function stepped(first: Row, second: Row = { count: 1, step: first.step }): readonly Affine[] {
  const unit = first.step.length === 2 ? [1, 0, 0, 1] : [1, 0, 0, 0, 1, 0, 0, 0, 1];
  return Array.from({ length: second.count }, (_, row) =>
    Array.from({ length: first.count }, (_each, column) => [...unit, ...first.step.map((each, axis) => column * each + row * second.step[axis]!)]),
  ).flat();
}

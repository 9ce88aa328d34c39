/** Copies of a shape, united: one operation however many there are. */
import type { Affine } from '@patternbook/geometry';
import { homogeneous2, homogeneous3 } from './affine.ts';
import type { Bench } from './bench.ts';
import type { Section, Solid } from './binding.ts';

/** Copies that are kept beside their union: the corners of a plate, not the holes of a sieve. */
const fewCopies = 16;

export function unitedSolids(bench: Bench, solid: Solid, places: readonly Affine[]): Solid {
  const copies = places.map((place) => bench.put(solid.transform(homogeneous3(place))));
  if (copies.length <= fewCopies) bench.copies = copies;
  return bench.put(bench.binding._manifoldUnionN(bench.solids(copies)));
}

export const unitedSections = (bench: Bench, section: Section, places: readonly Affine[]): Section =>
  bench.put(bench.binding._crossSectionUnionN(bench.sections(places.map((place) => bench.put(section.transform(homogeneous2(place)))))));

/** Moves by multiples of one step or of two, the first by nothing. The dimension is that of the steps. */
export function stepped(first: { readonly count: number; readonly step: readonly number[] }, second: { readonly count: number; readonly step: readonly number[] } = { count: 1, step: first.step }): readonly Affine[] {
  const unit = first.step.length === 2 ? [1, 0, 0, 1] : [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const places: Affine[] = [];
  for (let row = 0; row < second.count; row += 1) {
    for (let column = 0; column < first.count; column += 1) {
      places.push([...unit, ...first.step.map((each, axis) => column * each + row * second.step[axis]!)]);
    }
  }
  return places;
}

import { findFinish } from '@patternbook/fabrication';
import type { Material } from '@patternbook/fabrication';
import type { Finish } from '@patternbook/product';
import type { Surface } from '@patternbook/viewport';

/** How every part and region looks in its finish. A finish that is no longer sold shows bare. */
export const surfacesOf = (finishes: Readonly<Record<string, Finish>>, materials: readonly Material[]): Readonly<Record<string, Surface>> =>
  Object.fromEntries(
    Object.entries(finishes).flatMap(([place, finish]) => {
      const found = findFinish(materials, finish);
      return found ? [[place, { colour: found.colour.hex, ...found.material.look }]] : [];
    }),
  );

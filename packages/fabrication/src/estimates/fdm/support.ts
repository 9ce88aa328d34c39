import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import type { Fillings } from './filling.ts';
import type { Level } from './levels.ts';

/** Columns under what would otherwise be printed in the air. */
export interface Support {
  /** mm³ of filament. */
  readonly extruded: number;
  readonly seconds: number;
}

const none: Support = { extruded: 0, seconds: 0 };

/** Share of a column that is filament. Our own figure: lines 2.5 mm apart, which is PrusaSlicer's usual, and denser at the top. */
const density = 0.2;
/** Further than this from what holds it, an underside needs support: mm. Our own figure: filament bridges twice as far between two sides. */
export const holds = 15;

/** Columns from each loose underside straight down to the bed or to the part itself. */
export function supportOf(levels: readonly Level[], fillings: Fillings, profile: FdmProfile): Support {
  const { layerHeight, lineWidth, speeds } = profile;
  let volume = 0;
  for (const { layer, count } of levels) {
    if (layer === 0) continue;
    const loose = fillings.looseAt(layer, holds);
    if (!loose) continue;
    // An underside begins on one layer; those that stand for several show a slope, all of which hangs.
    for (const below of levels) if (below.layer < layer) volume += fillings.freeArea(loose, below.layer) * below.count * layerHeight * Math.min(count, 3);
  }
  if (volume === 0) return none;
  const extruded = volume * density;
  return { extruded, seconds: extruded / (lineWidth * layerHeight * speeds.perimeter) };
}

import { cutsSheet } from '../catalogue/machine.ts';
import type { PriceQuantities } from '../catalogue/price-script.ts';
import type { Plate } from '../plates/layOut.ts';

/** What is simply counted and measured of everything that lies on some plates. */
export type Measures = Pick<PriceQuantities, 'volume' | 'area' | 'boxVolume' | 'longest' | 'bodies' | 'plates' | 'finishings'>;

export function measuresOf(plates: readonly Plate[]): Measures {
  let volume = 0, area = 0, boxVolume = 0, longest = 0, bodies = 0, finishings = 0;
  for (const { machine, placed } of plates) {
    for (const { part, size } of placed) {
      bodies += 1;
      volume += part.measurements.volume / 1000;
      area += part.measurements.area / 100;
      boxVolume += (size[0] * size[1] * size[2]) / 1000;
      longest = Math.max(longest, ...size);
      // What a machine for filament prints comes off the bed as it is handed over.
      finishings += (part.blank?.bends ?? 0) + (cutsSheet(machine) || machine.process === 'sla' ? 1 : 0);
    }
  }
  return { volume, area, boxVolume, longest, bodies, plates: plates.length, finishings };
}

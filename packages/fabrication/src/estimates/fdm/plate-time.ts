import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import type { PartPrint } from './print-part.ts';

/** Slower than this a machine does not draw to let a layer cool: mm/s (PrusaSlicer's `min_print_speed`, as its users set it). */
const slowest = 15;

/** Seconds for parts that are printed together, layer by layer: a layer that would be drawn faster than it cools is drawn slower. */
export function printSeconds(prints: readonly { readonly print: PartPrint; readonly count: number }[], { shortestLayer }: FdmProfile): number {
  const layers = Math.max(0, ...prints.map(({ print }) => print.layers.reduce((sum, { count }) => sum + count, 0)));
  const seconds = new Float64Array(layers), drawing = new Float64Array(layers), moving = new Float64Array(layers), drawn = new Float64Array(layers);
  let total = 0;
  for (const { print, count } of prints) {
    total += print.support.seconds * count;
    let layer = 0;
    for (const alike of print.layers) {
      for (const end = layer + alike.count; layer < end; layer++) {
        seconds[layer]! += alike.seconds * count;
        drawing[layer]! += alike.drawing * count;
        moving[layer]! += alike.moving * count;
        drawn[layer]! += alike.drawn * count;
      }
    }
  }
  for (let layer = 0; layer < layers; layer++) {
    const fast = drawing[layer]! + moving[layer]!;
    const slow = Math.min(shortestLayer, moving[layer]! + drawn[layer]! / slowest);
    if (slow <= fast || drawing[layer] === 0) total += seconds[layer]!;
    // What speeding up and braking adds shrinks with the speed.
    else total += Math.max(seconds[layer]!, slow + ((seconds[layer]! - fast) * drawing[layer]!) / Math.max(drawing[layer]!, slow - moving[layer]!));
  }
  return total;
}

import type { GridPoint, Ring } from './region.ts';

/**
 * A ring without the points inside level runs: of edges one after the other at one height, only where the run begins and ends is kept.
 * What goes out and back at one height has no area, and the clipper (2.0.1) never ends on some such spikes.
 */
export function withoutLevelRuns(ring: Ring): Ring {
  const kept: GridPoint[] = [];
  const put = (point: GridPoint): void => {
    while (kept.length > 1 && kept.at(-1)!.y === point.y && kept.at(-2)!.y === point.y) kept.pop();
    const last = kept.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) kept.push(point);
  };
  ring.forEach(put);
  // Once around the start, so that a run through it is one too.
  while (kept.length > 2 && kept.at(-1)!.y === kept[0]!.y && (kept.at(-2)!.y === kept[0]!.y || kept.at(-1)!.x === kept[0]!.x)) kept.pop();
  while (kept.length > 2 && kept.at(-1)!.y === kept[0]!.y && kept[0]!.y === kept[1]!.y) kept.shift();
  return kept;
}

import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import { type FabricationPart, finishKey } from '../../parts/part.ts';
import type { PartPrint } from './print-part.ts';
import { layersWithout, regionShare } from './region-share.ts';

/** Each finish of a part: its share of the mass, and the layers that have it, from the first to the one after the last. */
export type Coloured = readonly { readonly finish: string; readonly share: number; readonly from: number; readonly to: number }[];

export function colouredOf(part: FabricationPart, { extruded, layers }: PartPrint, profile: FdmProfile): Coloured {
  const own = finishKey(part.finish);
  const height = layers.reduce((sum, { count }) => sum + count, 0);
  const found = new Map<string, { share: number; from: number; to: number }>([[own, { share: 1, from: 0, to: height }]]);
  const others = Object.entries(part.regions).filter(([, finish]) => finishKey(finish) !== own);
  let inside = 0;
  for (const [region, finish] of others) {
    const key = finishKey(finish);
    const { share, from, to, whole } = regionShare(part, region, extruded, profile);
    if (to === from) continue;
    if (!whole) inside = Math.max(inside, to);
    const known = found.get(key);
    found.set(key, known ? { share: known.share + share, from: Math.min(known.from, from), to: Math.max(known.to, to) } : { share, from, to });
    const rest = found.get(own)!;
    found.set(own, { ...rest, share: Math.max(0, rest.share - share) });
  }
  // Above its own faces the part's own finish is only in what another one does not fill.
  if (others.length > 0) found.set(own, { ...found.get(own)!, to: Math.min(height, Math.max(inside, layersWithout(part, new Set(others.map(([region]) => region)), profile))) });
  return [...found].map(([finish, of]) => ({ finish, ...of }));
}

/** Changes of material while a plate with these parts is printed: each layer begins with what the last one ended with, if it can. */
export function changesOf(parts: readonly Coloured[]): number {
  const ranges = parts.flat();
  const heights = [...new Set(ranges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let changes = 0;
  let loaded: ReadonlySet<string> | undefined;
  for (const [place, from] of heights.entries()) {
    const to = heights[place + 1] ?? from;
    const here = new Set(ranges.filter((range) => range.from <= from && range.to > from).map(({ finish }) => finish));
    if (to === from || here.size === 0) continue;
    changes += (here.size - 1) * (to - from);
    const kept = loaded;
    if (kept && ![...here].some((finish) => kept.has(finish))) changes += 1;
    loaded = here;
  }
  return changes;
}

import { sameTurn, withTurns } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import { sameFinish } from './places.ts';

export interface Merged {
  readonly design: Design;
  /** Places that both changed, each to something else; mine stands, theirs is in the history. */
  readonly clashes: readonly string[];
}

interface Sides<T> {
  readonly base: Readonly<Record<string, T>>;
  readonly mine: Readonly<Record<string, T>>;
  readonly theirs: Readonly<Record<string, T>>;
}

const mergeRecords = <T>({ base, mine, theirs }: Sides<T>, same: (a: T | undefined, b: T | undefined) => boolean): { readonly merged: Readonly<Record<string, T>>; readonly clashes: readonly string[] } => {
  const clashes: string[] = [];
  const entries: [string, T][] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])) {
    const [was, own, other] = [base[key], mine[key], theirs[key]];
    const changed = !same(was, own);
    if (changed && !same(was, other) && !same(own, other)) clashes.push(key);
    const chosen = changed ? own : other;
    if (chosen !== undefined) entries.push([key, chosen]);
  }
  return { merged: Object.fromEntries(entries), clashes };
};

/**
 * Three-way merge by named places: what only one side changed is taken from that side. Where both changed the same place,
 * the person at this screen keeps what they see. `base` is what both began from.
 */
export const mergeDesigns = ({ base, mine, theirs }: { readonly base: Design; readonly mine: Design; readonly theirs: Design }): Merged => {
  const values = mergeRecords({ base: base.values, mine: mine.values, theirs: theirs.values }, (a, b) => a === b);
  const finishes = mergeRecords({ base: base.finishes, mine: mine.finishes, theirs: theirs.finishes }, sameFinish);
  const turns = mergeRecords({ base: base.turns ?? {}, mine: mine.turns ?? {}, theirs: theirs.turns ?? {} }, sameTurn);
  const byId = (design: Design): Readonly<Record<string, Design['features'][number]>> => Object.fromEntries(design.features.map((feature) => [feature.id, feature]));
  const features = mergeRecords({ base: byId(base), mine: byId(mine), theirs: byId(theirs) }, (a, b) => JSON.stringify(a) === JSON.stringify(b));
  return {
    design: withTurns({ ...mine, values: values.merged, finishes: finishes.merged, features: Object.values(features.merged) }, turns.merged),
    clashes: [...values.clashes, ...finishes.clashes, ...turns.clashes, ...features.clashes],
  };
};

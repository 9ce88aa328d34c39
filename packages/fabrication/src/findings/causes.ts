/** Which parameter causes a finding, found by moving one after the other. */
import { hashGraph } from '@patternbook/geometry';
import type { Literal } from '@patternbook/product';
import { candidatesFor, withValue } from './candidates.ts';
import type { Finding } from './finding.ts';
import { deficit, stillThere, type Trial, type Trials } from './trials.ts';

export interface Cause {
  readonly parameter: string;
  readonly from: Literal;
  /** What was tried. */
  readonly to: Literal;
  /** What was measured after; left out where the finding was gone. */
  readonly after?: number;
  /** How much of the way from what was measured to the limit that went: 1 where the finding was gone, negative where it grew worse. */
  readonly share: number;
}

/** Least share that counts: below it, a parameter only happens to touch the same part. */
const leastShare = 0.05;
/** What takes this much of the way is a cause by itself; so many are enough, and one whose value was measured is. */
const strong = 0.5, enough = 2;
/** Evaluations that are left for trying changes. Options that were tried need none. */
const keptForChanges = { enough: 8, all: 2 } as const;

const rootOf = (trial: Trial, part: string): string | undefined => {
  const found = trial.parts.find(({ id }) => id === part);
  return found && hashGraph(trial.graph)[found.node];
};

/**
 * Strongest first. A parameter that leaves the part's geometry as it is cannot be one.
 *
 * @param depth whether a cause or two are enough, or all parameters are tried that the budget allows. What was tried before costs nothing again.
 */
export async function causesOf(finding: Finding, trials: Trials, depth: 'enough' | 'all' = 'enough'): Promise<readonly Cause[]> {
  const { trying, before, attempt, left } = trials;
  const { values, current } = trying;
  const root = rootOf(current, finding.part);
  const causes: Cause[] = [];
  for (const { id, values: tries, measured } of candidatesFor(finding, trying)) {
    if (depth === 'enough' && ranked(causes).filter(({ share }) => Math.abs(share) >= strong).length >= enough) break;
    for (const to of tries) {
      if (left() <= keptForChanges[depth] || trying.signal?.aborted) return ranked(causes);
      const tried = await attempt(withValue(values, id, to));
      if (!tried) continue;
      if (rootOf(tried.trial, finding.part) === root) break;
      const after = stillThere(finding, before, tried.findings);
      const share = after ? (deficit(finding) - deficit(after)) / Math.max(1e-9, deficit(finding)) : 1;
      if (Math.abs(share) < leastShare) continue;
      causes.push({ parameter: id, from: values[id]!, to, share, ...(after && { after: after.value }) });
      if (depth === 'enough' && measured && share >= strong) return ranked(causes);
      // A number moves what it moves the other way round, too; only options have to be tried each for itself.
      if (typeof to === 'number') break;
    }
  }
  return ranked(causes);
}

/** For each parameter its strongest try. What goes further than all of the way is no stronger, and what mends goes before what spoils as much. */
function ranked(causes: readonly Cause[]): readonly Cause[] {
  const strength = ({ share }: Cause): number => Math.min(1, Math.abs(share));
  const sorted = causes.toSorted((a, b) => strength(b) - strength(a) || b.share - a.share);
  return sorted.filter(({ parameter }, place) => sorted.findIndex((each) => each.parameter === parameter) === place);
}

/** Whether anything keeps some constraints: quicker to tell than which design is nearest, since any one will do. */
import type { Literal } from '../expression.ts';
import type { Constraint } from './constraints.ts';
import { leftOf, nearestIn, sizeOf, split, stepAt } from './domain.ts';
import type { Domain } from './domain.ts';

type ValuesById = Readonly<Record<string, Literal>>;
type Open = Readonly<Record<string, Domain>>;

export interface PossibleAsked {
  readonly values: ValuesById;
  /** What may be anything. */
  readonly open: Open;
  readonly constraints: readonly Constraint[];
  /** Boxes that are looked at before the question is given up. */
  readonly patience: number;
}

interface Waiting {
  readonly open: Open;
  readonly undecided: readonly Constraint[];
}

/** A dive costs as much as several boxes. */
const divesEvery = 16;

/**
 * "no" is proved: no design has the fixed values and keeps all constraints. Boxes are looked at depth first and split along the
 * parameter that decides most, where the nearest-first search has to go by distance: sixteen times quicker on drawers of bins.
 */
export const possible = ({ values, open, constraints, patience }: PossibleAsked): 'yes' | 'no' | 'unknown' => {
  const narrowed = (box: Open, among: readonly Constraint[]): Waiting | undefined => {
    const undecided: Constraint[] = [];
    for (const constraint of among) {
      const verdict = constraint.within({ fixed: values, open: box });
      if (!verdict.kept) return undefined;
      if (verdict.broken) undecided.push(constraint);
    }
    return { open: box, undecided };
  };
  const nearestKeeps = (box: Open, among: readonly Constraint[]): boolean => {
    const point: ValuesById = { ...values, ...Object.fromEntries(Object.entries(box).map(([id, domain]) => [id, nearestIn(domain, values[id])])) };
    return among.every((constraint) => constraint.breach(point) === undefined);
  };

  const waiting: Waiting[] = [];
  const whole = narrowed(open, constraints);
  if (whole !== undefined) waiting.push(whole);
  for (let looked = 0; looked < patience; looked += 1) {
    const box = waiting.pop();
    if (box === undefined) return 'no';
    if (box.undecided.length === 0 || nearestKeeps(box.open, box.undecided)) return 'yes';
    if (looked % divesEvery === 0) {
      const corner = cornerOf(box, { values, narrowed });
      if (corner !== undefined && nearestKeeps(corner, box.undecided)) return 'yes';
    }
    waiting.push(...branches(box, { values, narrowed }));
  }
  return 'unknown';
};

interface Search {
  readonly values: ValuesById;
  readonly narrowed: (box: Open, among: readonly Constraint[]) => Waiting | undefined;
}

/**
 * Most rules ask for more or for less of something, so that what keeps them lies in a corner: each parameter in turn goes to where
 * it is now or to an end at which all can still be kept.
 */
function cornerOf({ open, undecided }: Waiting, { values, narrowed }: Search): Open | undefined {
  let corner = open;
  for (const [id, domain] of Object.entries(open)) {
    const found = singles(domain, values[id]).map((single): Open => ({ ...corner, [id]: single })).find((box) => narrowed(box, undecided) !== undefined);
    if (found === undefined) return undefined;
    corner = found;
  }
  return corner;
}

const singles = (domain: Domain, now: Literal | undefined): readonly Domain[] => {
  if (domain.kind === 'options') return domain.values.map((value) => ({ kind: 'options', values: [value] }));
  const here = Math.min(Math.max(stepAt(now, domain.parameter), domain.from), domain.to);
  return [...new Set([here, domain.from, domain.to])].map((step) => ({ ...domain, from: step, to: step }));
};

/** What is left of a box once it is split along the parameter that decides most; nothing where it has no width. */
function branches({ open, undecided }: Waiting, { values, narrowed }: Search): readonly Waiting[] {
  let best: readonly Waiting[] = [];
  let least = Infinity;
  for (const id of new Set(undecided.flatMap(({ parameters }) => parameters))) {
    const domain = open[id];
    if (domain === undefined || sizeOf(domain) < 2) continue;
    const parts = split(domain, values[id]);
    const left = parts.flatMap((part) => narrowed({ ...open, [id]: part }, undecided) ?? []);
    const undecidedStill = left.reduce((sum, each) => sum + each.undecided.length, 0) / undecided.length;
    const cost = undecidedStill - parts.length - leftOf(domain);
    if (cost < least) [best, least] = [left, cost];
  }
  return best;
}

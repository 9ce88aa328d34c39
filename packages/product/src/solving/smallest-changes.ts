/** The fewest values that have to change, and by how little, so that what is broken holds and nothing else breaks. */
import type { ProductDefinition } from '../definition-schema.ts';
import { holds } from '../evaluate-expression.ts';
import type { Literal } from '../expression.ts';
import { constraintsOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import { wholeDomain } from './domain.ts';
import type { Domain } from './domain.ts';
import { nearest } from './nearest.ts';

type ValuesById = Readonly<Record<string, Literal>>;

export interface Change {
  readonly set: ValuesById;
  readonly distance: number;
}

export interface ChangesAsked {
  readonly definition: ProductDefinition;
  readonly values: ValuesById;
  /** What must hold afterwards. Constraints that are broken now and not named here may stay so. */
  readonly mend: readonly Constraint[];
  /** Boxes that are looked at in all before giving up; the usual takes some ten milliseconds at the most. */
  readonly patience?: number;
  /** Parameters that stay as they are. */
  readonly hold?: ReadonlySet<string>;
}

/** More than three values at once is a redesign, not a repair. */
const mostValues = 3;
const usualPatience = 1_200;
/** Share of the patience that one set of parameters may use up. */
const shareOfOne = 0.3;

/**
 * All changes of the smallest number of values that does it, the nearest for each set of parameters, nearest first. Empty where
 * three values do not suffice or looking takes too long.
 */
export const smallestChanges = ({ definition, values, mend, hold = new Set(), patience = usualPatience }: ChangesAsked): readonly Change[] => {
  const constraints = constraintsOf(definition).filter((constraint) => constraint.severity === 'conflict' && (mend.includes(constraint) || constraint.breach(values) === undefined));
  const must = [...new Set([...constraints, ...mend])];
  const domains = new Map<string, Domain>();
  for (const [id, parameter] of Object.entries(definition.parameters)) {
    const domain = hold.has(id) || !holds(parameter.visible, values) ? undefined : wholeDomain(parameter);
    if (domain !== undefined) domains.set(id, domain);
  }
  const candidates = byNearness(mend, must).filter((id) => domains.has(id));
  let left = patience;
  for (let size = 1; size <= mostValues && left > 0; size += 1) {
    const found: Change[] = [];
    for (const ids of subsets(candidates, size)) {
      // A constraint that reads none of them stays broken.
      if (!mend.every(({ parameters }) => ids.some((id) => parameters.includes(id)))) continue;
      if (left <= 0) break;
      const open = Object.fromEntries(ids.map((id) => [id, domains.get(id) as Domain]));
      const touched = must.filter(({ parameters }) => ids.some((id) => parameters.includes(id)));
      const answer = nearest({ values, open, constraints: touched, patience: Math.min(left, patience * shareOfOne) });
      left -= answer.looked + 1;
      if (answer.found !== 'values') continue;
      const set = Object.fromEntries(ids.filter((id) => answer.values[id] !== values[id]).map((id) => [id, answer.values[id] as Literal]));
      if (Object.keys(set).length === size) found.push({ set, distance: answer.distance });
    }
    if (found.length > 0) return found.sort((a, b) => a.distance - b.distance);
  }
  return [];
};

/** Parameters of what is broken, then those that share a constraint with them. */
function byNearness(mend: readonly Constraint[], all: readonly Constraint[]): readonly string[] {
  const first = [...new Set(mend.flatMap(({ parameters }) => parameters))];
  const near = new Set(first);
  const next = all.filter(({ parameters }) => parameters.some((id) => near.has(id))).flatMap(({ parameters }) => parameters);
  return [...new Set([...first, ...next])];
}

/** Those with the earliest members first. */
function* subsets(ids: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let last = from + size - 1; last < ids.length; last += 1) for (const rest of withLast(ids, size - 1, from, last)) yield [...rest, ids[last] as string];
}

function* withLast(ids: readonly string[], size: number, from: number, before: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at + size <= before; at += 1) for (const rest of withLast(ids, size - 1, at + 1, before)) yield [ids[at] as string, ...rest];
}

/** The smallest set of values and rules that cannot hold together. */
import type { ProductDefinition } from '../definition-schema.ts';
import type { Literal } from '../expression.ts';
import { constraintsOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import { wholeDomain } from './domain.ts';
import type { Domain } from './domain.ts';
import { possible } from './possible.ts';

type ValuesById = Readonly<Record<string, Literal>>;

export interface ConflictSet {
  /** Ids of parameters whose present values take part. */
  readonly values: readonly string[];
  /** Ids of rules, and of bounds as `parameter.atMost`. */
  readonly rules: readonly string[];
}

export interface ConflictSetAsked {
  readonly definition: ProductDefinition;
  readonly values: ValuesById;
  /** Values that are meant; the others may be anything. All, if left out. */
  readonly meant?: readonly string[];
  /** Constraints that take part; all that stand in the way of making, if left out. */
  readonly among?: readonly Constraint[];
}

/** Boxes for each question. Asked once for a sentence that somebody wants to read, so it may take longer than a check. */
const patience = 4_000;

/**
 * A set of which no member can be left out: with any one of its values open, or any one of its rules gone, the rest can hold
 * together. Nothing where all can hold together, or where that could not be decided.
 */
export const conflictSet = ({ definition, values, meant = Object.keys(definition.parameters), among }: ConflictSetAsked): ConflictSet | undefined => {
  const impossible = (fixed: ReadonlySet<string>, constraints: readonly Constraint[]): boolean => {
    const open: Record<string, Domain> = {};
    for (const id of new Set(constraints.flatMap(({ parameters }) => parameters))) {
      const parameter = fixed.has(id) ? undefined : definition.parameters[id];
      if (parameter === undefined) continue;
      const domain = wholeDomain(parameter);
      // A text could be anything, so nothing is impossible while it is open.
      if (domain === undefined) return false;
      open[id] = domain;
    }
    return possible({ values, open, constraints, patience }) === 'no';
  };

  let rules = (among ?? constraintsOf(definition)).filter(({ severity }) => severity === 'conflict' || among !== undefined);
  let fixed: ReadonlySet<string> = new Set(meant);
  // One broken rule with all its values is a set already; the others need not be asked.
  const broken = rules.filter((rule) => rule.breach(values) !== undefined && impossible(fixed, [rule])).sort((a, b) => b.priority - a.priority)[0];
  if (broken !== undefined) rules = [broken];
  else if (!impossible(fixed, rules)) return undefined;

  for (const rule of rules) {
    const rest = rules.filter((other) => other !== rule);
    if (impossible(fixed, rest)) rules = rest;
  }
  const read = new Set(rules.flatMap(({ parameters }) => parameters));
  fixed = new Set([...fixed].filter((id) => read.has(id)));
  for (const id of fixed) {
    const rest = new Set([...fixed].filter((other) => other !== id));
    if (impossible(rest, rules)) fixed = rest;
  }
  return { values: [...fixed], rules: rules.map(({ id }) => id) };
};

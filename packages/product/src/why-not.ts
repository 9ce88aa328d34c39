import { violationsOf } from './conflicts.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Literal } from './expression.ts';
import type { ValueFormat } from './parameters/kind.ts';
import { labelChange } from './repairs.ts';
import type { OfferedRepair } from './repairs.ts';
import type { Words } from './script.ts';
import { smallestChanges } from './solving/smallest-changes.ts';

/** Why a value cannot be had as things stand, and the least that would have to change for it. */
export interface WhyNot {
  /** What matters most first. */
  readonly reasons: readonly { readonly rule: string; readonly message: Words; readonly author?: string }[];
  /** The wanted value together with what has to follow it; empty where up to three changes do not suffice. */
  readonly ways: readonly OfferedRepair[];
}

export interface WhyNotAsked {
  readonly definition: ProductDefinition;
  /** Complete values. */
  readonly values: Readonly<Record<string, Literal>>;
  readonly parameter: string;
  readonly wanted: Literal;
  readonly system?: ValueFormat['system'];
}

/** More ways than anybody compares. */
const mostWays = 3;

/** Nothing where the value can be had. What was broken before is not the value's fault and is not told again. */
export const whyNot = ({ definition, values, parameter, wanted, system }: WhyNotAsked): WhyNot | undefined => {
  const already = new Set(violationsOf(definition, values).map(({ constraint }) => constraint));
  const would = { ...values, [parameter]: wanted };
  const against = violationsOf(definition, would, system).filter(({ constraint }) => constraint.severity === 'conflict' && !already.has(constraint));
  if (against.length === 0) return undefined;
  const changes = smallestChanges({ definition, values: would, mend: against.map(({ constraint }) => constraint), hold: new Set([parameter]) });
  return {
    reasons: against.map(({ constraint, message }) => ({ rule: constraint.id, message, ...('rule' in constraint.of && constraint.of.rule.author !== undefined ? { author: constraint.of.rule.author } : {}) })),
    ways: changes.slice(0, mostWays).map(({ set }) => ({ label: labelChange(definition, set, system), set: { [parameter]: wanted, ...set } })),
  };
};

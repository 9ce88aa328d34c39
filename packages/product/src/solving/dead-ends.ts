/** What an author learns before publishing: choices and ranges that no design can have, and rules that never speak. */
import type { ProductDefinition } from '../definition-schema.ts';
import type { Literal } from '../expression.ts';
import { gridValue, stepsOf } from '../grid.ts';
import { conflictSet } from './conflict-set.ts';
import { constraintsOf } from './constraints.ts';
import { wholeDomain } from './domain.ts';
import type { Domain } from './domain.ts';
import { nearest } from './nearest.ts';

export type DeadEnd =
  /** An option that no design can have; `rules` forbid it together. */
  | { readonly kind: 'dead-option'; readonly parameter: string; readonly option: Literal; readonly rules: readonly string[] }
  /** An end of a number's range that no design can have. */
  | { readonly kind: 'dead-range'; readonly parameter: string; readonly from: number; readonly to: number; readonly rules: readonly string[] }
  | { readonly kind: 'silent-rule'; readonly rule: string }
  /** No design keeps all rules. */
  | { readonly kind: 'unsatisfiable'; readonly rules: readonly string[] };

/** Boxes for each question. Publishing may take seconds, and there are some hundred questions. */
const patience = 2_000;

/** Found by proof only: what takes too long to decide is not reported. `values` are complete ones to look around, such as the defaults. */
export const deadEndsOf = (definition: ProductDefinition, values: Readonly<Record<string, Literal>>): readonly DeadEnd[] => {
  const constraints = constraintsOf(definition).filter(({ severity }) => severity === 'conflict');
  const whole = Object.fromEntries(Object.entries(definition.parameters).flatMap(([id, parameter]): [string, Domain][] => {
    const domain = wholeDomain(parameter);
    return domain === undefined ? [] : [[id, domain]];
  }));
  /** Texts and colours are as they are: nothing is proved about what reads them. */
  const provable = constraints.filter(({ parameters }) => parameters.every((id) => id in whole));
  const cannot = (narrowed: Readonly<Record<string, Domain>>): boolean => nearest({ values, open: { ...whole, ...narrowed }, constraints: provable, patience }).found === 'nothing';
  const because = (parameter: string, value: Literal): readonly string[] => conflictSet({ definition, values: { ...values, [parameter]: value }, meant: [parameter], among: provable })?.rules ?? [];

  if (cannot({})) return [{ kind: 'unsatisfiable', rules: conflictSet({ definition, values, meant: [], among: provable })?.rules ?? [] }];
  const found: DeadEnd[] = [];
  for (const [parameter, domain] of Object.entries(whole)) {
    if (domain.kind === 'options') {
      for (const option of domain.values) {
        if (cannot({ [parameter]: { kind: 'options', values: [option] } })) found.push({ kind: 'dead-option', parameter, option, rules: because(parameter, option) });
      }
      continue;
    }
    const steps = stepsOf(domain.parameter);
    const here = Math.round((Number(values[parameter]) - domain.parameter.min) / domain.parameter.step);
    const dead = (from: number, to: number): boolean => cannot({ [parameter]: { ...domain, from, to } });
    const [low, high] = [lastDead(here, (far) => dead(0, here - far)), lastDead(steps - here, (far) => dead(here + far, steps))];
    if (low !== undefined) found.push({ kind: 'dead-range', parameter, from: domain.parameter.min, to: gridValue(here - low, domain.parameter), rules: because(parameter, domain.parameter.min) });
    if (high !== undefined) found.push({ kind: 'dead-range', parameter, from: gridValue(here + high, domain.parameter), to: gridValue(steps, domain.parameter), rules: because(parameter, gridValue(steps, domain.parameter)) });
  }
  for (const constraint of constraintsOf(definition)) {
    if (!('rule' in constraint.of) || !constraint.parameters.every((id) => id in whole)) continue;
    if (nearest({ values, open: whole, constraints: [], broken: [constraint], patience }).found === 'nothing') found.push({ kind: 'silent-rule', rule: constraint.id });
  }
  return found;
};

/** The least distance from which on everything is dead, by halving; nothing where even the end is alive. */
function lastDead(end: number, deadFrom: (distance: number) => boolean): number | undefined {
  if (end < 1 || !deadFrom(end)) return undefined;
  let [alive, dead] = [0, end];
  while (dead - alive > 1) {
    const middle = Math.floor((alive + dead) / 2);
    if (deadFrom(middle)) dead = middle;
    else alive = middle;
  }
  return dead;
}

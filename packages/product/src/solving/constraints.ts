/** Rules and dependent bounds under one roof: what must hold between values, asked of one design or of a whole box of them. */
import type { ProductDefinition } from '../definition-schema.ts';
import { evaluateExpression, holds } from '../evaluate-expression.ts';
import { parametersOf } from '../expression-type.ts';
import type { Literal } from '../expression.ts';
import type { NumberParameter, Rule } from '../script.ts';
import { numberReach, readsWithin, truthReach } from './reach.ts';
import type { Box } from './reach.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** What a broken constraint looked at: the limit of a bound, and the parameters that the verdict depends on. */
export interface Breach {
  readonly reads: ReadonlySet<string>;
  readonly conditionReads: ReadonlySet<string>;
  readonly limit: number;
}

export interface Constraint {
  /** The rule's id, or `parameter.atLeast` and `parameter.atMost` for a dependent bound. */
  readonly id: string;
  readonly severity: 'conflict' | 'advice';
  readonly priority: number;
  readonly of: { readonly rule: Rule } | { readonly parameter: string; readonly bound: 'atLeast' | 'atMost' };
  /** Every parameter that can matter, those that decide what is visible among them. */
  readonly parameters: readonly string[];
  /** Nothing where it holds. What a customer cannot see does not speak. */
  breach(values: ValuesById): Breach | undefined;
  /** Whether some design of the box keeps it, and whether some breaks it; in doubt both. */
  within(box: Box): { readonly kept: boolean; readonly broken: boolean };
}

/** Noise that never speaks, as a share of a step. */
const noise = 1e-6;
const none: ReadonlySet<string> = new Set();

const known = new WeakMap<ProductDefinition, readonly Constraint[]>();

/** The product's constraints, bounds first, in the author's order; made once for each definition. */
export const constraintsOf = (definition: ProductDefinition): readonly Constraint[] => {
  const found = known.get(definition) ?? make(definition);
  known.set(definition, found);
  return found;
};

function make(definition: ProductDefinition): readonly Constraint[] {
  const { parameters } = definition;
  const visibility = (id: string) => (Object.hasOwn(parameters, id) ? parameters[id]?.visible : undefined);
  const seen = (id: string, values: ValuesById): boolean => holds(visibility(id), values);
  const canHide = (reads: ReadonlySet<string>, box: Box): boolean => [...reads].some((read) => visibility(read) !== undefined && truthReach(visibility(read), box).no);
  /** With what decides whether they are visible, and what that depends on. */
  const withVisibility = (ids: readonly string[]): readonly string[] => {
    const all = new Set<string>();
    const visit = (id: string): void => {
      if (all.has(id)) return;
      all.add(id);
      parametersOf(visibility(id)).forEach(visit);
    };
    ids.forEach(visit);
    return [...all];
  };

  const ofBound = (id: string, parameter: NumberParameter, bound: 'atLeast' | 'atMost'): Constraint | undefined => {
    const expression = parameter[bound];
    if (expression === undefined) return undefined;
    const slack = parameter.step * noise;
    const reads = parametersOf(expression);
    return {
      id: `${id}.${bound}`,
      severity: 'conflict',
      priority: 0,
      of: { parameter: id, bound },
      parameters: withVisibility([id, ...reads]),
      breach: (values) => {
        const current = values[id];
        if (typeof current !== 'number' || !seen(id, values)) return undefined;
        const own = new Set<string>();
        const limit = evaluateExpression(expression, values, own);
        if (typeof limit !== 'number' || !Number.isFinite(limit)) return undefined;
        const passed = bound === 'atLeast' ? current < limit - slack : current > limit + slack;
        return passed && [...own].every((read) => seen(read, values)) ? { reads: own, conditionReads: none, limit } : undefined;
      },
      within: (box) => {
        const own = numberReach({ value: id }, box);
        const limit = numberReach(expression, box);
        const visible = truthReach(visibility(id), box);
        const canPass = bound === 'atLeast' ? own.low < limit.high - slack : own.high > limit.low + slack;
        const canStay = bound === 'atLeast' ? own.high >= limit.low - slack : own.low <= limit.high + slack;
        const silent = limit.unsure || !Number.isFinite(limit.low) || !Number.isFinite(limit.high) || visible.no || canHide(readsWithin(expression, box), box);
        return { broken: visible.yes && canPass, kept: canStay || silent };
      },
    };
  };

  const ofRule = (rule: Rule): Constraint => {
    const reads = parametersOf(rule.require);
    const conditionReads = parametersOf(rule.when);
    const all = [...new Set([...reads, ...conditionReads])];
    return {
      id: rule.id,
      severity: rule.severity ?? 'conflict',
      priority: rule.priority ?? 0,
      of: { rule },
      parameters: withVisibility(all),
      breach: (values) => {
        const condition = new Set<string>();
        if (!holds(rule.when, values, condition)) return undefined;
        const own = new Set<string>();
        if (holds(rule.require, values, own)) return undefined;
        return [...condition, ...own].every((read) => seen(read, values)) ? { reads: own, conditionReads: condition, limit: NaN } : undefined;
      },
      within: (box) => {
        const when = truthReach(rule.when, box);
        if (!when.yes) return { kept: true, broken: false };
        const required = truthReach(rule.require, box);
        return { broken: required.no, kept: when.no || required.yes || canHide(readsWithin(rule.require, box, new Set(readsWithin(rule.when, box))), box) };
      },
    };
  };

  return [
    ...Object.entries(parameters).flatMap(([id, parameter]) => ('step' in parameter ? (['atLeast', 'atMost'] as const).flatMap((bound) => ofBound(id, parameter, bound) ?? []) : [])),
    ...definition.rules.map(ofRule),
  ];
}

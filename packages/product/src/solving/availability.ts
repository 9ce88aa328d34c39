/** What can be chosen now, while all other values stay as they are, and which rule stands in the way of the rest. */
import type { ProductDefinition } from '../definition-schema.ts';
import { holds } from '../evaluate-expression.ts';
import type { Literal } from '../expression.ts';
import { gridValue } from '../grid.ts';
import { constraintsOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import { wholeDomain } from './domain.ts';
import type { Domain } from './domain.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** A run of a number's values, both ends on the step, that these constraints forbid; the one that matters most first. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly string[];
}

export interface Availability {
  /** Of numbers, from low to high; what is not shaded can be chosen. */
  readonly shades: readonly Shade[];
  /** Of choices and toggles: the options that cannot be chosen (`true`, `false` or an option's id), with the rules that forbid them. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

const free: Availability = { shades: [], options: {} };

/**
 * What stands in the way of one parameter's values. Rules that are broken now whatever this parameter is do not count: they are
 * not its fault, and shading all of it would tell nobody where to go.
 */
export const availabilityOf = (definition: ProductDefinition, values: ValuesById, id: string): Availability => {
  const parameter = definition.parameters[id];
  const domain = parameter === undefined ? undefined : wholeDomain(parameter);
  return domain === undefined ? free : within(domain, { definition, values, id });
};

export interface AmongAsked {
  readonly definition: ProductDefinition;
  readonly values: ValuesById;
  readonly parameter: string;
  readonly options: readonly Literal[];
}

/** The same for a parameter whose options only the caller knows, such as the fonts of a catalogue. */
export const availabilityAmong = ({ definition, values, parameter, options }: AmongAsked): Availability => within({ kind: 'options', values: options }, { definition, values, id: parameter });

const within = (domain: Domain, { definition, values, id }: { readonly definition: ProductDefinition; readonly values: ValuesById; readonly id: string }): Availability => {
  if (!holds(definition.parameters[id]?.visible, values)) return free;
  const concerned = constraintsOf(definition)
    .filter(({ severity, parameters }) => severity === 'conflict' && parameters.includes(id))
    .filter((constraint) => constraint.within({ fixed: values, open: { [id]: domain } }).broken)
    .toSorted((a, b) => b.priority - a.priority);
  if (domain.kind === 'options') {
    const forbidden = domain.values.map((option) => [option, concerned.filter((constraint) => constraint.breach({ ...values, [id]: option }) !== undefined)] as const);
    const always = new Set(concerned.filter((constraint) => forbidden.every(([, by]) => by.includes(constraint))));
    return { shades: [], options: Object.fromEntries(forbidden.flatMap(([option, by]) => (by.some((each) => !always.has(each)) ? [[String(option), by.filter((each) => !always.has(each)).map((each) => each.id)]] : []))) };
  }
  const shaded = concerned.map((constraint) => ({ constraint, runs: brokenRuns(constraint, { values, id, domain }) })).filter(({ runs }) => !(runs.length === 1 && runs[0]![0] === domain.from && runs[0]![1] === domain.to));
  return { shades: merged(shaded, domain), options: {} };
};

type Steps = Extract<Domain, { readonly kind: 'steps' }>;
type Run = readonly [first: number, last: number];

/** Runs of steps on which the constraint is broken: halves are looked into only where they are undecided. */
function brokenRuns(constraint: Constraint, { values, id, domain }: { readonly values: ValuesById; readonly id: string; readonly domain: Steps }): readonly Run[] {
  const runs: [number, number][] = [];
  const add = (first: number, last: number): void => {
    const before = runs.at(-1);
    if (before !== undefined && before[1] === first - 1) before[1] = last;
    else runs.push([first, last]);
  };
  const visit = (from: number, to: number): void => {
    if (from === to) {
      if (constraint.breach({ ...values, [id]: gridValue(from, domain.parameter) }) !== undefined) add(from, to);
      return;
    }
    const verdict = constraint.within({ fixed: values, open: { [id]: { ...domain, from, to } } });
    if (!verdict.broken) return;
    if (!verdict.kept) return add(from, to);
    const middle = Math.floor((from + to) / 2);
    visit(from, middle);
    visit(middle + 1, to);
  };
  visit(domain.from, domain.to);
  return runs;
}

/** One list of runs in which each has its own set of constraints. */
function merged(shaded: readonly { readonly constraint: Constraint; readonly runs: readonly Run[] }[], { parameter }: Steps): readonly Shade[] {
  const edges = [...new Set(shaded.flatMap(({ runs }) => runs.flatMap(([first, last]) => [first, last + 1])))].sort((a, b) => a - b);
  return edges.flatMap((first, place): readonly Shade[] => {
    const next = edges[place + 1];
    const rules = next === undefined ? [] : shaded.filter(({ runs }) => runs.some(([from, to]) => from <= first && first <= to)).map(({ constraint }) => constraint.id);
    return next === undefined || rules.length === 0 ? [] : [{ from: gridValue(first, parameter), to: gridValue(next - 1, parameter), rules }];
  });
}

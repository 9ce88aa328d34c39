import type { ProductDefinition } from './definition-schema.ts';
import { holds } from './evaluate-expression.ts';
import type { Literal } from './expression.ts';
import { snap } from './grid.ts';
import type { ValueFormat } from './parameters/kind.ts';
import { kindOf } from './parameters/registry.ts';
import type { NumberParameter, Repair, Words } from './script.ts';
import { constraintsOf } from './solving/constraints.ts';
import type { Breach, Constraint } from './solving/constraints.ts';
import { interpolate, say } from './words.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** A rule or a dependent bound that does not hold, before ways out are tried. */
export interface Violation {
  readonly constraint: Constraint;
  readonly message: Words;
  /** What the verdict depends on, first what the rule requires. */
  readonly parameters: readonly string[];
  /** The author's ways out; a bound has only the nearest. */
  readonly repairs: readonly Repair[];
}

export const visibleParameters = (definition: ProductDefinition, values: ValuesById): ReadonlySet<string> =>
  new Set(Object.entries(definition.parameters).flatMap(([id, parameter]) => (holds(parameter.visible, values) ? [id] : [])));

const fill = (definition: ProductDefinition, values: ValuesById, system: ValueFormat['system']) => (name: string, language: string): string => {
  const parameter = Object.hasOwn(definition.parameters, name) ? definition.parameters[name] : undefined;
  const value = values[name];
  if (parameter === undefined || value === undefined) return name;
  return kindOf(parameter).format(parameter, value, { language, ...(system === undefined ? {} : { system }) });
};

const boundWords = (parameter: NumberParameter, bound: 'atLeast' | 'atMost'): Words =>
  bound === 'atLeast'
    ? { en: `${say(parameter.label, 'en')} must be at least {limit} here.`, de: `${say(parameter.label, 'de')} muss hier mindestens {limit} sein.` }
    : { en: `${say(parameter.label, 'en')} can be at most {limit} here.`, de: `${say(parameter.label, 'de')} darf hier höchstens {limit} sein.` };

const messageOf = (definition: ProductDefinition, { of }: Constraint, { limit }: Breach, { values, system }: { readonly values: ValuesById; readonly system: ValueFormat['system'] }): Words => {
  const shown = fill(definition, values, system);
  if ('rule' in of) return interpolate(of.rule.reason, shown);
  const parameter = definition.parameters[of.parameter] as NumberParameter;
  const inside = limit >= parameter.min && limit <= parameter.max ? snap(limit, parameter, of.bound === 'atLeast' ? 'up' : 'down') : limit;
  return interpolate(parameter.because ?? boundWords(parameter, of.bound), (name, language) =>
    name === 'limit' ? kindOf(parameter).format(parameter, inside, { language, ...(system === undefined ? {} : { system }) }) : shown(name, language));
};

/**
 * Everything that does not hold, what matters most first. What a customer cannot see does not speak: neither a bound of a
 * hidden parameter nor a rule whose condition or verdict depended on one.
 */
export const violationsOf = (definition: ProductDefinition, values: ValuesById, system?: ValueFormat['system']): readonly Violation[] =>
  constraintsOf(definition)
    .flatMap((constraint): readonly Violation[] => {
      const breach = constraint.breach(values);
      if (breach === undefined) return [];
      const { of } = constraint;
      const own = 'rule' in of ? [] : [of.parameter];
      return [{
        constraint,
        message: messageOf(definition, constraint, breach, { values, system }),
        parameters: [...new Set([...own, ...breach.reads, ...breach.conditionReads])],
        repairs: 'rule' in of ? of.rule.repairs : [{ set: { [of.parameter]: (definition.parameters[of.parameter] as NumberParameter)[of.bound] as never } }],
      }];
    })
    .toSorted((a, b) => b.constraint.priority - a.constraint.priority);

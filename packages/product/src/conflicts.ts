import type { ProductDefinition } from './definition-schema.ts';
import { evaluateExpression, holds } from './evaluate-expression.ts';
import type { Expression, Literal } from './expression.ts';
import { snap } from './grid.ts';
import type { ValueFormat } from './parameters/kind.ts';
import { kindOf } from './parameters/registry.ts';
import type { NumberParameter, Repair, Words } from './script.ts';
import { interpolate, say } from './words.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/** A rule or a dependent bound that does not hold, before ways out are tried. */
export interface Violation {
  /** The rule's id, or `parameter.atLeast` and `parameter.atMost` for a dependent bound. */
  readonly rule: string;
  readonly severity: 'conflict' | 'advice';
  readonly message: Words;
  /** What the verdict depends on, first what the rule requires. */
  readonly parameters: readonly string[];
  readonly repairs: readonly Repair[];
  /** The repairs are the author's, who knows what is best; a bound's are only the nearest. */
  readonly authored: boolean;
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

interface Situation {
  readonly definition: ProductDefinition;
  readonly values: ValuesById;
  readonly visible: ReadonlySet<string>;
  readonly system: ValueFormat['system'];
}

/** A dependent bound that is passed, compared on the step so that noise never speaks. */
const boundViolation = (id: string, parameter: NumberParameter, bound: 'atLeast' | 'atMost', situation: Situation): Violation | undefined => {
  const { definition, values, visible, system } = situation;
  const expression: Expression<number> | undefined = parameter[bound];
  const current = values[id];
  if (expression === undefined || typeof current !== 'number') return undefined;
  const reads = new Set<string>();
  const limit = evaluateExpression(expression, values, reads);
  if (typeof limit !== 'number' || !Number.isFinite(limit)) return undefined;
  const slack = parameter.step * 1e-6;
  const passed = bound === 'atLeast' ? current < limit - slack : current > limit + slack;
  if (!passed || [...reads].some((read) => !visible.has(read))) return undefined;

  const inside = limit >= parameter.min && limit <= parameter.max ? snap(limit, parameter, bound === 'atLeast' ? 'up' : 'down') : limit;
  const values_ = fill(definition, values, system);
  return {
    rule: `${id}.${bound}`,
    severity: 'conflict',
    message: interpolate(parameter.because ?? boundWords(parameter, bound), (name, language) =>
      name === 'limit' ? kindOf(parameter).format(parameter, inside, { language, ...(system === undefined ? {} : { system }) }) : values_(name, language)),
    parameters: [id, ...[...reads].filter((read) => read !== id)],
    repairs: [{ set: { [id]: expression } }],
    authored: false,
  };
};

/**
 * Everything that does not hold. What a customer cannot see does not speak: neither a bound of a hidden parameter nor a
 * rule whose condition or verdict depended on one.
 */
export const violationsOf = (definition: ProductDefinition, values: ValuesById, system?: ValueFormat['system']): readonly Violation[] => {
  const visible = visibleParameters(definition, values);
  const situation: Situation = { definition, values, visible, system };
  const found: Violation[] = [];

  for (const [id, parameter] of Object.entries(definition.parameters)) {
    if (!('step' in parameter) || !visible.has(id)) continue;
    for (const bound of ['atLeast', 'atMost'] as const) {
      const violation = boundViolation(id, parameter, bound, situation);
      if (violation !== undefined) found.push(violation);
    }
  }

  for (const rule of definition.rules) {
    const conditionReads = new Set<string>();
    if (!holds(rule.when, values, conditionReads)) continue;
    const reads = new Set<string>();
    if (holds(rule.require, values, reads)) continue;
    if ([...conditionReads, ...reads].some((read) => !visible.has(read))) continue;
    found.push({
      rule: rule.id,
      severity: rule.severity ?? 'conflict',
      message: interpolate(rule.reason, fill(definition, values, system)),
      parameters: [...new Set([...reads, ...conditionReads])],
      repairs: rule.repairs,
      authored: true,
    });
  }
  return found;
};

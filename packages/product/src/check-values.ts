import type { Refusal } from './check-finishes.ts';
import { violationsOf, visibleParameters } from './conflicts.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Literal } from './expression.ts';
import { kindOf } from './parameters/registry.ts';
import { quotable } from './quotable.ts';
import type { MeasurementSystem } from './quantities/units.ts';
import { rangesOf } from './ranges.ts';
import type { Range } from './ranges.ts';
import { repairsFor } from './repairs.ts';
import type { OfferedRepair } from './repairs.ts';
import type { Words } from './script.ts';
import { say } from './words.ts';

/** A clash of values: it can be shown and mended; what it describes may still be buildable. */
export interface Conflict {
  /** The rule's id, or `parameter.atLeast` and `parameter.atMost` for a dependent bound. */
  readonly rule: string;
  readonly message: Words;
  /** Who says so, where it is not the product's author. */
  readonly author?: string;
  readonly parameters: readonly string[];
  readonly repairs: readonly OfferedRepair[];
}

export interface CheckedValues {
  /** Every parameter of the product, canonical. A refused value is replaced by the product's default here. */
  readonly values: Readonly<Record<string, Literal>>;
  readonly refusals: readonly Refusal[];
  readonly conflicts: readonly Conflict[];
  /** The smallest ways out of all conflicts at once, where there are several. */
  readonly resolutions: readonly OfferedRepair[];
  /** As conflicts, of rules that only advise. */
  readonly advice: readonly Conflict[];
  readonly visible: ReadonlySet<string>;
  /** By parameter, numbers only. */
  readonly ranges: Readonly<Record<string, Range>>;
}

export interface CheckOptions {
  /** For lengths inside of sentences. Metric if left out. */
  readonly system?: MeasurementSystem;
}

const unknownParameter = (definition: ProductDefinition, id: string): Refusal => ({
  parameter: id,
  code: 'unknown-parameter',
  message: { en: `${definition.name.en} has no parameter “${quotable(id)}”.`, de: `${say(definition.name, 'de')} hat keinen Parameter „${quotable(id)}“.` },
});

/** The defaults, as complete values. */
export const defaultValues = (definition: ProductDefinition): Readonly<Record<string, Literal>> =>
  Object.fromEntries(Object.entries(definition.parameters).map(([id, parameter]) => [id, parameter.default]));

/** Values from anywhere, completed with the defaults and made canonical; what cannot be taken is refused by name. */
export const takeValues = (definition: ProductDefinition, raw: Readonly<Record<string, unknown>>): { readonly values: Readonly<Record<string, Literal>>; readonly refusals: readonly Refusal[] } => {
  const values: Record<string, Literal> = { ...defaultValues(definition) };
  const refusals: Refusal[] = [];
  for (const id of Object.keys(raw)) {
    const parameter = Object.hasOwn(definition.parameters, id) ? definition.parameters[id] : undefined;
    if (parameter === undefined) {
      refusals.push(unknownParameter(definition, id));
      continue;
    }
    const taken = kindOf(parameter).take(parameter, raw[id]);
    if (taken.ok) values[id] = taken.value;
    else refusals.push({ parameter: id, ...taken.objection });
  }
  return { values, refusals };
};

/**
 * The one check, for panel, API and command line: completes and normalises values, and says what is refused (bad input),
 * what conflicts (with repairs that were tried), what is advised, what is visible and how far each number can go.
 */
export const checkValues = (definition: ProductDefinition, raw: Readonly<Record<string, unknown>>, options: CheckOptions = {}): CheckedValues => {
  const { values, refusals } = takeValues(definition, raw);
  const violations = violationsOf(definition, values, options.system);
  const explained = (severity: 'conflict' | 'advice'): readonly Conflict[] =>
    violations
      .filter(({ constraint }) => constraint.severity === severity)
      .map(({ constraint, message, parameters, repairs }) => ({
        rule: constraint.id,
        message,
        ...('rule' in constraint.of && constraint.of.rule.author !== undefined ? { author: constraint.of.rule.author } : {}),
        parameters,
        repairs: repairsFor({ definition, values, mend: [constraint], proposed: repairs, system: options.system }),
      }));
  const inTheWay = violations.flatMap(({ constraint }) => (constraint.severity === 'conflict' ? [constraint] : []));
  return {
    values,
    refusals,
    conflicts: explained('conflict'),
    resolutions: inTheWay.length < 2 ? [] : repairsFor({ definition, values, mend: inTheWay, proposed: [], system: options.system }),
    advice: explained('advice'),
    visible: visibleParameters(definition, values),
    ranges: rangesOf(definition, values),
  };
};

import type { Refusal } from './check-finishes.ts';
import type { Literal } from './expression.ts';
import type { Control, Taken, ValueFormat } from './parameters/kind.ts';
import { kindOf } from './parameters/registry.ts';
import type { MeasurementSystem } from './quantities/units.ts';
import type { Parameter } from './script.ts';

/** A value as a person types it ("7.5 cm", "80 %", "on", an option's id or label), canonical or refused. */
export const readValue = (parameter: Parameter, text: string, system?: MeasurementSystem): Taken => kindOf(parameter).read(parameter, text, system);

/** A value as a person reads it, with its unit or label. */
export const formatValue = (parameter: Parameter, value: Literal, format: ValueFormat): string => kindOf(parameter).format(parameter, value, format);

/** What may be entered, such as "60 mm – 240 mm". */
export const describeRange = (parameter: Parameter, format: ValueFormat): string => kindOf(parameter).describeRange(parameter, format);

/** Which control suits the parameter. */
export const controlOf = (parameter: Parameter): Control => kindOf(parameter).control(parameter);

/** Values typed as texts, such as the command line's `--set`: canonical values, and refusals for what cannot be read. */
export const readValues = (parameters: Readonly<Record<string, Parameter>>, typed: Readonly<Record<string, string>>, system?: MeasurementSystem): { readonly values: Readonly<Record<string, Literal>>; readonly refusals: readonly Refusal[] } => {
  const values: (readonly [id: string, value: Literal])[] = [];
  const refusals: Refusal[] = [];
  for (const [id, text] of Object.entries(typed)) {
    const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
    // Left for `checkValues` to refuse by name.
    if (parameter === undefined) values.push([id, text]);
    else {
      const taken = readValue(parameter, text, system);
      if (taken.ok) values.push([id, taken.value]);
      else refusals.push({ parameter: id, ...taken.objection });
    }
  }
  // Not by assignment, which would take "__proto__" for something else than a name.
  return { values: Object.fromEntries(values), refusals };
};

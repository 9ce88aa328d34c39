import type { Literal } from '../expression.ts';
import { gridValue, stepsOf } from '../grid.ts';
import { kindOf } from '../parameters/registry.ts';
import type { NumberParameter, Parameter } from '../script.ts';

/** Values that a parameter may still take: a run of its steps, or some of its options. */
export type Domain =
  | { readonly kind: 'steps'; readonly parameter: NumberParameter; readonly from: number; readonly to: number }
  | { readonly kind: 'options'; readonly values: readonly Literal[] };

/** Everything that a parameter can be. Nothing for texts, drawings and the like, which nobody chooses in somebody else's place. */
export const wholeDomain = (parameter: Parameter): Domain | undefined => {
  if ('step' in parameter) return { kind: 'steps', parameter, from: 0, to: stepsOf(parameter) };
  const options = kindOf(parameter).options?.(parameter);
  return options === undefined ? undefined : { kind: 'options', values: options };
};

export const sizeOf = (domain: Domain): number => (domain.kind === 'steps' ? domain.to - domain.from + 1 : domain.values.length);

/** Index of the step nearest to a value. */
export const stepAt = (value: Literal | undefined, parameter: NumberParameter): number => Math.round(((typeof value === 'number' ? value : parameter.min) - parameter.min) / parameter.step);

const clamp = (step: number, from: number, to: number): number => Math.min(Math.max(step, from), to);

/** The value of the domain that is nearest to what is there now. */
export const nearestIn = (domain: Domain, now: Literal | undefined): Literal => {
  if (domain.kind === 'options') return now !== undefined && domain.values.includes(now) ? now : (domain.values[0] ?? 0);
  return gridValue(clamp(stepAt(now, domain.parameter), domain.from, domain.to), domain.parameter);
};

/** How far the nearest value of the domain is from what is there now: 0 for itself, at most 1 for a number's whole range; 1 for another option. */
export const distanceTo = (domain: Domain, now: Literal | undefined): number => {
  if (domain.kind === 'options') return now !== undefined && domain.values.includes(now) ? 0 : 1;
  const here = stepAt(now, domain.parameter);
  return Math.abs(clamp(here, domain.from, domain.to) - here) / Math.max(1, stepsOf(domain.parameter));
};

/** Smaller domains that together are this one: what is there now by itself, then halves. Nothing to split where one value is left. */
export const split = (domain: Domain, now: Literal | undefined): readonly Domain[] => {
  if (domain.kind === 'options') return domain.values.map((value) => ({ kind: 'options', values: [value] }));
  const { parameter, from, to } = domain;
  const run = (first: number, last: number): readonly Domain[] => (first > last ? [] : [{ kind: 'steps', parameter, from: first, to: last }]);
  const here = stepAt(now, parameter);
  if (here > from && here < to) return [...run(here, here), ...run(from, here - 1), ...run(here + 1, to)];
  const middle = Math.floor((from + to) / 2);
  return [...run(from, middle), ...run(middle + 1, to)];
};

/** How much of what a parameter can be is left: 1 for all of it and for options that are not down to one, 0 for a single value. */
export const leftOf = (domain: Domain): number => (sizeOf(domain) <= 1 ? 0 : domain.kind === 'options' ? 1 : (domain.to - domain.from) / stepsOf(domain.parameter));

/** The one of these parameters of which most is left, the first among equals; nothing where each has a single value. */
export const widestOf = (open: Readonly<Record<string, Domain>>, ids: readonly string[]): string | undefined => {
  let [widest, most]: [string | undefined, number] = [undefined, 0];
  for (const id of ids) {
    const domain = open[id];
    const left = domain === undefined ? 0 : leftOf(domain);
    if (left > most) [widest, most] = [id, left];
  }
  return widest;
};

import type { Vector3 } from '@patternbook/geometry';
import { checkFinishes } from './check-finishes.ts';
import { takeValues } from './check-values.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Design, Feature } from './design.ts';
import type { Literal } from './expression.ts';
import type { Finish } from './script.ts';
import { sameTurn, turnsOf } from './turns.ts';

/** One place in which two designs of a product differ. Values and finishes are complete, so "unset" equals the default. */
export type Difference =
  | { readonly kind: 'value'; readonly parameter: string; readonly before: Literal; readonly after: Literal }
  | { readonly kind: 'finish'; readonly place: string; readonly before: Finish; readonly after: Finish }
  /** Null lies as the product says. */
  | { readonly kind: 'turn'; readonly part: string; readonly before: Vector3 | null; readonly after: Vector3 | null }
  | { readonly kind: 'feature'; readonly feature: string; readonly before: Feature | null; readonly after: Feature | null };

const sameRecord = (a: Readonly<Record<string, Literal>>, b: Readonly<Record<string, Literal>>): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
};

const sameFeature = (a: Feature, b: Feature): boolean => a.family.id === b.family.id && a.family.version === b.family.version && a.surface === b.surface && sameRecord(a.values, b.values);

/** What changed from `before` to `after`, in the order in which the product lists its parameters and parts. */
export const diffDesigns = (definition: ProductDefinition, before: Design, after: Design): readonly Difference[] => {
  const differences: Difference[] = [];

  const values = { before: takeValues(definition, before.values).values, after: takeValues(definition, after.values).values };
  for (const parameter of Object.keys(definition.parameters)) {
    const [was, is] = [values.before[parameter], values.after[parameter]];
    if (was !== undefined && is !== undefined && was !== is) differences.push({ kind: 'value', parameter, before: was, after: is });
  }

  const finishes = { before: checkFinishes(definition, before.finishes, { values: values.before }).finishes, after: checkFinishes(definition, after.finishes, { values: values.after }).finishes };
  for (const [place, was] of Object.entries(finishes.before)) {
    const is = finishes.after[place];
    if (is !== undefined && (was.material !== is.material || was.colour !== is.colour)) differences.push({ kind: 'finish', place, before: was, after: is });
  }

  const turns = { before: turnsOf(definition, before), after: turnsOf(definition, after) };
  for (const part of Object.keys(definition.parts)) {
    const [was, is] = [turns.before[part], turns.after[part]];
    if (!sameTurn(was, is)) differences.push({ kind: 'turn', part, before: was ?? null, after: is ?? null });
  }

  const old = new Map(before.features.map((feature) => [feature.id, feature]));
  const fresh = new Map(after.features.map((feature) => [feature.id, feature]));
  for (const feature of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(feature) ?? null, fresh.get(feature) ?? null];
    if (was === null || is === null || !sameFeature(was, is)) differences.push({ kind: 'feature', feature, before: was, after: is });
  }
  return differences;
};

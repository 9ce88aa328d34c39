/** Presets that a person makes of a design of their own. */
import { checkFinishes, finishPlaces } from '../check-finishes.ts';
import { takeValues } from '../check-values.ts';
import type { ProductDefinition } from '../definition-schema.ts';
import type { Design } from '../design.ts';
import type { Literal } from '../expression.ts';
import { isOwn } from '../operations.ts';
import type { Operation } from '../operations.ts';
import type { Finish } from '../script.ts';

export interface PresetContent {
  readonly values: Readonly<Record<string, Literal>>;
  readonly finishes: Readonly<Record<string, Finish>>;
}

/**
 * What of a design is its preset: everything that differs from the product. Texts, drawings and pictures are the work of
 * one occasion, so they come along only when asked for; then all of them do, also the empty ones.
 */
export const presetOf = (definition: ProductDefinition, design: Design, { texts }: { readonly texts: boolean }): PresetContent => {
  const { values } = takeValues(definition, design.values);
  const named = Object.entries(values).filter(([id, value]) => (isOwn(definition, id) ? texts : definition.parameters[id]?.default !== value));
  const shipped = finishPlaces(definition);
  const finishes = Object.entries(checkFinishes(definition, design.finishes, { values: design.values }).finishes).filter(([place, { material, colour }]) => shipped[place]?.material !== material || shipped[place].colour !== colour);
  return { values: Object.fromEntries(named), finishes: Object.fromEntries(finishes) };
};

/** Whether the design holds texts, drawings or pictures that a preset could take along. */
export const hasOwnWork = (definition: ProductDefinition, design: Design): boolean =>
  Object.entries(takeValues(definition, design.values).values).some(([id, value]) => isOwn(definition, id) && definition.parameters[id]?.default !== value);

/**
 * The preset on a design: what it names is set, everything else goes back to the default, but texts, drawings and pictures
 * that it does not name stay. What the product does not know is left out.
 */
export const ownPresetOperation = (definition: ProductDefinition, design: Design, { values, finishes }: PresetContent): Operation => {
  const kept = Object.entries(design.values).filter(([id]) => isOwn(definition, id));
  const known = Object.entries(values).filter(([id]) => Object.hasOwn(definition.parameters, id));
  const places = finishPlaces(definition);
  return {
    kind: 'replace',
    values: { ...Object.fromEntries(kept), ...Object.fromEntries(known) },
    finishes: Object.fromEntries(Object.entries(finishes).filter(([place]) => Object.hasOwn(places, place))),
  };
};

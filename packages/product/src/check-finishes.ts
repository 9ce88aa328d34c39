import type { ProductDefinition } from './definition-schema.ts';
import type { Literal } from './expression.ts';
import type { RefusalCode } from './parameters/kind.ts';
import { quotable } from './quotable.ts';
import type { Finish, MaterialParameter, PartDeclaration, Process, Words } from './script.ts';
import { say } from './words.ts';

/** Bad input: nothing is built from it. */
export interface Refusal {
  /** Id of the parameter, or the place of a finish. */
  readonly parameter: string;
  readonly code: RefusalCode;
  readonly message: Words;
}

const unsuited = (place: string, { name }: PartDeclaration): Refusal => ({
  parameter: place,
  code: 'unsuited-material',
  message: { en: `${name.en} cannot be made of this material: choose one that is offered for it.`, de: `${say(name, 'de')} lässt sich nicht aus diesem Material fertigen: Wähle eines, das dafür angeboten wird.` },
});

/** Every place that can have a finish, with the product's own: parts and their regions. */
export const finishPlaces = (definition: ProductDefinition): Readonly<Record<string, Finish>> => {
  const places: Record<string, Finish> = {};
  for (const [part, declared] of Object.entries(definition.parts)) {
    places[part] = declared.finish;
    for (const [region, { finish }] of Object.entries(declared.regions ?? {})) places[`${part}/${region}`] = finish;
  }
  return places;
};

/** What a part may be made by. */
const processesOf = ({ processes = ['fdm'] }: Pick<PartDeclaration, 'processes'>): readonly Process[] => processes;

/** By part, the parameter that decides what it is made of. */
export const materialParameters = (definition: ProductDefinition): ReadonlyMap<string, MaterialParameter & { readonly id: string }> =>
  new Map(Object.entries(definition.parameters).flatMap(([id, parameter]) => (parameter.kind === 'material' ? parameter.parts.map((part) => [part, { ...parameter, id }] as const) : [])));

/** Whether a part may be made of a material. Without a process nothing is said about how it is made. */
export const suits = (declared: Pick<PartDeclaration, 'processes' | 'materials'>, material: { readonly id: string; readonly process?: Process | undefined }): boolean =>
  (material.process === undefined || processesOf(declared).includes(material.process)) && (declared.materials?.includes(material.id) ?? true);

/** What a material is made into things by; undefined where the catalogue does not have it. */
export type ProcessOf = (material: string) => Process | undefined;

/**
 * Completes finishes with the product's own. Whether a store can deliver a material is not asked here. A region without a
 * finish of its own in the design takes the material of its part, because one part is made of one material.
 *
 * A material that its part cannot be made of is refused where `processOf` tells what it is made by. Where a parameter decides
 * the material, `values` say which; a finish of the design then counts for its colour, as long as it is one of that material.
 */
export const checkFinishes = (
  definition: ProductDefinition,
  finishes: Readonly<Record<string, Finish>>,
  { processOf = () => undefined, values = {} }: { readonly processOf?: ProcessOf; readonly values?: Readonly<Record<string, Literal>> } = {},
): { readonly finishes: Readonly<Record<string, Finish>>; readonly refusals: readonly Refusal[] } => {
  const places = finishPlaces(definition);
  const deciding = materialParameters(definition);
  const complete: Record<string, Finish> = {};
  const refusals: Refusal[] = [];
  for (const place of Object.keys(finishes)) {
    if (Object.hasOwn(places, place)) continue;
    const name = quotable(place);
    refusals.push({ parameter: place, code: 'unknown-part', message: { en: `${definition.name.en} has no part “${name}” to finish.`, de: `${say(definition.name, 'de')} hat kein Teil „${name}“, das eine Oberfläche haben kann.` } });
  }
  for (const [place, own] of Object.entries(places)) {
    const asked = Object.hasOwn(finishes, place) ? finishes[place] : undefined;
    const part = place.includes('/') ? complete[place.slice(0, place.indexOf('/'))] : undefined;
    const decides = deciding.get(place.split('/')[0] ?? '');
    const decided = decides?.options.find(({ id }) => id === (values[decides.id] ?? decides.default));
    const chosen = decided === undefined ? (asked ?? own) : { material: decided.id, colour: [asked, own].find((finish) => finish?.material === decided.id)?.colour ?? decided.colour };
    complete[place] = { material: part?.material ?? chosen.material, colour: chosen.colour };
    const declared = definition.parts[place];
    if (declared && !suits(declared, { id: chosen.material, process: processOf(chosen.material) })) refusals.push(unsuited(place, declared));
  }
  return { finishes: complete, refusals };
};

import { tables } from '@patternbook/database';
import { findFinish, processIn } from '@patternbook/fabrication';
import { checkDesign, upgradeDesign } from '@patternbook/product';
import type { Design, NamedPreset, ProductDefinition, Words } from '@patternbook/product';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { OwnPresetView, PresetLossView } from '../../contract/preset.ts';
import { refuse } from '../../faults.ts';
import { limits } from '../../limits.ts';
import { once } from '../../once.ts';
import type { Visitor } from '../../principal.ts';
import { findVersion, loadVersions } from '../products/versions.ts';
import { asDesign, presentPreset } from './read.ts';

const { ownPresets, users } = tables;

export interface AddInput {
  readonly product: string;
  readonly version: string;
  readonly presets: readonly NamedPreset[];
  readonly idempotencyKey: string;
}

export interface Added {
  readonly presets: OwnPresetView[];
  readonly left: PresetLossView[];
}

/** Keeps what was saved in the studio or read from a file. What the product does not take is told and left out. */
export async function addPresets(context: Context & { readonly actor: Visitor }, input: AddInput): Promise<Added> {
  const { actor } = context;
  const { definition, known } = await versionFor(context, input);
  const left: PresetLossView[] = [];
  const kept = input.presets.map(({ name, ...content }) => {
    const said = asDesign({ id: input.product, version: input.version }, content);
    const moved = known ? { design: said, notes: [] } : upgradeDesign(definition, said);
    const { values, finishes, refused } = takeWhatFits(context, definition, moved.design);
    for (const message of [...moved.notes.flatMap((note) => (note.kind === 'left-out' ? [note.message] : [])), ...refused]) left.push({ preset: name, message });
    return { name, values, finishes };
  });

  const call = { owner: actor.id, procedure: 'presets.add', key: input.idempotencyKey, input };
  return once(context, call, async (writer) => {
    // Held to the end, so that two at once cannot pass the limit together.
    await writer.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for('no key update');
    const [owned] = await writer.reader.select({ presets: count() }).from(ownPresets).where(and(eq(ownPresets.owner, actor.id), eq(ownPresets.product, input.product), isNull(ownPresets.removedAt)));
    if ((owned?.presets ?? 0) + kept.length > limits.presetsOfOne) {
      refuse('limit-reached', `You can keep ${limits.presetsOfOne} presets of one product: delete some before you add more.`, { limit: limits.presetsOfOne });
    }
    const rows = kept.map(({ name, values, finishes }) => ({ id: context.ids.uuid(), owner: actor.id, product: definition.id, productVersion: definition.version, name, values, finishes, createdAt: context.now(), removedAt: null }));
    await writer.insert(ownPresets).values(rows);
    return { done: { presets: rows.map((row) => presentPreset(definition, definition, row)), left } };
  });
}

/** The version that the presets name, or the newest: a file may come from a Patternbook that has others. */
async function versionFor(context: Context, { product, version }: AddInput): Promise<{ readonly definition: ProductDefinition; readonly known: boolean }> {
  const named = (await loadVersions(context, context.database.read, [{ id: product, version }])).get(`${product}@${version}`);
  return named ? { definition: named.definition, known: true } : { definition: (await findVersion(context, product, undefined)).definition, known: false };
}

/** What the product takes of a design, and what it says of the rest. */
function takeWhatFits({ catalogue }: Context, definition: ProductDefinition, design: Design): Pick<Design, 'values' | 'finishes'> & { readonly refused: readonly Words[] } {
  const { values, finishes, refusals } = checkDesign(definition, design, { processOf: processIn(catalogue.materials) });
  const bad = new Set(refusals.map(({ parameter }) => parameter));
  const unsold = Object.entries(design.finishes).filter(([place, finish]) => !bad.has(place) && findFinish(catalogue.materials, finish) === undefined).map(([place]) => place);
  return {
    values: Object.fromEntries(Object.entries(values).filter(([id]) => Object.hasOwn(design.values, id) && !bad.has(id))),
    finishes: Object.fromEntries(Object.entries(finishes).filter(([place]) => Object.hasOwn(design.finishes, place) && !bad.has(place) && !unsold.includes(place))),
    refused: [...refusals.map(({ message }) => message), ...unsold.map((): Words => ({ en: 'One of its materials or colours is not sold here.', de: 'Eines der Materialien oder eine der Farben gibt es hier nicht.' }))],
  };
}

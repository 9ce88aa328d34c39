/**
 * Designs and presets that were saved with an older version of a product, in the newer one. Each folder is one step of a
 * product: both versions (`older.json`, `newer.json`), what was saved with the older (`design.json`, `presets.json`), and
 * what it must be in the newer (`expected.json`). Folders are added with each new means of an upgrade and never edited.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { checkDesign, freeze, newDesign, ownPresetOperation, parseDefinition, parseDesign, presetOf, applyOperation, readPresetsFile, upgradeDesign } from '@patternbook/product';
import type { Design, ProductDefinition, ProductOutcome } from '@patternbook/product';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const text = (folder: string, file: string): string => readFileSync(new URL(`${folder}/${file}`, here), 'utf8');
const read = (folder: string, file: string): unknown => JSON.parse(text(folder, file));
const good = <T>(outcome: ProductOutcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
};
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const complete = (definition: ProductDefinition, design: Design): unknown => {
  const { values, finishes } = freeze(definition, design).design;
  return { values: { ...values }, finishes: { ...finishes } };
};

interface Expected {
  readonly design: unknown;
  readonly notes: readonly string[];
  readonly presets: Readonly<Record<string, unknown>>;
}

describe.each(folders)('%s', (folder) => {
  const [older, newer] = [good(parseDefinition(read(folder, 'older.json'))), good(parseDefinition(read(folder, 'newer.json')))];
  const design = good(parseDesign(read(folder, 'design.json')));
  const expected = read(folder, 'expected.json') as Expected;

  // Where the older version is not at hand, as for a file from elsewhere, its upgrades alone must tell as much.
  it.each([['with the older version at hand', older], ['by the newer version alone', undefined]])('the design is what it was, %s', (_, at) => {
    const upgraded = upgradeDesign(newer, design, at);
    expect(complete(newer, upgraded.design)).toEqual(expected.design);
    expect(checkDesign(newer, upgraded.design)).toMatchObject({ refusals: [], conflicts: [] });
    if (at) expect(upgraded.notes.map(({ message }) => message.en.replaceAll('\u202f', ' '))).toEqual(expected.notes);
    // Once moved, it stays.
    expect(upgradeDesign(newer, upgraded.design, newer)).toEqual({ design: upgraded.design, notes: [] });
  });

  it.each([['with the older version at hand', older], ['by the newer version alone', undefined]])('each preset leads where it led, %s', (_, at) => {
    const file = good(readPresetsFile(text(folder, 'presets.json'), newer.id));
    expect(file.presets.map(({ name }) => name)).toEqual(Object.keys(expected.presets));
    for (const { name, ...content } of file.presets) {
      const { design: preset } = upgradeDesign(newer, { ...newDesign(older), ...content }, at);
      const start = newDesign(newer);
      const chosen = applyOperation(start, ownPresetOperation(newer, start, preset)).design;
      expect(complete(newer, chosen), name).toEqual(expected.presets[name]);
      // Saved again, it says the same.
      expect(complete(newer, applyOperation(start, ownPresetOperation(newer, start, presetOf(newer, chosen, { texts: true }))).design), name).toEqual(expected.presets[name]);
    }
  });
});

it('where only words, groups and order changed, every value is the one that was saved', () => {
  const folder = '0001-relabelled';
  const older = good(parseDefinition(read(folder, 'older.json')));
  const design = good(parseDesign(read(folder, 'design.json')));
  expect((read(folder, 'expected.json') as Expected).design).toEqual(complete(older, design));
  expect(upgradeDesign(good(parseDefinition(read(folder, 'newer.json'))), design, older).design).toEqual({ ...design, product: { id: 'pot', version: '1.3.0' } });
});

/**
 * Documents as past releases saved them. Each folder is one: what it was (`design.json`), of which product
 * (`product.json`), and what it must still mean (`expected.json`). Folders are added with each change of the document's
 * form and never edited.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { checkDesign, freeze, migrations, parseDefinition, parseDesign } from '@patternbook/product';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(new URL(`${folder}/${file}`, here), 'utf8'));
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe('designs of past releases', () => {
  it('are kept from before every migration', () => {
    const schemas = folders.map((folder) => (read(folder, 'design.json') as { readonly schema: number }).schema);
    for (const { to, name } of migrations) expect(schemas, `Add a document of schema ${to - 1}, which "${name}" brings up.`).toContain(to - 1);
    expect(folders.length).toBeGreaterThan(0);
  });

  it.each(folders)('%s opens, checks without complaint, and freezes to the name it has always had', (folder) => {
    const definition = parseDefinition(read(folder, 'product.json'));
    const design = parseDesign(read(folder, 'design.json'));
    const expected = read(folder, 'expected.json') as { readonly variant: string; readonly values: unknown; readonly finishes: unknown };
    if (!definition.ok) throw new Error(definition.fault.message);
    if (!design.ok) throw new Error(design.fault.message);
    const { refusals, conflicts } = checkDesign(definition.value, design.value);
    expect([refusals, conflicts]).toEqual([[], []]);
    const frozen = freeze(definition.value, design.value);
    expect(frozen.variant).toBe(expected.variant);
    expect(frozen.design.values).toEqual(expected.values);
    expect(frozen.design.finishes).toEqual(expected.finishes);
  });
});

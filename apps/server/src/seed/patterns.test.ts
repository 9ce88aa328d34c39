import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productIds, readCatalogue, scriptOf } from '@patternbook/assets';
import { delivers } from '@patternbook/fabrication';
import { checkDesign, freeze, newDesign } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import { createSandbox } from '@patternbook/sandbox';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../configuration.ts';
import { orders } from './orders.ts';
import { patterns } from './patterns.ts';
import { people } from './people.ts';

const read = (path: string): string => readFileSync(join(repository, 'assets', path), 'utf8');
const definitions = new Map<string, ProductDefinition>();
const designs = new Map<string, Design>();

beforeAll(async () => {
  const sandbox = await createSandbox();
  for (const id of productIds) {
    const described = await sandbox.describe({ script: read(scriptOf(id)) });
    if (!described.ok) throw new Error(described.fault.message);
    definitions.set(id, described.value);
  }
  sandbox.dispose();
}, 60_000);

function designOf(key: string): { readonly definition: ProductDefinition; readonly design: Design } {
  const pattern = patterns.find((candidate) => candidate.key === key);
  if (!pattern) throw new Error(`no pattern ${key}`);
  const { from } = pattern;
  if ('pattern' in from) {
    const parent = designOf(from.pattern);
    return { definition: parent.definition, design: { ...parent.design, values: { ...parent.design.values, ...pattern.values }, finishes: { ...parent.design.finishes, ...pattern.finishes } } };
  }
  const definition = definitions.get(from.product);
  const preset = definition?.presets.find(({ id }) => id === from.preset);
  if (!definition || !preset) throw new Error(`no preset ${from.product}/${from.preset}`);
  return { definition, design: { ...newDesign(definition), values: { ...preset.values, ...pattern.values }, finishes: { ...preset.finishes, ...pattern.finishes } } };
}

describe('the patterns of the demonstration', () => {
  it.each(patterns.map(({ key }) => key))('%s can be made', (key) => {
    const { definition, design } = designOf(key);
    const { refusals, conflicts } = checkDesign(definition, design);
    expect({ refusals, conflicts }).toEqual({ refusals: [], conflicts: [] });
    designs.set(key, freeze(definition, design).design);
  });

  it('differ from each other and have names, stories and authors', () => {
    expect(new Set(patterns.map(({ key }) => JSON.stringify(designs.get(key)))).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ name }) => name)).size).toBe(patterns.length);
    for (const { author, story } of patterns) {
      expect(people.map(({ key }) => key)).toContain(author);
      expect(story.length).toBeGreaterThan(60);
    }
  });

  it('are remixed by others under a licence that their parents allow', () => {
    for (const pattern of patterns) {
      if (!('pattern' in pattern.from)) continue;
      const { pattern: parentKey } = pattern.from;
      const parent = patterns.find(({ key }) => key === parentKey);
      expect(parent?.author).not.toBe(pattern.author);
      expect(patterns.findIndex(({ key }) => key === parentKey)).toBeLessThan(patterns.indexOf(pattern));
      if (parent?.licence.includes('SA')) expect(pattern.licence).toBe(parent.licence);
    }
  });
});

it('the orders of the demonstration ask stores for what they have', async () => {
  const { stores } = await readCatalogue(async (path) => read(path));
  for (const order of orders) {
    const store = stores.find(({ id }) => id === order.store);
    const design = designs.get(order.pattern);
    expect(store, order.key).toBeDefined();
    for (const finish of Object.values(design?.finishes ?? {})) expect(store && delivers(store, finish), `${order.key} ${finish.material} ${finish.colour}`).toBe(true);
  }
});

import { newDesign, parseDefinition } from '@patternbook/product';
import type { Design } from '@patternbook/product';
import { expect, test } from 'vitest';
import type { CatalogueAnswer } from '../../api/index.ts';
import { compare } from './comparison.ts';

const parsed = parseDefinition({
  id: 'chest',
  version: '1.0.0',
  name: { en: 'Chest' },
  tagline: { en: 'Holds things.' },
  description: { en: 'A chest.' },
  groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    width: { kind: 'length', group: 'all', label: { en: 'Width', de: 'Breite' }, default: 100, min: 20, max: 400, step: 0.5 },
    lid: { kind: 'toggle', group: 'all', label: { en: 'Lid' }, default: true },
    hinge: { kind: 'choice', group: 'all', label: { en: 'Hinge' }, default: 'pin', options: [{ id: 'pin', label: { en: 'Pin' } }, { id: 'strap', label: { en: 'Strap' } }], visible: { value: 'lid' } },
  },
  rules: [],
  presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, regions: { words: { name: { en: 'Words' }, finish: { material: 'pla', colour: 'blue' } } } } },
});
if (!parsed.ok) throw new Error(parsed.fault.message);
const definition = parsed.value;
const catalogue = {
  materials: [{ id: 'pla', name: { en: 'Matte PLA' }, colours: [{ id: 'white', name: { en: 'White' }, hex: '#efeae0' }, { id: 'blue', name: { en: 'Blue' }, hex: '#2d4f83' }] }],
} as unknown as CatalogueAnswer;
const design = (change: Partial<Design>): Design => ({ ...newDesign(definition), ...change });
const options = { definition, catalogue, language: 'en', units: 'metric', lying: { label: (part: string) => `${part} lies`, own: 'as it is', turned: (degrees: readonly number[]) => degrees.join('/') } } as const;

test('lists every visible value, and says which ones changed against the product', () => {
  const rows = compare({ ...options, after: design({ values: { width: 84.5 } }) });
  expect(rows.map(({ id, changed }) => [id, changed])).toEqual([['width', true], ['lid', false], ['hinge', false], ['body', false], ['body/words', false]]);
  expect(rows[0]).toMatchObject({ label: 'Width', before: { text: '100\u202fmm' }, after: { text: '84.5\u202fmm' } });
});

test('writes values as the person reads them', () => {
  const [width] = compare({ ...options, language: 'de', units: 'imperial', after: design({ values: { width: 63.5 } }) });
  expect(width).toMatchObject({ label: 'Breite', after: { text: '2 1/2\u202fin' } });
});

test('leaves out what the design hides, unless it changed', () => {
  const without = compare({ ...options, after: design({ values: { lid: false } }) });
  expect(without.map(({ id }) => id)).not.toContain('hinge');
  const changed = compare({ ...options, after: design({ values: { lid: false, hinge: 'strap' } }) });
  expect(changed.find(({ id }) => id === 'hinge')).toMatchObject({ before: { text: 'Pin' }, after: { text: 'Strap' }, changed: true });
});

test('names finishes of parts and of their regions, with the colour to look at', () => {
  const rows = compare({ ...options, after: design({ finishes: { 'body/words': { material: 'pla', colour: 'white' } } }) });
  expect(rows.find(({ id }) => id === 'body/words')).toEqual({ id: 'body/words', label: 'Body, Words', before: { text: 'Matte PLA, Blue', colour: '#2d4f83' }, after: { text: 'Matte PLA, White', colour: '#efeae0' }, changed: true });
});

test('a material that the catalogue has lost is told by its id', () => {
  const rows = compare({ ...options, catalogue: undefined, after: design({}) });
  expect(rows.find(({ id }) => id === 'body')).toMatchObject({ after: { text: 'pla, white' } });
});

test('compares with a parent instead of the product', () => {
  const before = design({ values: { width: 84 } });
  expect(compare({ ...options, before, after: before }).filter(({ changed }) => changed)).toEqual([]);
  expect(compare({ ...options, before, after: design({}) }).filter(({ changed }) => changed)).toMatchObject([{ id: 'width', before: { text: '84\u202fmm' }, after: { text: '100\u202fmm' } }]);
});

test('a part that is printed another way up is a row of its own, where one is', () => {
  const turned = design({ turns: { body: [90, 0, 0] } });
  expect(compare({ ...options, after: turned }).filter(({ changed }) => changed)).toEqual([{ id: 'turn:body', label: 'Body lies', before: { text: 'as it is' }, after: { text: '90/0/0' }, changed: true }]);
  expect(compare({ ...options, before: turned, after: turned }).filter(({ changed }) => changed)).toEqual([]);
  expect(compare({ ...options, after: design({}) }).map(({ id }) => id)).not.toContain('turn:body');
});

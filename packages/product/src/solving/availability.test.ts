import { expect, it } from 'vitest';
import { atLeast, defineProduct, either, equal, font, length, on, rule, toggle, value, word } from '../script.ts';
import { parseDefinition } from '../definition.ts';
import { availabilityAmong, availabilityOf } from './availability.ts';

const label = { en: 'A' };
const { build: _, ...declared } = defineProduct({
  id: 'sign', version: '1.0.0', name: label, tagline: label, description: label, groups: [{ id: 'all', label }], presets: [],
  parts: { sign: { name: label, finish: { material: 'pla', colour: 'white' } } },
  parameters: {
    lettered: toggle({ group: 'all', label, default: true }),
    font: font({ group: 'all', label, default: 'jost', visible: on('lettered') }),
    size: length({ group: 'all', label, default: 8, min: 4, max: 50, step: 1 }),
  },
  rules: [rule({ id: 'prints', require: atLeast(value('size'), either(equal(word('font'), 'fine'), 20, 6)), reason: { en: 'Too fine.' }, repairs: [{ set: { size: 20 } }] })],
  build: () => ({ parts: [] }),
});
const parsed = parseDefinition(declared);
if (!parsed.ok) throw new Error(parsed.fault.message);
const definition = parsed.value;
const among = (values: Readonly<Record<string, number | string | boolean>>) => availabilityAmong({ definition, values: { lettered: true, font: 'jost', size: 8, ...values }, parameter: 'font', options: ['jost', 'fine', 'bold'] }).options;

it('tells of options that only the caller knows which of them a rule forbids', () => {
  expect(among({})).toEqual({ fine: ['prints'] });
  expect(among({ size: 30 })).toEqual({});
  expect(among({ font: 'fine', size: 30 })).toEqual({});
  expect(availabilityOf(definition, { lettered: true, font: 'jost', size: 8 }, 'font').options).toEqual({});
});

it('does not blame an option for what is broken whatever is chosen, nor one that nobody sees', () => {
  expect(among({ size: 5 })).toEqual({});
  expect(among({ lettered: false })).toEqual({});
});

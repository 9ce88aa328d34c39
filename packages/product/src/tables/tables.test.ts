import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../definition.ts';
import { devices, heatSetInserts, lampHolders, metricScrews, ringSizes, size } from '../patternbook.ts';
import type { SizeTable } from '../script.ts';
import { sample } from '../testing/sample-product.ts';

const tables: Readonly<Record<string, SizeTable>> = { devices, heatSetInserts, lampHolders, metricScrews, ringSizes };
const figures = (table: SizeTable, id: string): unknown => table.rows.find((row) => row.id === id)?.values;

describe.each(Object.entries(tables))('%s', (_, table) => {
  it('is a table that a product may hold', () => {
    const [group] = sample.groups;
    const parsed = parseDefinition({ ...sample, rules: [], presets: [], parameters: { ...sample.parameters, size: size({ label: { en: 'Size' }, group: group?.id ?? '', default: table.rows[0]?.id ?? '', table }) } });
    expect(parsed.ok ? '' : parsed.fault.message).toBe('');
  });

  it('has a figure above zero in each column of each row, and no two rows of a name', () => {
    expect(table.rows.filter(({ values }) => Object.values<unknown>(values).some((figure) => !(typeof figure === 'number' && figure > 0)))).toEqual([]);
    expect(new Set(table.rows.map(({ label }) => label.en)).size).toBe(table.rows.length);
  });
});

it('knows ring sizes as charts print them', () => {
  expect(figures(ringSizes, 'eu-54')).toEqual({ diameter: 17.19, circumference: 54 });
  expect(figures(ringSizes, 'us-7')).toEqual({ diameter: 17.32, circumference: 54.42 });
  expect(figures(ringSizes, 'us-10-half')).toEqual({ diameter: 20.17, circumference: 63.36 });
  expect(figures(ringSizes, 'uk-k')).toEqual({ diameter: 15.92, circumference: 50 });
  expect(figures(ringSizes, 'uk-m-half')).toEqual({ diameter: 16.91, circumference: 53.13 });
  expect(figures(ringSizes, 'jp-19')).toEqual({ diameter: 19, circumference: 59.69 });
});

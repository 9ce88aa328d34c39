import { writePresetsFile } from '@patternbook/product';
import type { NamedPreset } from '@patternbook/product';
import { expect, it } from 'vitest';
import { inRequests, readFile, sortOut } from './importPresets.ts';

const preset = (name: string, height = 100): NamedPreset => ({ name, values: { height }, finishes: {} });
const fileOf = (text: string, size = text.length) => ({ size, text: async () => text });
const product = { id: 'planter', version: '1.0.0' };

it('reads a file of presets, and says in one word what is wrong with anything else', async () => {
  const text = writePresetsFile(product, [preset('Low')]);
  expect(await readFile(fileOf(text), 'planter')).toMatchObject({ ok: true, value: { presets: [{ name: 'Low' }] } });
  expect(await readFile(fileOf(text), 'bin')).toEqual({ ok: false, fault: 'fileForeign' });
  expect(await readFile(fileOf(text.replace('"schema": 1', '"schema": 7')), 'planter')).toEqual({ ok: false, fault: 'fileNewer' });
  expect(await readFile(fileOf('solid cube'), 'planter')).toEqual({ ok: false, fault: 'fileRefused' });
  expect(await readFile(fileOf('{', 1e9), 'planter')).toEqual({ ok: false, fault: 'fileTooLarge' });
  expect(await readFile(fileOf(' '.repeat(4_000_001)), 'planter')).toEqual({ ok: false, fault: 'fileTooLarge' });
});

it('brings nothing twice, and keeps names apart', () => {
  expect(sortOut([preset('Low'), preset('Low', 40), preset('Low', 40), preset('High')], [preset('Low'), preset('Low 2', 7)])).toEqual({
    fresh: [preset('Low 3', 40), preset('High')],
    already: 2,
  });
  // The order of keys says nothing.
  const there = { name: 'Both', values: { a: 1, b: 2 }, finishes: {} };
  expect(sortOut([{ ...there, values: { b: 2, a: 1 } }], [there])).toEqual({ fresh: [], already: 1 });
});

it('sends no more at once than the server takes', () => {
  const large: NamedPreset = { name: 'Large', values: { artwork: 'x'.repeat(70_000) }, finishes: {} };
  const some = [...Array.from({ length: 200 }, (_, n) => ({ ...preset(`Preset ${n}`), values: { text: 'y'.repeat(900) } })), large, preset('Small')];
  const requests = inRequests(some);
  expect(requests.flat()).toEqual(some);
  expect(requests.length).toBeLessThan(7);
  for (const request of requests) expect(request.length === 1 || JSON.stringify(request).length < 62_000).toBe(true);
});

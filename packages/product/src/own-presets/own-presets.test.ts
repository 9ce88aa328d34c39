import { describe, expect, it } from 'vitest';
import { newDesign } from '../design-document.ts';
import type { Design } from '../design.ts';
import { applyOperation } from '../operations.ts';
import { sample } from '../testing/sample-product.ts';
import { hasOwnWork, ownPresetOperation, presetOf } from './own-preset.ts';
import { freeName, presetsFileLimits, readPresetsFile, tidyName, writePresetsFile } from './presets-file.ts';

const ruby = { material: 'petg', colour: 'ruby' };
const design: Design = { ...newDesign(sample), values: { diameter: 200, wall: 2.4, drain: false, name: 'Ada' }, finishes: { pot: ruby, saucer: { material: 'pla', colour: 'white' } } };

describe('a preset of one\'s own', () => {
  it('names what differs from the product, and texts only when asked for', () => {
    // A region without a finish of its own takes the material of its part.
    const finishes = { pot: ruby, 'pot/rim': { material: 'petg', colour: 'black' } };
    expect(presetOf(sample, design, { texts: false })).toEqual({ values: { diameter: 200, drain: false }, finishes });
    expect(presetOf(sample, design, { texts: true })).toEqual({ values: { diameter: 200, drain: false, name: 'Ada' }, finishes });
    expect(presetOf(sample, newDesign(sample), { texts: true })).toEqual({ values: { name: '' }, finishes: {} });
    expect([hasOwnWork(sample, design), hasOwnWork(sample, newDesign(sample))]).toEqual([true, false]);
  });

  it('leads back to what was saved, keeps the words on the design, and is one step back', () => {
    const other: Design = { ...newDesign(sample), values: { twist: 30, name: 'Bea' } };
    const plain = applyOperation(other, ownPresetOperation(sample, other, presetOf(sample, design, { texts: false })));
    expect(plain.design.values).toEqual({ diameter: 200, drain: false, name: 'Bea' });
    expect(applyOperation(plain.design, plain.inverse).design).toEqual(other);
    const whole = applyOperation(other, ownPresetOperation(sample, other, presetOf(sample, design, { texts: true })));
    expect(presetOf(sample, whole.design, { texts: true })).toEqual(presetOf(sample, design, { texts: true }));
  });

  it('leaves out what the product does not know', () => {
    const operation = ownPresetOperation(sample, newDesign(sample), { values: { diameter: 80, constructor: 3 } as never, finishes: { lid: ruby } });
    expect(operation).toEqual({ kind: 'replace', values: { diameter: 80 }, finishes: {} });
  });
});

describe('a file of presets', () => {
  const presets = [{ name: 'Großer Topf', values: { diameter: 200, drain: false }, finishes: { pot: ruby } }, { name: '=cmd()', values: {}, finishes: {} }];
  const text = writePresetsFile({ id: 'pot', version: '1.2.0' }, presets);
  const problem = (candidate: unknown): string => {
    const read = readPresetsFile(typeof candidate === 'string' ? candidate : JSON.stringify(candidate), 'pot');
    return read.ok ? 'read' : read.fault.message;
  };
  const file = { format: 'patternbook-presets', schema: 1, product: { id: 'pot', version: '1.2.0' }, presets };

  it('brings back what was written', () => {
    expect(readPresetsFile(text, 'pot')).toEqual({ ok: true, value: file });
    expect(readPresetsFile(`\ufeff${text}`, 'pot')).toEqual({ ok: true, value: file });
    expect(writePresetsFile(file.product, presets)).toBe(text);
  });

  it('tidies names', () => {
    expect(tidyName('  A\u0000\u202eB\nC\u0041\u030a ')).toBe('A  B CÅ');
    expect(tidyName('😀'.repeat(80)).isWellFormed()).toBe(true);
    expect(tidyName('x'.repeat(200))).toHaveLength(presetsFileLimits.name);
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['text', 'solid cube', /^This is not a file of presets/],
    ['nothing', '', /^This is not a file of presets/],
    ['a list', [], /^This is not a file of presets/],
    ['null', null, /^This is not a file of presets/],
    ['a design', { ...newDesign(sample) }, /^This is not a file of presets/],
    ['another product', { ...file, product: { id: 'vase', version: '1.0.0' } }, /another product \(“vase”\)/],
    ['the future', { ...file, schema: 2, more: [] }, /newer version/],
    ['no schema', { ...file, schema: 0 }, /cannot be read: schema/],
    ['an unknown key', { ...file, owner: 'me' }, /Unrecognized key/],
    ['no presets', { ...file, presets: [] }, /There is no preset in it/],
    ['too many presets', { ...file, presets: Array.from({ length: 201 }, () => presets[0]) }, /at most 200 presets/],
    ['a nameless preset', { ...file, presets: [{ ...presets[0], name: '\u200b'.repeat(0) + ' \u0000 ' }] }, /Give every preset a name/],
    ['a name as long as a book', { ...file, presets: [{ ...presets[0], name: 'x'.repeat(1_000) }] }, /cannot be read/],
    ['values in values', { ...file, presets: [{ ...presets[0], values: { diameter: { toString: 'x' } } }] }, /cannot be read/],
    ['no number', JSON.stringify(file).replace('200', '1e999'), /not finite/],
    ['too many values', { ...file, presets: [{ ...presets[0], values: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`p${n}`, n])) }] }, /at most 128 values/],
    ['a finish nowhere', { ...file, presets: [{ ...presets[0], finishes: { '../etc': ruby } }] }, /cannot be read/],
    ['depth', `{"format":"patternbook-presets","presets":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested deeper/],
    ['a prototype', JSON.stringify(file).replace('"diameter"', '"__proto__"'), /not allowed: "__proto__"/],
    ['four megabytes', 'x'.repeat(4_000_001), /too large/],
  ])('refuses %s with one sentence', (_, candidate, said) => {
    expect(problem(candidate)).toMatch(said);
    expect(problem(candidate)).toMatch(/^[^\n]{10,300}\.$/);
  });

  it('finds a free name', () => {
    expect(freeName('Mine', new Set())).toBe('Mine');
    expect(freeName('Mine', new Set(['Mine', 'Mine 2']))).toBe('Mine 3');
    expect(freeName('x'.repeat(60), new Set(['x'.repeat(60)]))).toHaveLength(57);
  });
});

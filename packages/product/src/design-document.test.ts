import { describe, expect, it } from 'vitest';
import { checkDesign } from './check-design.ts';
import { newDesign, parseDesign } from './design-document.ts';
import { sample } from './testing/sample-product.ts';

const design = { schema: 1, product: { id: 'pot', version: '1.2.0' }, values: { diameter: 142, name: 'Ada' }, features: [{ id: 'f1', family: { id: 'feet', version: '1.0.0' }, surface: 'pot/bottom', values: { count: 3 } }], finishes: { 'pot/rim': { material: 'pla', colour: 'gold' } }, turns: { pot: [180, 0, 0] } };
const problem = (candidate: unknown): string => {
  const parsed = parseDesign(candidate);
  return parsed.ok ? 'accepted' : `${parsed.fault.code}: ${parsed.fault.message}`;
};

describe('parseDesign', () => {
  it('reads what was written', () => expect(parseDesign(JSON.parse(JSON.stringify(design)))).toEqual({ ok: true, value: design }));

  it.each<readonly [string, unknown, RegExp]>([
    ['nothing', null, /^design-refused: This is not a design document/],
    ['a list', [], /^design-refused: This is not a design document/],
    ['no schema', { ...design, schema: undefined }, /its schema number is missing/],
    ['a schema of half', { ...design, schema: 1.5 }, /its schema number is missing/],
    ['a newer schema', { ...design, schema: 99, colours: [] }, /^design-newer: This design was saved by a newer version/],
    ['an unknown key', { ...design, ownerId: 'me' }, /Unrecognized key: "ownerId"/],
    ['a value that is a list', { ...design, values: { diameter: [142] } }, /values\.diameter/],
    ['a value that is not finite', { ...design, values: { diameter: Infinity } }, /not finite/],
    ['a prototype', JSON.parse('{"schema":1,"product":{"id":"pot","version":"1.0.0"},"values":{"__proto__":{"a":1}},"features":[],"finishes":{}}'), /"__proto__"/],
    ['too many values', { ...design, values: Object.fromEntries(Array.from({ length: 129 }, (_, n) => [`v${n}`, n])) }, /at most 128 values/],
    ['more drawings than a design carries', { ...design, values: Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`v${n}`, 'x'.repeat(70_000)])) }, /at most 400000 letters/],
    ['a million features', { ...design, features: Array.from({ length: 1_000_000 }, () => 1) }, /more than 4000 values/],
    ['depth', { ...design, values: JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as unknown }, /nested deeper/],
    ['a finish of a strange place', { ...design, finishes: { '../etc': { material: 'pla', colour: 'white' } } }, /finishes/],
    ['a turn of nothing like degrees', { ...design, turns: { pot: [1e9, 0, 0] } }, /turns\.pot/],
    ['a turn of another part than there can be', { ...design, turns: { '../etc': [90, 0, 0] } }, /turns/],
    ['a finish without a colour', { ...design, finishes: { pot: { material: 'pla' } } }, /finishes\.pot\.colour/],
    ['no product version', { ...design, product: { id: 'pot' } }, /product\.version/],
  ])('refuses %s', (_, candidate, message) => expect(problem(candidate)).toMatch(message));
});

describe('checkDesign', () => {
  it('checks values and finishes against the product', () => {
    const checked = checkDesign(sample, { ...newDesign(sample), values: { diameter: 900 }, finishes: { lid: { material: 'pla', colour: 'white' } } });
    expect(checked.refusals.map(({ parameter }) => parameter)).toEqual(['diameter', 'lid']);
    expect(checked.finishes['pot']).toEqual({ material: 'pla', colour: 'white' });
  });

  it.each([[{ id: 'vase', version: '1.2.0' }, 'unknown-product'], [{ id: 'pot', version: '1.0.0' }, 'wrong-version']] as const)('refuses a design of %j', (product, code) => {
    expect(checkDesign(sample, { ...newDesign(sample), product }).refusals).toMatchObject([{ parameter: 'product', code }]);
  });
});

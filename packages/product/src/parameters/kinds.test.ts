import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../testing/every-kind.ts';
import { sample } from '../testing/sample-product.ts';
import { choice, text } from '../script.ts';
import type { Parameter } from '../script.ts';
import { kindOf, parameterSchema } from './registry.ts';

const all: Readonly<Record<string, Parameter>> = { ...sample.parameters, ...everyKind };
const parameter = (id: string): Parameter => {
  const found = all[id];
  if (found === undefined) throw new Error(id);
  return found;
};
const outcome = (taken: { readonly ok: boolean; readonly value?: unknown; readonly objection?: { readonly code: string } }): unknown => (taken.ok ? taken.value : taken.objection?.code);
const take = (id: string, raw: unknown): unknown => outcome(kindOf(parameter(id)).take(parameter(id), raw));
const read = (id: string, typed: string): unknown => outcome(kindOf(parameter(id)).read(parameter(id), typed));

describe('every kind', () => {
  it('has a schema that accepts its declaration and nothing more', () => {
    for (const declared of Object.values(all)) {
      expect(parameterSchema.safeParse(declared).success).toBe(true);
      expect(parameterSchema.safeParse({ ...declared, extra: 1 }).success).toBe(false);
      expect(parameterSchema.safeParse({ ...declared, label: undefined }).success).toBe(false);
      expect(parameterSchema.safeParse({ ...declared, kind: 'constructor' }).success).toBe(false);
    }
  });

  it('never throws, and gives a value that it takes unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(all)), fc.anything(), (declared, raw) => {
        const taken = kindOf(declared).take(declared, raw);
        expect(taken.ok ? kindOf(declared).take(declared, taken.value) : taken).toEqual(taken);
        expect(taken.ok ? '.' : taken.objection.message.en).toMatch(/\.$/);
      }),
    );
  });

  it('reads what it writes, and never throws on other texts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(all)), fc.string(), (declared, typed) => {
        kindOf(declared).read(declared, typed);
        // Texts are written in quotes, and what is drawn is described.
        if (['text', 'artwork', 'image', 'profile', 'points'].includes(declared.kind)) return;
        expect(kindOf(declared).read(declared, kindOf(declared).format(declared, declared.default, { language: 'en' }))).toEqual({ ok: true, value: declared.default });
      }),
    );
  });
});

const option = (id: string, icon?: string) => ({ id, label: { en: id }, ...(icon === undefined ? {} : { icon }) });

it('covers every kind', () => {
  expect([...new Set(Object.values(all).map(({ kind }) => kind))].sort()).toEqual(['angle', 'artwork', 'choice', 'colour', 'count', 'font', 'image', 'length', 'material', 'points', 'profile', 'ratio', 'seed', 'size', 'text', 'toggle']);
  for (const declared of Object.values(all)) expect(kindOf(declared).issues(declared)).toEqual([]);
});

describe('choice', () => {
  it('takes ids and reads labels', () => {
    expect([take('style', 'facets'), take('style', 'square'), take('style', 3)]).toEqual(['facets', 'unknown-option', 'wrong-type']);
    expect([read('style', ' Facetten '), read('style', 'FLUTES'), read('style', 'square')]).toEqual(['facets', 'flutes', 'unknown-option']);
  });

  it('refuses two options of one id and icons that are no path', () => {
    const twice = choice({ label: { en: 'A' }, group: 'a', default: 'a', options: [option('a'), option('a')] });
    expect(kindOf(twice).issues(twice)).toHaveLength(1);
    expect(parameterSchema.safeParse(choice({ label: { en: 'A' }, group: 'a', default: 'a', options: [option('a', 'M0 0h24"/><script>'), option('b')] })).success).toBe(false);
    expect(parameterSchema.safeParse(choice({ label: { en: 'A' }, group: 'a', default: 'a', options: [option('a', 'M0 0h24v-1.5e1z'), option('b')] })).success).toBe(true);
  });

  it('is searched where there are too many to read, and shown as swatches or cards where all options have them', () => {
    const options = (count: number, more: object) => Array.from({ length: count }, (_, n) => ({ id: `o${n}`, label: { en: `Option ${n}` }, ...more }));
    const control = (count: number, more: object = {}) => {
      const declared = choice({ label: { en: 'A' }, group: 'a', default: 'o0', options: options(count, more) });
      expect(parameterSchema.safeParse(declared).success).toBe(true);
      return kindOf(declared).control(declared);
    };
    expect([control(3000), control(5, { swatch: '#2f6f4e' }), control(5, { help: { en: 'Why.' } })]).toEqual(['search', 'swatches', 'cards']);
    expect(parameterSchema.safeParse(choice({ label: { en: 'A' }, group: 'a', default: 'o0', options: options(2, { swatch: 'red' }) })).success).toBe(false);
  });

  it('suggests pictures where there are some, and a menu where there are many', () => {
    const many = choice({ label: { en: 'A' }, group: 'a', default: 'a', options: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: { en: id } })) });
    expect(kindOf(many).control(many)).toBe('menu');
    expect(kindOf(parameter('style')).control(parameter('style'))).toBe('segments');
  });
});

describe('toggle', () => {
  it('is true or false and nothing that looks like it', () => {
    expect([take('drain', true), take('drain', false), take('drain', 1), take('drain', 'true')]).toEqual([true, false, 'wrong-type', 'wrong-type']);
    expect([read('drain', 'on'), read('drain', 'Aus'), read('drain', '1'), read('drain', 'maybe')]).toEqual([true, false, true, 'wrong-type']);
  });
});

describe('colour', () => {
  it('is six hexadecimal digits in lower case', () => {
    expect([take('glaze', '#2F6F4E'), take('glaze', 'red'), take('glaze', '#fff'), take('glaze', 7)]).toEqual(['#2f6f4e', 'not-a-colour', 'not-a-colour', 'wrong-type']);
    expect([read('glaze', 'FA0'), read('glaze', '2f6f4e'), read('glaze', '#12')]).toEqual(['#ffaa00', '#2f6f4e', 'not-a-colour']);
  });
});

describe('text', () => {
  it('has line feeds and composed letters only', () => {
    expect(take('name', 'a\r\nb')).toBe('a\nb');
    expect(take('name', 'a\tb')).toBe('a b');
    expect(take('name', 'e\u0301')).toBe('é');
    expect(read('name', 'A\\nB')).toBe('A\nB');
  });

  it.each(['\u0000', '\u0007', '\u001b[31m', '\u202eevil', '\u2066', '\ud800', '\uffff', '\u{e0041}'])('refuses %j', (raw) => expect(take('name', raw)).toBe('bad-character'));
  it.each(['नमस्ते', 'سلام', '東京', 'a\u200db', '👩‍🚀'])('takes %s', (raw) => expect(take('name', raw)).toBe(raw.normalize('NFC')));

  it('counts letters as people do, and lines', () => {
    expect([take('name', '👍'.repeat(12)), take('name', '👍'.repeat(13)), take('name', 'a\nb\nc'), take('name', 'x'.repeat(1_000_000))]).toEqual(['👍'.repeat(12), 'too-long', 'too-many-lines', 'too-long']);
  });

  it('may be required', () => {
    const required = text({ label: { en: 'A' }, group: 'a', default: 'x', maxLetters: 5, maxLines: 1, required: true });
    expect([outcome(kindOf(required).take(required, '  ')), outcome(kindOf(required).take(required, 'y'))]).toEqual(['missing', 'y']);
  });

  it('names the character in its refusal', () => {
    const taken = kindOf(parameter('name')).take(parameter('name'), 'a\u202eb');
    expect(taken.ok ? '' : taken.objection.message.en).toBe('Remove the character U+202E from Name: it cannot be printed.');
  });
});

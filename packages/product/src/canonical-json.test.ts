import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import type { PlainValue } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys by code units and writes numbers as ECMAScript does', () => {
    expect(canonicalJson({ b: [1e21, 0.1, -0, 1e-7], ä: null, a: 'x"\u2028', B: true })).toBe('{"B":true,"a":"x\\"\u2028","b":[1e+21,0.1,0,1e-7],"ä":null}');
  });

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.array(fc.boolean()))), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse()) as Record<string, PlainValue>;
        expect(canonicalJson(reversed)).toBe(canonicalJson(record));
      }),
    );
  });

  it('is JSON that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as PlainValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('throws for numbers that JSON does not have', () => expect(() => canonicalJson([NaN])).toThrow(RangeError));
});
